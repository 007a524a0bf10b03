"""Stocks: what stands open on a day, counted from the changes to it and never by joining spells to days.

A row is told once for the day it opens, once for the day it closes, and once for each day between that a measure
counts from or until: its places. At each it adds to some measures and takes away from others. Each place is moved to
the next day that is asked about, and the running total is the stock. The work grows with the spells, not with spells
times days.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import ibis
from ibis import _
from ibis.common.deferred import Deferred
from ibis.expr.types import BooleanValue, DateColumn, NumericColumn, Table

from goldenthread.measures.answering import columns
from goldenthread.measures.breakdowns import GROUP, grouped, through_ages
from goldenthread.measures.case_tables import places, stops
from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import EARLIEST, PLACES

_NEVER = date(9999, 12, 31)
_OPENS = "open_from"
_CLOSES = "open_until"
_CLOSING = 0  # the place of the day a row closes


@dataclass(frozen=True, eq=False)
class _Counted:
    """What a column of the answer adds up, and the columns of the days from which and until which a row counts."""

    name: str
    value: Deferred
    since: str = _OPENS
    until: str = _CLOSES


def grouped_rows(population: Table, measure: Measure, by: str | None) -> Table:
    """The population with its group, and the days between which each row is open in it."""
    assert measure.open  # noqa: S101  # batches are made of measures placed in time alike
    begins, ends = measure.open
    begun = population.filter(_[begins].notnull())  # a spell that has not begun is open on no day
    rows = begun.mutate(**{_OPENS: _[begins], _CLOSES: _[ends].fill_null(_NEVER)})
    theirs = through_ages(rows) if by == "age band" else grouped(rows, by, on=_OPENS)
    return theirs.filter(_[_OPENS] < _[_CLOSES]).select(*rows.columns, GROUP)


def changes(rows: Table, measures: Sequence[Measure]) -> Table:
    """A row for each authority, day asked about and group with any changes: by how much each measure changed."""
    marked, counted = _marked(rows, measures)
    days = list(dict.fromkeys([_CLOSES, *(day for each in counted for day in (each.since, each.until))]))
    ever = marked.filter(ibis.or_(*(_counts(marked, each) for each in counted)))
    moved = _told(ever, days).join(stops, "day")
    sums = {each.name: _change(moved, each, days).sum() for each in counted}
    return moved.group_by("authority", "stop", GROUP).aggregate(**sums)


def _marked(rows: Table, measures: Sequence[Measure]) -> tuple[Table, list[_Counted]]:
    """Rows with each day that a measure counts from or until in a column, the same day in one; and what to add up."""
    marks: dict[object, tuple[str, DateColumn]] = {}
    counted: list[_Counted] = []

    def column(day: Deferred | None, otherwise: str) -> str:
        if day is None:
            return otherwise
        resolved = day.resolve(rows)
        # A date and an interval are a time to some engines, which Ibis casts to a date only by way of one.
        name, _day = marks.setdefault(resolved.op(), (f"mark_{len(marks)}_", resolved.cast("timestamp").cast("date")))
        return name

    for index, measure in enumerate(measures):
        since, until = measure.during or (None, None)
        span = column(since, _OPENS), column(until, _CLOSES)
        counted.append(_Counted(columns.numerator(index), measure.above(), *span))
        if (below := measure.below()) is not None:
            counted.append(_Counted(columns.denominator(index), below))
    return rows.mutate(**dict(marks.values())), counted


def _told(rows: Table, days: Sequence[str]) -> Table:
    """Each row once for each of its days that it comes to before it closes, and for that of its closing.

    ``nth_`` says which of the days it is, and ``day`` when. A day that is missing never comes.
    """
    if len(days) > PLACES:
        raise TypeError(f"One population has stocks that turn on {len(days)} days: raise PLACES above {PLACES}.")
    crossed = rows.cross_join(places.filter(places.nth_ < len(days)))
    at = ibis.cases(*((crossed.nth_ == place, crossed[day]) for place, day in enumerate(days)))
    come = crossed.mutate(day=at).filter((_.nth_ == _CLOSING) | (_.day < _[_CLOSES]))
    return come.mutate(day=ibis.greatest(_.day, _[_OPENS], EARLIEST))


def _change(rows: Table, each: _Counted, days: Sequence[str]) -> NumericColumn:
    """What a row adds at its place: its value where it begins to count, and as much less where it ends."""
    begins = rows.nth_ == days.index(each.since)
    closes = (rows.nth_ == _CLOSING) & (rows[_CLOSES] <= rows[each.until])
    ends = closes | (rows.nth_ == days.index(each.until))
    value = each.value.resolve(rows).cast("float64")
    counts = _counts(rows, each)
    return ibis.cases((begins & counts, value), (ends & counts, -value), else_=0.0)


def _counts(rows: Table, each: _Counted) -> BooleanValue:
    """Whether a row counts on any day at all; where a day is missing it does not."""
    since, until = rows[each.since], rows[each.until]
    return (since < until) & (since < rows[_CLOSES]) & (rows[_OPENS] < until)
