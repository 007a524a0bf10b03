"""Child protection plans: how long they are open, and how long they had lasted when they ended."""

from goldenthread.measures.durations import (
    TWO_YEARS_OR_MORE,
    UP_TO_3_MONTHS,
    UP_TO_6_MONTHS,
    UP_TO_A_YEAR,
    UP_TO_TWO_YEARS,
)
from goldenthread.measures.kinds import Share
from goldenthread.measures.populations.protection import child_protection_plans

_GROUPS = ("service", "team", "age band", "category")
_OPEN = ("started_on", "ended_on")
_LAIT = "Local Authority Interactive Tool: continuous for more than 729 days, first and last counted"
_BANDS = "Characteristics of children in need (DfE), child protection plans by duration"
_WHY_BANDS = "Plans that end in weeks and plans that last for years both ask whether the plan was the right one."

plans_open_for_two_years = Share(
    id="CP4",
    title="Child protection plans open for two years or more",
    of=child_protection_plans,
    open=_OPEN,
    during=TWO_YEARS_OR_MORE.span,
    by=_GROUPS,
    better="lower",
    source=_LAIT,
    why="A child still at risk after two years has a plan that is not working.",
)

plans_ended_after_two_years = Share(
    id="CP5",
    title="Child protection plans ended that had lasted two years or more",
    of=child_protection_plans,
    dated="ended_on",
    where=TWO_YEARS_OR_MORE.holds,
    by=_GROUPS,
    better="lower",
    source=_LAIT,
    why="It counts the children who were at risk for so long, once it is over.",
)

plans_open_up_to_3_months = Share(
    id="CP9a",
    title=f"Child protection plans open for {UP_TO_3_MONTHS.words}",
    of=child_protection_plans,
    open=_OPEN,
    during=UP_TO_3_MONTHS.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
)

plans_open_up_to_6_months = Share(
    id="CP9b",
    title=f"Child protection plans open for {UP_TO_6_MONTHS.words}",
    of=child_protection_plans,
    open=_OPEN,
    during=UP_TO_6_MONTHS.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
)

plans_open_up_to_a_year = Share(
    id="CP9c",
    title=f"Child protection plans open for {UP_TO_A_YEAR.words}",
    of=child_protection_plans,
    open=_OPEN,
    during=UP_TO_A_YEAR.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
)

plans_open_up_to_two_years = Share(
    id="CP9d",
    title=f"Child protection plans open for {UP_TO_TWO_YEARS.words}",
    of=child_protection_plans,
    open=_OPEN,
    during=UP_TO_TWO_YEARS.span,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
)

plans_ended_within_3_months = Share(
    id="CP9e",
    title=f"Child protection plans ended that had lasted {UP_TO_3_MONTHS.words}",
    of=child_protection_plans,
    dated="ended_on",
    where=UP_TO_3_MONTHS.holds,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
)

plans_ended_within_6_months = Share(
    id="CP9f",
    title=f"Child protection plans ended that had lasted {UP_TO_6_MONTHS.words}",
    of=child_protection_plans,
    dated="ended_on",
    where=UP_TO_6_MONTHS.holds,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
)

plans_ended_within_a_year = Share(
    id="CP9g",
    title=f"Child protection plans ended that had lasted {UP_TO_A_YEAR.words}",
    of=child_protection_plans,
    dated="ended_on",
    where=UP_TO_A_YEAR.holds,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
)

plans_ended_within_two_years = Share(
    id="CP9h",
    title=f"Child protection plans ended that had lasted {UP_TO_TWO_YEARS.words}",
    of=child_protection_plans,
    dated="ended_on",
    where=UP_TO_TWO_YEARS.holds,
    by=_GROUPS,
    better="neither",
    source=_BANDS,
    why=_WHY_BANDS,
)
