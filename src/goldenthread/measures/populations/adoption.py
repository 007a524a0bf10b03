"""Children with a plan for adoption, and families who would adopt, as rows to count."""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case

_FIRST = (
    "applied_on",
    "approved_on",
    "matched_on",
    "stage_1_started_on",
    "stage_1_ended_on",
    "stage_2_started_on",
    "stage_2_ended_on",
)


def children_for_adoption() -> Table:
    """One row a child with a plan for adoption, with the days of its stages; why it was reversed is the category."""
    return case("permanence").mutate(
        category=_.reversal_reason,
        settled_on=ibis.coalesce(_.placed_on, _.reversed_on, _.adopted_on),
        plan_ended_on=ibis.coalesce(_.reversed_on, _.adopted_on),
        moved_in_on=ibis.ifelse(_.fostered_for_adoption_on < _.placed_on, _.fostered_for_adoption_on, _.placed_on),
    )


def adopting_families() -> Table:
    """One row a family that would adopt: a couple is one, known by its family or else by the adopter."""
    known = case("adopters").mutate(family=_.family_id.fill_null(_.adopter_id))
    families = known.group_by("authority", "family").aggregate(
        **{day: known[day].min() for day in _FIRST}, left_on=known.left_on.max()
    )
    return families.mutate(
        matched_or_left_on=ibis.coalesce(_.matched_on, _.left_on),
        decided_on=ibis.coalesce(_.approved_on, _.left_on),
        days_of_stage_1=_.stage_1_ended_on.delta(_.stage_1_started_on, unit="day"),
        days_of_stage_2=_.stage_2_ended_on.delta(_.stage_2_started_on, unit="day"),
    )
