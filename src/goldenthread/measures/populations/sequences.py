"""What came before and after in the same child's life, found in one pass over the rows in the order of their days.

Rows and happenings are put in one line for each child and read once, so that nothing is joined by ranges of days: a
child with a thousand rows costs a thousand steps.
"""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.periods import EARLIEST

CHILD = ("child_id", "authority")  # in the order in which they tell rows apart soonest: sorting is most of the work


def happenings(rows: Table, on: str) -> Table:
    """The days on which something happened to children: ``authority``, ``child_id``, ``happened_on``."""
    return rows.filter(rows[on].notnull()).select("authority", "child_id", happened_on=on)


def with_latest(rows: Table, on: str, of: Table, name: str) -> Table:
    """Rows with the latest of the same child's `happenings` on or before their day, in a column of a name."""
    in_order = ibis.cumulative_window(group_by=CHILD, order_by=["day_", "is_row_"])
    return _read_once(rows, on, of).mutate(**{name: _.happened_on.max().over(in_order)}).pipe(_rows_of, rows, name)


def with_next(rows: Table, on: str, of: Table, name: str) -> Table:
    """Rows with the first of the same child's `happenings` on or after their day, in a column of a name."""
    backwards = ibis.cumulative_window(group_by=CHILD, order_by=[_.day_.desc(), "is_row_"])
    return _read_once(rows, on, of).mutate(**{name: _.happened_on.min().over(backwards)}).pipe(_rows_of, rows, name)


def with_last_earlier(rows: Table, on: str, name: str) -> Table:
    """Rows with the last day before theirs on which the same child has another, in a column of a name."""
    days_before = ibis.window(group_by=CHILD, order_by="number_", range=(None, -1))
    numbered = rows.mutate(number_=rows[on].delta(EARLIEST, unit="day"))
    return numbered.mutate(**{name: numbered[on].max().over(days_before)}).drop("number_")


def _read_once(rows: Table, on: str, of: Table) -> Table:
    """Rows and happenings together; on one day, what happened comes first whichever way the line is read."""
    nothing = {column: ibis.null(kind) for column, kind in rows.schema().items() if column not in of.columns}
    happened = of.mutate(**nothing).select(*rows.columns, "happened_on", day_="happened_on", is_row_=ibis.literal(1))
    own = rows.mutate(happened_on=ibis.null("date"), day_=rows[on], is_row_=ibis.literal(2))
    return ibis.union(own, happened)


def _rows_of(both: Table, rows: Table, name: str) -> Table:
    return both.filter(both.is_row_ == 2).select(*rows.columns, name)
