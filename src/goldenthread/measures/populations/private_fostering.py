"""Privately fostered children as rows to count: the arrangements, and the visits that the regulations ask for.

The Children (Private Arrangements for Fostering) Regulations 2005: the first visit within seven working days of the
authority's being told (regulations 4 and 7), then every six weeks in the first year and every 12 in later ones
(regulation 8), the years counted from the day the authority became aware of the arrangement (regulation 8(6)).
"""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.case_tables import case
from goldenthread.measures.durations import months_after
from goldenthread.measures.populations.turns import turns
from goldenthread.measures.working_days import with_last_day_in_time

FIRST_VISIT = 7  # working days
_DAY = ibis.interval(days=1)
_FIRST_YEAR, _LATER_YEARS = ibis.interval(days=6 * 7), ibis.interval(days=12 * 7)


def arrangements() -> Table:
    """One row a private fostering arrangement, with the day from which the authority knew of it in ``known_on``."""
    return case("private_fostering").mutate(known_on=_.notified_on.fill_null(_.started_on))


def fostering_visits() -> Table:
    """One row a visit to a privately fostered child."""
    return case("private_fostering_visits")


def fostering_visits_due() -> Table:
    """One row a visit due under a private fostering arrangement, with the last day in time and the day after it.

    The interval is that of the year in which it begins. A visit that fell due after the arrangement had ended was not.
    """
    made = fostering_visits().select("authority", "child_id", "recorded_on", done_on="visited_on")
    before = arrangements().mutate(started_on=_.known_on - _DAY)  # a visit on the day of the news is the first
    cut = turns(before, made).mutate(first=_.done_before == 0, counted_from=ibis.greatest(_.turn_began_on, _.known_on))
    after_first = with_last_day_in_time(cut, "known_on", FIRST_VISIT, "first_due_on")
    in_first_year = _.turn_began_on < months_after(_.known_on, 12)
    later_due_on = ibis.ifelse(in_first_year, _.turn_began_on + _FIRST_YEAR, _.turn_began_on + _LATER_YEARS)
    due = after_first.mutate(due_on=ibis.ifelse(_.first, _.first_due_on, later_due_on.cast("timestamp").cast("date")))
    in_force = due.ended_on.isnull() | (due.ended_on > due.due_on)
    return due.mutate(overdue_from=_.due_on + _DAY, fell_due_on=ibis.ifelse(in_force, _.due_on, None))
