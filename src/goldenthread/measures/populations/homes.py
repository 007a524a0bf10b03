"""Children looked after with how many homes they have had: placements with one carer after another."""

from __future__ import annotations

from datetime import date

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.populations.looked_after import looked_after_children
from goldenthread.measures.populations.sequences import CHILD

_NEVER = date(9999, 12, 31)
_DAY = ["authority", "child_id", "observed_on"]


def children_by_homes() -> Table:
    """One row a child looked after on the day observed, with the homes of a day or more that it had in two years.

    Placements that follow one another with the same carer are one home. The home of the first day counts.
    """
    children = looked_after_children()
    lived = children.select(*_DAY, since=_.observed_on - ibis.interval(years=2)).join(
        homes(), ["authority", "child_id"]
    )
    inside = lived.filter(
        lived.home_from <= lived.observed_on, lived.home_until > lived.since, lived.home_until > lived.home_from
    )
    counts = inside.group_by(_DAY).aggregate(homes_in_two_years=_.home_from.count())
    found = children.left_join(counts, _DAY, rname="{name}_of_homes")
    return found.select(*children.columns, homes_in_two_years=found.homes_in_two_years.fill_null(0))


def homes() -> Table:
    """One row a time with one carer: ``authority``, ``child_id``, ``home_from`` and ``home_until``, never if open."""
    in_order = ibis.cumulative_window(group_by=CHILD, order_by="started_on")
    moved = ibis.ifelse(_.same_carer.fill_null(False), 0, 1)
    numbered = case("cla_placements").mutate(home=moved.sum().over(in_order))
    return numbered.group_by(["authority", "child_id", "home"]).aggregate(
        home_from=_.started_on.min(), home_until=_.ended_on.fill_null(_NEVER).max()
    )
