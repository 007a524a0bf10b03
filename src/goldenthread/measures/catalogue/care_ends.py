"""Children who cease to be looked after: where they go, and how long it took."""

from ibis import _

from goldenthread.measures.kinds import Average, Count, Rate, Share
from goldenthread.measures.populations.care import ADOPTED, ARRANGEMENTS, GUARDIANSHIP, HOME, last_cessations

_DEPARTMENT = "Department for Education, Children looked after in England including adoptions"
_LAIT = "Local Authority Interactive Tool"
_GROUPS = ("service", "team", "age band", "category")
_ROUTE = "Adoption statutory guidance 2013, on avoiding delay; SSDA903 reasons that a period of care ended"
_LAST = "A child who ceased to be looked after more than once in a year (April to March) counts at the last time only."
_DAYS_KNOWN = f"{_LAST} A child whose first day of care the return does not show is left out."

ends_of_care = Count(
    id="LA2e",
    title="Children who cease to be looked after",
    of=last_cessations,
    dated="ended_on",
    by=_GROUPS,
    better="neither",
    source=f"{_LAIT}, LACceased: the last time a child ceased to be looked after in the year",
    why="Care should end when the child can be safe without it, and not before.",
    note=_LAST,
)

ends_of_care_rate = Rate(
    id="LA2er",
    title="Children who cease to be looked after, of 10,000 children",
    of=last_cessations,
    dated="ended_on",
    better="neither",
    source=f"{_LAIT}, LAC_Cease_Rate: the last time a child ceased to be looked after in the year",
    why="It can be compared with authorities of another size.",
    note=_LAST,
)

ceased_to_special_guardianship = Share(
    id="LA17",
    title="Children who ceased to be looked after through a special guardianship order",
    of=last_cessations,
    dated="ended_on",
    where=_.end_reason.isin(GUARDIANSHIP),
    by=_GROUPS,
    better="neither",
    source=f"{_LAIT}, LAC_ceased_SGO%: codes E43 and E44, since divided into E45 to E48",
    why="The child stays with family or carers for good.",
    note=_LAST,
)

ceased_to_child_arrangements = Share(
    id="LA17a",
    title="Children who ceased to be looked after through a child arrangements order",
    of=last_cessations,
    dated="ended_on",
    where=_.end_reason.isin(ARRANGEMENTS),
    by=_GROUPS,
    better="neither",
    source=f"{_LAIT}, LAC_ceased_CAO%: code E41",
    why="The child lives with a person whom a court has named.",
    note=_LAST,
)

ceased_to_adoption = Share(
    id="LA17b",
    title="Children who ceased to be looked after through adoption",
    of=last_cessations,
    dated="ended_on",
    where=_.end_reason.isin(ADOPTED),
    by=_GROUPS,
    better="higher",
    source=f"{_LAIT}, %_of LAC Adopted: codes E11 and E12",
    why="The child has a family for life.",
    note=_LAST,
)

ceased_to_home = Share(
    id="LA17c",
    title="Children who ceased to be looked after and returned home",
    of=last_cessations,
    dated="ended_on",
    where=_.end_reason.isin(HOME),
    by=_GROUPS,
    better="neither",
    source=f"{_LAIT}, LAC_RetHome_CarePlan_% and LAC_RetHome_Not_CarePlan_%: codes E4A and E4B, formerly E4",
    why="Going home is the most common end of care, and lasts where it is well prepared.",
    note=_LAST,
)

ceased_to_home_unplanned = Share(
    id="LA17d",
    title="Children who returned home from care although it was no part of the plan",
    of=last_cessations,
    dated="ended_on",
    where=_.end_reason == "E4B",
    by=_GROUPS,
    better="lower",
    source=f"{_LAIT}, LAC_RetHome_Not_CarePlan_%: code E4B",
    why="A return that nobody planned is one that nobody prepared.",
    note=_LAST,
)

days_looked_after = Average(
    id="LA23",
    title="Days that children who ceased to be looked after had been so",
    of=last_cessations,
    dated="ended_on",
    value=_.days_in_care,
    in_="days",
    by=_GROUPS,
    better="neither",
    source=f"{_DEPARTMENT}, duration of the latest period of care",
    why="How long a childhood was spent in care.",
    note=_DAYS_KNOWN,
)

days_to_permanence = Average(
    id="LA24",
    title="Days from entering care to adoption, special guardianship or a child arrangements order",
    of=last_cessations,
    dated="ended_on",
    among=_.end_reason.isin((*ADOPTED, *GUARDIANSHIP, *ARRANGEMENTS)),
    value=_.days_in_care,
    in_="days",
    by=_GROUPS,
    better="lower",
    source="Adoption statutory guidance 2013, on avoiding delay; codes E11, E12, E41 and E43 to E48",
    why="A year is a long part of a young child's life.",
    note=_DAYS_KNOWN,
)

days_to_adoption = Average(
    id="LA24a",
    title="Days from entering care to leaving it by adoption",
    of=last_cessations,
    dated="ended_on",
    among=_.end_reason.isin(ADOPTED),
    value=_.days_in_care,
    in_="days",
    by=_GROUPS,
    better="lower",
    source=_ROUTE,
    why="Adoption has the most stages, and a baby may be a schoolchild by the end of them.",
    note=_DAYS_KNOWN,
)

days_to_special_guardianship = Average(
    id="LA24b",
    title="Days from entering care to leaving it by special guardianship",
    of=last_cessations,
    dated="ended_on",
    among=_.end_reason.isin(GUARDIANSHIP),
    value=_.days_in_care,
    in_="days",
    by=_GROUPS,
    better="lower",
    source=_ROUTE,
    why="The guardian is often a grandparent or aunt whom the child knew all along.",
    note=_DAYS_KNOWN,
)

days_to_child_arrangements = Average(
    id="LA24c",
    title="Days from entering care to leaving it by a child arrangements order",
    of=last_cessations,
    dated="ended_on",
    among=_.end_reason.isin(ARRANGEMENTS),
    value=_.days_in_care,
    in_="days",
    by=_GROUPS,
    better="lower",
    source=_ROUTE,
    why="The child lives with a person whom a court has named, and could have sooner.",
    note=_DAYS_KNOWN,
)

days_to_home = Average(
    id="LA24d",
    title="Days from entering care to returning home",
    of=last_cessations,
    dated="ended_on",
    among=_.end_reason.isin(HOME),
    value=_.days_in_care,
    in_="days",
    by=_GROUPS,
    better="neither",
    source=f"{_DEPARTMENT}, duration of the latest period of care; codes E4A and E4B, formerly E4",
    why="Too soon, the child comes back into care; too late, the home is a strange one.",
    note=_DAYS_KNOWN,
)
