"""Children looked after: their health assessments and dental checks."""

from ibis import _

from goldenthread.measures.durations import months_after
from goldenthread.measures.kinds import Share
from goldenthread.measures.populations.looked_after import looked_after_children

_YEAR_IN_CARE = months_after(_.started_on, 12) <= _.observed_on
_WITHIN_6_MONTHS = months_after(_.last_health_on, 6) >= _.observed_on
_WITHIN_12_MONTHS = months_after(_.last_health_on, 12) >= _.observed_on
_GROUPS = ("service", "team", "age band", "category")
_RULE = "Promoting the health and well-being of looked-after children, paragraph 53"
_COHORT = (
    "Of children looked after for 12 months or more. What Annex A knows is the latest date, not the two of a year."
)

health_assessments_up_to_date = Share(
    id="LA9",
    title="Children looked after for a year or more whose health assessment is currently in date",
    of=looked_after_children,
    dated="observed_on",
    among=_YEAR_IN_CARE,
    where=_WITHIN_6_MONTHS | ((_.five_on <= _.observed_on) & _WITHIN_12_MONTHS),
    by=_GROUPS,
    better="higher",
    source=f"{_RULE}: every 6 months before the fifth birthday and every 12 months after; Annex A, list 8",
    why="Children in care come with poorer health than others and nobody else keeps watch over it.",
    note=f"{_COHORT} A child whose age is not known is held to 6 months.",
)

health_assessments_of_under_fives = Share(
    id="LA9a",
    title="Under-fives looked after for a year or more whose health assessment is currently in date",
    of=looked_after_children,
    dated="observed_on",
    among=_YEAR_IN_CARE & (_.five_on > _.observed_on),
    where=_WITHIN_6_MONTHS,
    by=("service", "team", "category"),
    better="higher",
    source=f"{_RULE}: every 6 months before the fifth birthday; Annex A, list 8",
    why="Small children change fast, and what is missed early costs most.",
    note=_COHORT,
)

dental_checks_up_to_date = Share(
    id="LA10",
    title="Children looked after for a year or more with a dental check in the last 12 months",
    of=looked_after_children,
    dated="observed_on",
    among=_YEAR_IN_CARE,
    where=months_after(_.last_dental_on, 12) >= _.observed_on,
    by=_GROUPS,
    better="higher",
    source="Local Authority Interactive Tool, children looked after having dental checks; Annex A, list 8",
    why="Bad teeth are pain, and a sign of other things not seen to.",
    note=_COHORT,
)
