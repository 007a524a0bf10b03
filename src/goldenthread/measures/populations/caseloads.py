"""Open cases, each counted once, with the worker who holds it."""

from __future__ import annotations

from datetime import date

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case

_NEVER = ibis.literal(date(9999, 12, 31))
_COLUMNS = ("authority", "child_id", "started_on", "ended_on", "team", "worker_id")


def cases() -> Table:
    """One row a time during which a child's case is open: in need, or looked after with no case in need beside it."""
    in_need = case("cin_episodes").filter(~_.no_further_action.fill_null(False)).select(_COLUMNS)
    in_care = case("cla_episodes").select(_COLUMNS)
    alone = in_care.anti_join(
        in_need,
        [
            in_care.authority == in_need.authority,
            in_care.child_id == in_need.child_id,
            in_need.started_on < in_care.ended_on.fill_null(_NEVER),
            in_need.ended_on.fill_null(_NEVER) > in_care.started_on,
        ],
    )
    return ibis.union(in_need, alone)
