"""Children looked after: their health, checks and assessments, and what troubles they have."""

from ibis import _

from goldenthread.measures.durations import months_after
from goldenthread.measures.kinds import Average, Share
from goldenthread.measures.populations.looked_after import looked_after_children
from goldenthread.measures.populations.year_in_care import health_of_the_year

_YEAR_IN_CARE = months_after(_.started_on, 12) <= _.observed_on
_WITHIN_6_MONTHS = months_after(_.last_health_on, 6) >= _.observed_on
_WITHIN_12_MONTHS = months_after(_.last_health_on, 12) >= _.observed_on
_GROUPS = ("service", "team", "age band", "category")
_RULE = "Promoting the health and well-being of looked-after children, paragraph 53"
_LAIT = "Local Authority Interactive Tool"
_OC2 = "SSDA903, OC2"
_OF_YEAR = "Of children looked after throughout the year to 31 March, for whom the return answers."
_SCORED = "Of children looked after throughout the year who have a score; it is asked for from age 4 to 16."
_BANDS = "0 to 13 is normal, 14 to 16 borderline, 17 to 40 a cause for concern"
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

health_assessed_in_year = Share(
    id="LA9y",
    title="Children looked after throughout the year whose health was assessed as often as it must be",
    of=health_of_the_year,
    dated="observed_on",
    among=_.health_assessed.notnull(),
    where=_.health_assessed,
    by=("age band",),
    better="higher",
    source=f"{_LAIT}, LACHealth%; {_OC2}: twice in the year under five, and once from then on",
    why="Children in care come with poorer health than others and nobody else keeps watch over it.",
    note=_OF_YEAR,
)

teeth_checked_in_year = Share(
    id="LA10y",
    title="Children looked after throughout the year whose teeth were checked",
    of=health_of_the_year,
    dated="observed_on",
    among=_.teeth_checked.notnull(),
    where=_.teeth_checked,
    by=("age band",),
    better="higher",
    source=f"{_LAIT}, LACDental%; {_OC2}",
    why="Bad teeth are pain, and a sign of other things not seen to.",
    note=_OF_YEAR,
)

immunisations_up_to_date = Share(
    id="LA10i",
    title="Children looked after throughout the year whose immunisations are up to date",
    of=health_of_the_year,
    dated="observed_on",
    among=_.immunised.notnull(),
    where=_.immunised,
    by=("age band",),
    better="higher",
    source=f"Explore education statistics, health of children looked after; {_OC2}",
    why="A child who moves often misses the day on which the others of its class had theirs.",
    note=_OF_YEAR,
)

development_checks_up_to_date = Share(
    id="LA10d",
    title="Under-fives looked after throughout the year whose development checks are up to date",
    of=health_of_the_year,
    dated="observed_on",
    among=(_.five_on > _.observed_on) & _.health_check.notnull(),
    where=_.health_check,
    better="higher",
    source=f"Explore education statistics, health of children looked after; {_OC2}",
    why="What a small child cannot yet do, and should, is made up for soonest if it is seen soon.",
    note=_OF_YEAR,
)

strengths_and_difficulties = Average(
    id="LA11",
    title="Score of strengths and difficulties of children looked after throughout the year",
    of=health_of_the_year,
    dated="observed_on",
    value=_.sdq_score,
    in_="points",
    by=("age band",),
    better="lower",
    source=f"{_LAIT}, Emotional_LAC: {_BANDS}; {_OC2}",
    why="It is the one measure of how children in care feel that every authority takes.",
    note=_SCORED,
)

cause_for_concern = Share(
    id="LA11c",
    title="Children looked after throughout the year whose strengths and difficulties are a cause for concern",
    of=health_of_the_year,
    dated="observed_on",
    among=_.sdq_score.notnull(),
    where=_.sdq_score >= 17,
    by=("age band",),
    better="lower",
    source=f"{_LAIT}, Emotional_LAC: {_BANDS}; {_OC2}",
    why="An average hides the children who need help now.",
    note=_SCORED,
)

convicted_in_year = Share(
    id="LA12",
    title="Children of 10 to 17 looked after throughout the year who were convicted or cautioned in it",
    of=health_of_the_year,
    dated="observed_on",
    among=(_.ten_on <= _.observed_on) & (_.eighteen_on > _.observed_on) & _.convicted.notnull(),
    where=_.convicted,
    by=("age band",),
    better="lower",
    source=f"Explore education statistics, offending by children looked after; {_OC2}",
    why="A quarrel that parents would settle at home can end, in care, with the police.",
    note=_OF_YEAR,
)

misusing_substances = Share(
    id="LA13",
    title="Children looked after throughout the year who were found to misuse substances",
    of=health_of_the_year,
    dated="observed_on",
    among=_.substance_misuse.notnull(),
    where=_.substance_misuse,
    by=("age band",),
    better="lower",
    source=f"{_LAIT}, LACSubstance; {_OC2}",
    why="Drugs and drink are often what pain is dulled with, and what others use to draw a child in.",
    note=_OF_YEAR,
)
