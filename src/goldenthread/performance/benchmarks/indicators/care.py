"""Children looked after: how many, where they live, their health, and how care ends."""

from goldenthread.performance.benchmarks.declaration import Column, Indicator, Sum, Tool
from goldenthread.performance.benchmarks.files import IN_CARE, PLACEMENTS

_ON_THE_DAY = {"population_type": "Children looked after on 31 March each year"}
_STARTED = {"population_type": "Children starting to be looked after each year"}
_CEASED = {"population_type": "Children ceasing to be looked after each year"}
_OF_ALL = {"cla_group": "CLA on 31 March"}
_OF_SETTLED = {"cla_group": "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years"}
_TOTAL = {"placement_stability": "Total children"}
_HEALTH = "Of children looked after for a year or more on 31 March. "


def _rate(ours: str, theirs: str, where: dict[str, str], note: str = "") -> Indicator:
    counts = Column(IN_CARE, "children_count", where), Column(IN_CARE, "population_estimate", where)
    return Indicator(ours, Tool(theirs), *counts, alike="nearly" if note else "same", note=note)


def _stability(ours: str, theirs: str, group: dict[str, str], name: str, note: str) -> Indicator:
    those = Column(PLACEMENTS, "children_count", {**group, "placement_stability": name})
    among = Column(PLACEMENTS, "children_count", {**group, **_TOTAL})
    return Indicator(ours, Tool(theirs), those, among, alike="nearly", note=note)


INDICATORS = (
    _rate("LA1r", "LAC", _ON_THE_DAY),
    _rate(
        "LA2r",
        "LAC_Start_Rate",
        _STARTED,
        note="The published figure counts a child who starts more than once in the year once; ours counts every start.",
    ),
    _rate("LA2er", "LAC_Cease_Rate", _CEASED),
    Indicator("LA15", Tool("Unacc_Asylmn_Seek_Childn%")),
    Indicator("LA17", Tool("LAC_ceased_SGO%")),
    Indicator("LA17a", Tool("LAC_ceased_CAO%")),
    Indicator("LA17b", Tool("%_of LAC Adopted")),
    Indicator(
        "LA17c",
        Sum((Tool("LAC_RetHome_CarePlan_%"), Tool("LAC_RetHome_Not_CarePlan_%"))),
        note="Published in two parts, as part of the care plan and not; here they are added up.",
    ),
    Indicator("LA17d", Tool("LAC_RetHome_Not_CarePlan_%")),
    _stability(
        "LA3",
        "LACStable_2016on",
        _OF_ALL,
        "With 3 or more placements during the year",
        "The published figure leaves out placements of less than a day and adoption by the child's carers; ours takes "
        "the number of placements that the return gives.",
    ),
    _stability(
        "LA4",
        "LAC_LongStable%",
        _OF_SETTLED,
        "Living with the same carer for at least 2 years",
        "In the published figure a placement for adoption goes on from the one before it; Annex A holds only the "
        "latest placement, so that ours may be lower.",
    ),
    Indicator("LA26", Tool("LAC_Foster_Placements")),
    Indicator("LA26r", Tool("LAC_SecHome_And_ChildHome")),
    Indicator("LA26s", Tool("LAC_Ind_SInd_Liv_Arr")),
    Indicator("LA26u", Tool("LAC_Other_Place_Inc_Unreg")),
    Indicator("LA26p", Tool("LAC_Parents_OR_Others")),
    Indicator(
        "LA9",
        Tool("LACHealth%"),
        alike="nearly",
        note=f"{_HEALTH}Under five, the published figure asks for both assessments of the year; Annex A holds only the "
        "latest, so that ours asks for one in the last six months.",
    ),
    Indicator("LA10", Tool("LACDental%"), note=f"{_HEALTH}".strip()),
)
