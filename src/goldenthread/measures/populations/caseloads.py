"""Open cases, each counted once, with the worker who holds it."""

from __future__ import annotations

from datetime import date

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.populations.sequences import CHILD

_NEVER = ibis.literal(date(9999, 12, 31))
_COLUMNS = ("authority", "child_id", "started_on", "ended_on", "team", "worker_id")


def cases() -> Table:
    """One row a time during which a child's case is open: in need, or looked after with no case in need beside it."""
    in_need = case("cin_episodes").filter(~_.no_further_action.fill_null(False)).select(_COLUMNS)
    return ibis.union(in_need, _outside(case("cla_episodes").select(_COLUMNS), in_need))


def _outside(in_care: Table, in_need: Table) -> Table:
    """The parts of the periods of care that lie between the child's episodes of need, before them and after them."""
    between = in_care.join(_gaps(in_need, in_care), CHILD)
    parts = between.mutate(
        started_on=ibis.greatest(_.started_on, _.free_from),  # greatest and least pass over what is missing
        ended_on=ibis.least(_.ended_on, _.free_until.nullif(_NEVER)),
    )
    return parts.filter(_.ended_on.isnull() | (_.started_on < _.ended_on)).select(_COLUMNS)


def _gaps(in_need: Table, in_care: Table) -> Table:
    """The times without an episode of need, of the children of both; missing where one has no beginning."""
    episodes = in_need.select(*CHILD, began=_.started_on, over=_.ended_on.fill_null(_NEVER))
    for_ever = in_care.select(*CHILD, began=_NEVER, over=_NEVER).distinct()  # after the last there is a gap too
    before = ibis.window(group_by=CHILD, order_by=["began", "over"], preceding=(None, 1))
    return ibis.union(episodes, for_ever).select(*CHILD, free_from=_.over.max().over(before), free_until=_.began)
