"""Care leavers."""

from goldenthread.performance.benchmarks.declaration import Column, Indicator, Tool
from goldenthread.performance.benchmarks.files import ACCOMMODATION

_AGES = (
    "The published figure is of young people as they stood about the birthday that falls in the year; ours is of "
    "those who have the age on the day of the return."
)


def _suitable(age: str) -> tuple[Column, Column]:
    suitable, total = (
        {"care_leaver_age": age, "breakdown": name}
        for name in ("Accommodation considered suitable", "Suitability total")
    )
    return Column(ACCOMMODATION, "care_leaver_count", suitable), Column(ACCOMMODATION, "care_leaver_count", total)


INDICATORS = (
    Indicator(
        "CL2a",
        Column(
            ACCOMMODATION,
            "care_leaver_percent",
            {"care_leaver_age": "17 to 18 years", "breakdown": "Accommodation considered suitable"},
        ),
        *_suitable("17 to 18 years"),
        alike="nearly",
        note=_AGES,
    ),
    Indicator(
        "CL1b",
        Tool("CareLeavers_LA_NotInTouch", rest=True),
        alike="nearly",
        note=f"Published as those with whom the authority is not in touch; this is the rest of 100%, and so counts as "
        f"in touch those who refuse contact or no longer need the service, whom ours does not. {_AGES}",
    ),
    Indicator("CL2b", Tool("CareLeaverAcc"), *_suitable("19 to 21 years"), alike="nearly", note=_AGES),
    Indicator("CL3b", Tool("CareLeaverEET"), alike="nearly", note=_AGES),
    Indicator("CL3bn", Tool("CareLeaversNEET"), alike="nearly", note=_AGES),
    Indicator("CL4", Tool("LAC_19_HE"), alike="nearly", note=_AGES),
)
