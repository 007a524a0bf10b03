"""Periods of being looked after as rows to count: those open, those begun and those ended."""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import BooleanColumn, Table

from goldenthread.measures.breakdowns import birthday, with_birth
from goldenthread.measures.case_tables import case
from goldenthread.measures.populations.sequences import CHILD

SHORT_BREAKS = ("V3", "V4")  # legal statuses of a series of short-term placements
ADOPTED = ("E11", "E12")
GUARDIANSHIP = ("E43", "E44", "E45", "E46", "E47", "E48")
ARRANGEMENTS = ("E41",)
HOME = ("E4", "E4A", "E4B")


def without_short_breaks(rows: Table) -> Table:
    """Rows of children looked after, but for those under an agreed series of short-term placements."""
    return rows.filter(rows.legal_status.fill_null("").notin(SHORT_BREAKS))


def periods_of_care() -> Table:
    """One row a period of being looked after, series of short-term placements left out; need is its category."""
    return without_short_breaks(case("cla_episodes")).mutate(category=_.primary_need)


def start_known(rows: Table) -> BooleanColumn:
    """Whether the day a period is said to begin is its first; a return of one year may show only that it had begun."""
    return rows.start_known.fill_null(True)


def entries_into_care() -> Table:
    """One row a child's entry into care, with its age on that day and whether care came again.

    A period of which it is not known when it began is no entry.
    """
    same_child = ibis.window(group_by=CHILD, order_by="started_on")
    begun = with_birth(periods_of_care())
    again = begun.mutate(back_by=_.ended_on.lag().over(same_child) + ibis.interval(months=12))
    return again.filter(start_known).mutate(
        again=_.again_in_12_months.fill_null(False) | (_.started_on <= _.back_by).fill_null(False),
        teenager=(birthday(_.born_on, 13) <= _.started_on) & (_.started_on < birthday(_.born_on, 18)),
        age_in_days=_.started_on.delta(_.born_on, unit="day"),
    )


def last_cessations() -> Table:
    """One row a child who ceased to be looked after in a year (April to March), for the last time in it.

    The days in care are missing where the first of them is not known.
    """
    ended = periods_of_care().filter(_.ended_on.notnull())
    of_year = ended.mutate(year_of_end=(_.ended_on - ibis.interval(months=3)).year())
    same_year = ibis.window(group_by=[*CHILD, "year_of_end"])
    last = of_year.mutate(last_end=_.ended_on.max().over(same_year)).filter(_.ended_on == _.last_end)
    days = last.ended_on.delta(last.started_on, unit="day")
    return last.mutate(days_in_care=ibis.ifelse(start_known(last), days, None))
