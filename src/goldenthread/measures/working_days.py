"""Working days between two dates of a row, and the day by which so many have gone, by a calendar that numbers them."""

from __future__ import annotations

from datetime import date

import ibis
from ibis import _
from ibis.expr.types import IntegerValue, Table

from goldenthread.measures.case_tables import working_days

CALENDAR_BEGINS = date(2012, 1, 1)  # bank holidays are known from then; an earlier start counts from then


def with_working_days(rows: Table, start: str, end: str, name: str) -> Table:
    """Rows with the working days from ``start`` (not counted) to ``end`` (counted) in a column of a name.

    Missing where either date is. The rule: `goldenthread.dates.working_days`.
    """
    last = working_days.rename(last_day_="day", last_="number")
    numbered = _numbered(rows, start)
    found = numbered.left_join(last, numbered[end] == last.last_day_)
    return found.mutate(**{name: found.last_ - found.first_}).select(*rows.columns, name)


def with_last_day_in_time(rows: Table, start: str, days: IntegerValue | int, name: str) -> Table:
    """Rows with the last day on which no more than ``days`` working days have gone by since ``start``.

    It is the day before the next working day: what is due by a Friday may be done on the Sunday, as the working days
    gone by are then still the same. Missing where the start is, and beyond the years whose bank holidays are known.
    """
    lasts = working_days.group_by(until_="number").aggregate(**{name: working_days.day.max()})
    numbered = _numbered(rows, start).mutate(until_of_row_=_.first_ + days)
    return numbered.left_join(lasts, numbered.until_of_row_ == lasts.until_).select(*rows.columns, name)


def _numbered(rows: Table, start: str) -> Table:
    """Rows with the number of their first day in ``first_``."""
    begun = rows.mutate(begun_=ibis.greatest(rows[start], ibis.ifelse(rows[start].notnull(), CALENDAR_BEGINS, None)))
    first = working_days.rename(first_day_="day", first_="number")
    return begun.left_join(first, begun.begun_ == first.first_day_)
