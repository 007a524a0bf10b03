"""Section 47 enquiries, initial conferences and child protection plans."""

from goldenthread.performance.benchmarks.declaration import Column, Indicator, Sum, Tool
from goldenthread.performance.benchmarks.files import (
    ENQUIRIES,
    PLANS_ENDED,
    PLANS_OPEN,
    PLANS_REVIEWED,
    SECOND_PLANS,
)

_TIMED = Sum((Tool("10_ICPC"), Tool("15_ICPC"), Tool("20_ICPC"), Tool("21_ICPC")))
_HELD = Column(ENQUIRIES, "ICPC")
_OPEN, _ENDED, _BEGUN = (
    Column(PLANS_OPEN, "CPP_At31"),
    Column(PLANS_ENDED, "CPP_End"),
    Column(SECOND_PLANS, "CPP_start"),
)
_BANDS = ("3_months_or_less", "more_than_3_months_6_months", "more_than_6_months_less_than_1_year",
          "1_year_less_than_2_years")  # fmt: skip
_WORKED_OUT = (
    "Published as counts; the share is worked out from them, of the conferences whose time is known, and missing where "
    "a count is. Ours keeps those whose time is not known below the line."
)
_WITH_MOVES = (
    "The published figure also counts conferences on children who move in while on a plan; ours leaves them out, as "
    "they have a clock of their own."
)

INDICATORS = (
    Indicator("S47ar", Tool("Section_47"), Column(ENQUIRIES, "Section47")),
    Indicator("IC3r", Tool("ISCP_Conf"), _HELD, alike="nearly", note=_WITH_MOVES),
    Indicator("IC1", Tool("CP_conf_15days"), Sum((Tool("10_ICPC"), Tool("15_ICPC"))), _HELD),
    *(
        Indicator(ours, numerator=Tool(theirs), denominator=_TIMED, alike="nearly", note=_WORKED_OUT)
        for ours, theirs in (("IC1a", "10_ICPC"), ("IC1b", "15_ICPC"), ("IC1c", "20_ICPC"), ("IC1d", "21_ICPC"))
    ),
    Indicator("IC1m", Column(ENQUIRIES, "Duration_median")),
    Indicator("CP1r", Tool("CPP_rate"), _OPEN),
    Indicator("CP2b", Tool("CPP_Abuse_Rate"), _BEGUN),
    Indicator("CP2d", Tool("DeRegCPR"), _ENDED),
    Indicator("CP3", Tool("PrevRegCPR"), Column(SECOND_PLANS, "CPP_subsequent"), _BEGUN),
    Indicator("CP4", Tool("CPPlans2yrsActive"), Column(PLANS_OPEN, "2_years_or_more"), _OPEN),
    Indicator("CP5", Tool("CPPlans2yrs"), Column(PLANS_ENDED, "2_years_or_more"), _ENDED),
    Indicator(
        "CP6",
        Tool("RevCP"),
        Column(PLANS_REVIEWED, "Reviewed_within_timescales"),
        Column(PLANS_REVIEWED, "CPP_At31_3Months"),
        alike="nearly",
        note="The published figure sees the reviews of one year; in ours a late review counts for as long as the plan "
        "is open, so ours is the same or lower.",
    ),
    *(
        Indicator(ours, Column(PLANS_OPEN, f"{band}_percent"), Column(PLANS_OPEN, band), _OPEN)
        for ours, band in zip(("CP9a", "CP9b", "CP9c", "CP9d"), _BANDS, strict=True)
    ),
    *(
        Indicator(ours, Column(PLANS_ENDED, f"{band}_percent"), Column(PLANS_ENDED, band), _ENDED)
        for ours, band in zip(("CP9e", "CP9f", "CP9g", "CP9h"), _BANDS, strict=True)
    ),
)
