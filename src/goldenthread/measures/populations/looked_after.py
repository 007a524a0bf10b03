"""Children looked after as a return saw them: rows of what it says about each child on its day."""

from __future__ import annotations

from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.breakdowns import birthday, with_birth
from goldenthread.measures.case_tables import case
from goldenthread.measures.populations.care import start_known, without_short_breaks


def looked_after_children() -> Table:
    """One row a child looked after on the day observed, short-term series left out; placement type is its category."""
    open_cases = case("cla_status").filter(_.ended_on.isnull() | (_.ended_on > _.observed_on))
    children = with_birth(without_short_breaks(open_cases))
    return children.mutate(
        category=_.placement_type, five_on=birthday(_.born_on, 5), sixteen_on=birthday(_.born_on, 16)
    )


def children_of_known_start() -> Table:
    """One row a child looked after on the day observed whose first day of care is known, where a return tells that."""
    children = looked_after_children()
    unknown = case("cla_episodes").filter(~start_known(_)).select("authority", "child_id", "started_on")
    return children.anti_join(unknown, ["authority", "child_id", "started_on"])


def by_provider() -> Table:
    """One row a child looked after on the day observed; the provider of the placement is its category."""
    return looked_after_children().mutate(category=_.placement_provider)


def by_legal_status() -> Table:
    """One row a child looked after on the day observed; legal status is its category."""
    return looked_after_children().mutate(category=_.legal_status)


def by_permanence_plan() -> Table:
    """One row a child looked after on the day observed; the plan for permanence is its category."""
    return looked_after_children().mutate(category=_.permanence_plan)
