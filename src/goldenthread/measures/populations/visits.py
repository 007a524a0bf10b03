"""Visits that a local standard asks for: whether they are made in time."""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.populations.standards import with_standard
from goldenthread.measures.populations.turns import turns
from goldenthread.measures.working_days import with_last_day_in_time, with_working_days


def visited(status: Table, standard: str, last_on: str, category: str) -> Table:
    """Cases as observed, with the working days since the last visit, or since the case began where there was none."""
    under = with_standard(status, standard, category)
    since = under.mutate(counted_from=ibis.greatest(_[last_on].fill_null(_.started_on), _.started_on))
    return with_working_days(since, "counted_from", "observed_on", "working_days_since")


def visits_due(plans: Table, visits: Table, standard: str, category: str) -> Table:
    """One row a visit due: the turns of plans with the last day in time in ``due_on``, and the day after it.

    A visit falls due counted from the one before it, or from the start of the plan; one that fell due after the plan
    had ended was not due.
    """
    done = visits.select("authority", "child_id", "recorded_on", done_on="visited_on")
    under = turns(with_standard(plans, standard, category), done)
    due = with_last_day_in_time(under, "turn_began_on", under.standard_days, "due_on")
    in_force = due.ended_on.isnull() | (due.ended_on > due.due_on)
    return due.mutate(overdue_from=_.due_on + ibis.interval(days=1), fell_due_on=ibis.ifelse(in_force, _.due_on, None))
