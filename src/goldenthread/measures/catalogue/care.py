"""Children looked after: how many, for how long, and who comes into care and why."""

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
    entries_into_care,
    periods_of_care,
    start_known,
)

_DEPARTMENT = "Department for Education, Children looked after in England including adoptions"
_LAIT = "Local Authority Interactive Tool"
_OPEN = ("started_on", "ended_on")
_GROUPS = ("service", "team", "age band", "category")

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

_EVERY_START = (
    "Every start counts, so a child who comes back within the year counts again. A period whose first day the return "
    "does not show is no start."
)
_BANDS = f"{_LAIT}, durations of children in need, used of being looked after"
_WHY_BANDS = "Care of a few weeks and care of years ask for different plans."
_START_KNOWN = start_known(_)
_UNKNOWN_LEFT_OUT = "A child whose first day of care the return does not show is left out."

looked_after_up_to_3_months = Share(
    id="LA19a",
    title=f"Children looked after for {UP_TO_3_MONTHS.words}",
    of=periods_of_care,
    open=_OPEN,
    among=_START_KNOWN,
    during=UP_TO_3_MONTHS.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
    note=_UNKNOWN_LEFT_OUT,
)

looked_after_up_to_6_months = Share(
    id="LA19b",
    title=f"Children looked after for {UP_TO_6_MONTHS.words}",
    of=periods_of_care,
    open=_OPEN,
    among=_START_KNOWN,
    during=UP_TO_6_MONTHS.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
    note=_UNKNOWN_LEFT_OUT,
)

looked_after_up_to_a_year = Share(
    id="LA19c",
    title=f"Children looked after for {UP_TO_A_YEAR.words}",
    of=periods_of_care,
    open=_OPEN,
    among=_START_KNOWN,
    during=UP_TO_A_YEAR.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
    note=_UNKNOWN_LEFT_OUT,
)

looked_after_up_to_two_years = Share(
    id="LA19d",
    title=f"Children looked after for {UP_TO_TWO_YEARS.words}",
    of=periods_of_care,
    open=_OPEN,
    among=_START_KNOWN,
    during=UP_TO_TWO_YEARS.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
    note=_UNKNOWN_LEFT_OUT,
)

looked_after_two_years_or_more = Share(
    id="LA19e",
    title=f"Children looked after for {TWO_YEARS_OR_MORE.words}",
    of=periods_of_care,
    open=_OPEN,
    among=_START_KNOWN,
    during=TWO_YEARS_OR_MORE.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
    note=_UNKNOWN_LEFT_OUT,
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
    note=_EVERY_START,
)

starts_of_care_rate = Rate(
    id="LA2r",
    title="Children who start to be looked after, of 10,000 children",
    of=entries_into_care,
    dated="started_on",
    better="neither",
    source=f"{_DEPARTMENT}, children starting to be looked after by the population aged 0 to 17",
    why="It can be compared with authorities of another size.",
    note=_EVERY_START,
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
    value=_.age_in_days.cast("float64") / 365.25,
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
