"""Working days between two dates of a row, by a calendar table that numbers them."""

from __future__ import annotations

from datetime import date

import ibis
from ibis.expr.types import Table

from goldenthread.measures.case_tables import working_days

CALENDAR_BEGINS = date(2012, 1, 1)  # bank holidays are known from then; an earlier start counts from then


def with_working_days(rows: Table, start: str, end: str, name: str) -> Table:
    """Rows with the working days from ``start`` (not counted) to ``end`` (counted) in a column of a name.

    Missing where either date is. The rule: `goldenthread.dates.working_days`.
    """
    begun = rows.mutate(begun_=ibis.greatest(rows[start], ibis.ifelse(rows[start].notnull(), CALENDAR_BEGINS, None)))
    first = working_days.rename(begun_="day", first_="number")
    last = working_days.rename(last_day_="day", last_="number")
    found = begun.left_join(first, "begun_", rname="{name}_of_first").left_join(last, ibis._[end] == last.last_day_)
    return found.mutate(**{name: found.last_ - found.first_}).drop(
        "begun_", "first_", "last_", "last_day_", "begun__of_first"
    )
