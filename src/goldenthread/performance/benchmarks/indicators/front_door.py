"""Referrals and assessments."""

from goldenthread.performance.benchmarks.declaration import Column, Indicator, Sum, Tool
from goldenthread.performance.benchmarks.files import ASSESSMENTS, CHILDREN, REFERRALS, SOURCES

_REFERRALS = Column(REFERRALS, "referral_count")
_BY_SOURCE = Column(SOURCES, "Referrals")
_WORKED_OUT = "Published as counts; the share is worked out from them, and missing where one of them is."

INDICATORS = (
    Indicator(
        "RF1r",
        Tool("CPP_Total_Rateper10,000"),
        numerator=_REFERRALS,
        denominator=Column(CHILDREN, "population_estimate", later=1),
    ),
    Indicator("RF3", Tool("ReReferral"), Column(REFERRALS, "rereferral_count"), _REFERRALS),
    Indicator(
        "RF3a",
        Tool("ReReferral"),
        Column(REFERRALS, "rereferral_count"),
        _REFERRALS,
        alike="nearly",
        note="The published figure finds the earlier referral in the census; ours takes the number the return gives.",
    ),
    Indicator("RF4", Tool("CIN_Refferals_NFA"), Column(REFERRALS, "no_further_action_count"), _REFERRALS),
    Indicator("RF5", Tool("Referrals_AssessedNotNeed"), Column(REFERRALS, "not_in_need_count"), _REFERRALS),
    Indicator("RF6a", numerator=Column(SOURCES, "Individual"), denominator=_BY_SOURCE, note=_WORKED_OUT),
    Indicator(
        "RF6b",
        numerator=Sum((Column(SOURCES, "Schools"), Column(SOURCES, "Education_Services"))),
        denominator=_BY_SOURCE,
        note=_WORKED_OUT,
    ),
    Indicator("RF6c", Tool("RefBySource_HealthServ_%"), Column(SOURCES, "Health_Services"), _BY_SOURCE),
    Indicator("RF6d", numerator=Column(SOURCES, "LA_Services"), denominator=_BY_SOURCE, note=_WORKED_OUT),
    Indicator("RF6e", Tool("RefBySource_Police_%"), Column(SOURCES, "Police"), _BY_SOURCE),
    Indicator(
        "AS1",
        Tool("Continue_Assess_Comp"),
        denominator=Column(ASSESSMENTS, "Assessments_completed"),
        note="Both count from the start of the assessment, as the census does. Statutory guidance counts from the "
        "referral, of which nothing is published.",
    ),
    Indicator("AS3", Column(ASSESSMENTS, "Median_days")),
    Indicator("AS3l", Column(ASSESSMENTS, "25th_Percentile_days")),
    Indicator("AS3u", Column(ASSESSMENTS, "75th_Percentile_days")),
)
