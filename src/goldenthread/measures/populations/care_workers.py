"""Children looked after with the social workers they have had."""

from __future__ import annotations

from datetime import date

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.populations.looked_after import looked_after_children

_NEVER = date(9999, 12, 31)
_DAY = ["authority", "child_id", "observed_on"]


def children_by_workers() -> Table:
    """One row a child looked after on the day observed, with how many workers held the case in the year to it."""
    children = looked_after_children()
    held = case("involvements").select(
        "authority", "child_id", held_by="worker_id", held_from="started_on", held_until=_.ended_on.fill_null(_NEVER)
    )
    year = children.select(*_DAY, since=_.observed_on - ibis.interval(years=1)).join(held, ["authority", "child_id"])
    inside = year.filter(year.held_from <= year.observed_on, year.held_until > year.since)
    counts = inside.group_by(_DAY).aggregate(workers_in_year=_.held_by.nunique())
    found = children.left_join(counts, _DAY, rname="{name}_of_workers")
    return found.select(*children.columns, workers_in_year=found.workers_in_year.fill_null(0))
