"""Children looked after: how many, who comes into care and why, how long it lasts and how it ends."""

from ibis import _

from goldenthread.measures.durations import (
    TWO_YEARS_OR_MORE,
    UP_TO_3_MONTHS,
    UP_TO_6_MONTHS,
    UP_TO_A_YEAR,
    UP_TO_TWO_YEARS,
)
from goldenthread.measures.kinds import Average, Count, Rate, Share
from goldenthread.measures.populations.care import (
    ADOPTED,
    ARRANGEMENTS,
    GUARDIANSHIP,
    HOME,
    entries_into_care,
    last_cessations,
    periods_of_care,
)

_DEPARTMENT = "Department for Education, Children looked after in England including adoptions"
_LAIT = "Local Authority Interactive Tool"
_OPEN = ("started_on", "ended_on")
_GROUPS = ("service", "team", "age band", "category")
_LAST = "A child who ceased to be looked after more than once in a year (April to March) counts at the last time only."

children_looked_after = Count(
    id="LA1",
    title="Children looked after",
    of=periods_of_care,
    open=_OPEN,
    by=(*_GROUPS[:2], "worker", *_GROUPS[2:]),
    better="neither",
    source=f"{_DEPARTMENT}: children under a series of short-term placements (V3, V4) are left out",
    why="The authority is the parent of each of them.",
)

children_looked_after_rate = Rate(
    id="LA1r",
    title="Children looked after, of 10,000 children",
    of=periods_of_care,
    open=_OPEN,
    better="neither",
    source=f"{_DEPARTMENT}: children looked after on a day by the population aged 0 to 17",
    why="A rate far from that of like authorities asks whether the right children are in care.",
)

unaccompanied_children = Share(
    id="LA15",
    title="Children looked after who are unaccompanied asylum-seeking children",
    of=periods_of_care,
    open=_OPEN,
    where=_.unaccompanied,
    by=("service", "team", "age band"),
    better="neither",
    source=f"{_LAIT}, percentage of children looked after who are unaccompanied asylum-seeking children",
    why="Children alone in a country new to them need other help than most.",
)

_BANDS = f"{_LAIT}, durations of children in need, used of being looked after"
_WHY_BANDS = "Care of a few weeks and care of years ask for different plans."

looked_after_up_to_3_months = Share(
    id="LA19a",
    title=f"Children looked after for {UP_TO_3_MONTHS.words}",
    of=periods_of_care,
    open=_OPEN,
    during=UP_TO_3_MONTHS.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
)

looked_after_up_to_6_months = Share(
    id="LA19b",
    title=f"Children looked after for {UP_TO_6_MONTHS.words}",
    of=periods_of_care,
    open=_OPEN,
    during=UP_TO_6_MONTHS.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
)

looked_after_up_to_a_year = Share(
    id="LA19c",
    title=f"Children looked after for {UP_TO_A_YEAR.words}",
    of=periods_of_care,
    open=_OPEN,
    during=UP_TO_A_YEAR.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
)

looked_after_up_to_two_years = Share(
    id="LA19d",
    title=f"Children looked after for {UP_TO_TWO_YEARS.words}",
    of=periods_of_care,
    open=_OPEN,
    during=UP_TO_TWO_YEARS.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
)

looked_after_two_years_or_more = Share(
    id="LA19e",
    title=f"Children looked after for {TWO_YEARS_OR_MORE.words}",
    of=periods_of_care,
    open=_OPEN,
    during=TWO_YEARS_OR_MORE.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
)

starts_of_care = Count(
    id="LA2",
    title="Children who start to be looked after",
    of=entries_into_care,
    dated="started_on",
    by=_GROUPS,
    better="neither",
    source=f"{_DEPARTMENT}, children starting to be looked after; its category is the child's need",
    why="Who comes into care, how old and why, says what help came too late.",
    note="Every start counts, so a child who comes back within the year counts again.",
)

starts_of_care_rate = Rate(
    id="LA2r",
    title="Children who start to be looked after, of 10,000 children",
    of=entries_into_care,
    dated="started_on",
    better="neither",
    source=f"{_DEPARTMENT}, children starting to be looked after by the population aged 0 to 17",
    why="It can be compared with authorities of another size.",
    note="Every start counts, so a child who comes back within the year counts again.",
)

care_again_within_12_months = Share(
    id="LA20",
    title="Starts of care that are a second or later period within 12 months",
    of=entries_into_care,
    dated="started_on",
    where=_.again,
    by=_GROUPS,
    looks_back=12,
    better="lower",
    source="Annex A, list 8: is this a second or subsequent period of being looked after within the last 12 months",
    why="A child who comes back was sent home too soon or with too little help.",
    note="So where the return says so, or where an earlier period of the child's ended 12 months before or less.",
)

age_on_entering_care = Average(
    id="LA21",
    title="Age of children who start to be looked after",
    of=entries_into_care,
    dated="started_on",
    value=_.age_in_days / 365.25,
    in_="years",
    by=("service", "team", "category"),
    better="neither",
    source=f"{_DEPARTMENT}, children starting to be looked after by age",
    why="Children who come late have lived longer with what brought them.",
)

teenagers_entering_for_abuse_or_neglect = Count(
    id="LA22",
    title="Teenagers who start to be looked after because of abuse or neglect",
    of=entries_into_care,
    dated="started_on",
    where=_.teenager & (_.primary_need == "N1"),
    by=("service", "team", "age band"),
    better="lower",
    source="Annex A, list 8: the child's category of need, N1 abuse or neglect",
    why="Neglect that is acted on only in the teens was there for years.",
    note="The category of need does not tell neglect from abuse. A teenager is 13 to 17.",
)

share_of_teenagers_entering_for_abuse_or_neglect = Share(
    id="LA22s",
    title="Of teenagers who start to be looked after, those because of abuse or neglect",
    of=entries_into_care,
    dated="started_on",
    among=_.teenager,
    where=_.primary_need == "N1",
    by=("service", "team"),
    better="lower",
    source="Annex A, list 8: the child's category of need, N1 abuse or neglect",
    why="Neglect that is acted on only in the teens was there for years.",
    note="The category of need does not tell neglect from abuse. A teenager is 13 to 17.",
)

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
    note=_LAST,
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
    note=_LAST,
)
