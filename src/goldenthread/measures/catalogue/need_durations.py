"""Children in need: how long they have been, and how long they had been when it ended."""

from goldenthread.measures.durations import (
    TWO_YEARS_OR_MORE,
    UP_TO_3_MONTHS,
    UP_TO_6_MONTHS,
    UP_TO_A_YEAR,
    UP_TO_TWO_YEARS,
)
from goldenthread.measures.kinds import Share
from goldenthread.measures.populations.need import children_in_need

_GROUPS = ("service", "team", "age band", "category")
_OPEN = ("started_on", "ended_on")
_BANDS = "Characteristics of children in need (DfE), episodes of need by duration"
_WHY_OPEN = "Need that goes on for years without a change is drift."
_WHY_ENDED = "It shows whether help is given and ends, or is closed before it could work."

need_open_up_to_3_months = Share(
    id="CN2a",
    title=f"Children in need for {UP_TO_3_MONTHS.words}",
    of=children_in_need,
    open=_OPEN,
    during=UP_TO_3_MONTHS.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_OPEN,
)

need_open_up_to_6_months = Share(
    id="CN2b",
    title=f"Children in need for {UP_TO_6_MONTHS.words}",
    of=children_in_need,
    open=_OPEN,
    during=UP_TO_6_MONTHS.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_OPEN,
)

need_open_up_to_a_year = Share(
    id="CN2c",
    title=f"Children in need for {UP_TO_A_YEAR.words}",
    of=children_in_need,
    open=_OPEN,
    during=UP_TO_A_YEAR.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_OPEN,
)

need_open_up_to_two_years = Share(
    id="CN2d",
    title=f"Children in need for {UP_TO_TWO_YEARS.words}",
    of=children_in_need,
    open=_OPEN,
    during=UP_TO_TWO_YEARS.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_OPEN,
)

need_open_two_years_or_more = Share(
    id="CN2e",
    title=f"Children in need for {TWO_YEARS_OR_MORE.words}",
    of=children_in_need,
    open=_OPEN,
    during=TWO_YEARS_OR_MORE.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_OPEN,
)

need_ended_within_3_months = Share(
    id="CN2f",
    title=f"Episodes of need ended that had lasted {UP_TO_3_MONTHS.words}",
    of=children_in_need,
    dated="ended_on",
    where=UP_TO_3_MONTHS.holds,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_ENDED,
)

need_ended_within_6_months = Share(
    id="CN2g",
    title=f"Episodes of need ended that had lasted {UP_TO_6_MONTHS.words}",
    of=children_in_need,
    dated="ended_on",
    where=UP_TO_6_MONTHS.holds,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_ENDED,
)

need_ended_within_a_year = Share(
    id="CN2h",
    title=f"Episodes of need ended that had lasted {UP_TO_A_YEAR.words}",
    of=children_in_need,
    dated="ended_on",
    where=UP_TO_A_YEAR.holds,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_ENDED,
)

need_ended_within_two_years = Share(
    id="CN2i",
    title=f"Episodes of need ended that had lasted {UP_TO_TWO_YEARS.words}",
    of=children_in_need,
    dated="ended_on",
    where=UP_TO_TWO_YEARS.holds,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_ENDED,
)

need_ended_after_two_years = Share(
    id="CN2j",
    title=f"Episodes of need ended that had lasted {TWO_YEARS_OR_MORE.words}",
    of=children_in_need,
    dated="ended_on",
    where=TWO_YEARS_OR_MORE.holds,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_ENDED,
)
