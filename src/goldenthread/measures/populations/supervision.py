"""Supervision of social workers as rows to count."""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.populations.standards import with_standard
from goldenthread.measures.populations.workforce import NEWLY_QUALIFIED
from goldenthread.measures.working_days import with_last_day_in_time


def supervisions_due() -> Table:
    """One row a supervision due: from the one before it, or the day the worker began, until the next or until leaving.

    The last day in time is in ``due_on``, by the authority's standard; one that fell due after the worker had left was
    not due.
    """
    same_worker = ibis.window(group_by=["authority", "worker_id"], order_by="began_on")
    turns = ibis.union(_begun(), _held()).mutate(next_on=_.began_on.lead().over(same_worker))
    staff = _latest_of_workers().select("authority", "worker_id", "category", "left_on")
    known = turns.left_join(staff, ["authority", "worker_id"]).select(*turns.columns, "category", "left_on")
    under = with_standard(known, "supervision", "category")
    due = with_last_day_in_time(under, "began_on", under.standard_days, "due_on")
    in_force = due.left_on.isnull() | (due.left_on > due.due_on)
    return due.mutate(
        until=_.next_on.fill_null(_.left_on),
        overdue_from=_.due_on + ibis.interval(days=1),
        fell_due_on=ibis.ifelse(in_force, _.due_on, None),
    )


def supervisions() -> Table:
    """One row a supervision held."""
    return case("supervisions")


def _held() -> Table:
    return case("supervisions").select("authority", "worker_id", "team", began_on="held_on")


def _begun() -> Table:
    """The day each worker began, from which the first supervision falls due."""
    known = _latest_of_workers().filter(_.started_on.notnull())
    return known.select("authority", "worker_id", "team", began_on="started_on")


def _latest_of_workers() -> Table:
    """Each worker as last observed, with the day of leaving where there is one."""
    latest = ibis.window(group_by=["authority", "worker_id"], order_by=_.observed_on.desc())
    ranked = case("professionals").mutate(rank_=ibis.row_number().over(latest))
    return ranked.filter(_.rank_ == 0).mutate(
        category=ibis.ifelse(_.newly_qualified, NEWLY_QUALIFIED, "others"), left_on=_.ended_on
    )
