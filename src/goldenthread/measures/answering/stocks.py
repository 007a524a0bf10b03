"""Stocks: what stands open on a day, counted from the changes to it and never by joining spells to days.

Every span of days in which a row counts adds its values on the day it begins and takes them away on the day it ends:
it has two turns. Each turn is moved to the next day that is asked about, and the running total is the stock. The work
grows with the spells, not with spells times days.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import ibis
from ibis import _
from ibis.common.deferred import Deferred
from ibis.expr.types import Column, Table

from goldenthread.measures.answering import columns
from goldenthread.measures.breakdowns import GROUP, grouped, through_ages
from goldenthread.measures.case_tables import stops, turns
from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import EARLIEST, SPANS

_NEVER = date(9999, 12, 31)

Span = tuple[Deferred, Deferred]
Values = dict[str, Deferred]


def changes(population: Table, measures: Sequence[Measure], by: str | None) -> Table:
    """A row for each authority, day asked about and group with any changes: by how much each measure changed."""
    spans = _spans(measures)
    turned = _turned(_open_rows(population, measures[0], by), [span for span, _values in spans])
    moved = turned.join(stops, "day")
    sums = {
        name: ((moved.span_ == place).ifelse(value.resolve(moved), 0).cast("float64") * moved.sign_).sum()
        for place, (_span, values) in enumerate(spans)
        for name, value in values.items()
    }
    return moved.group_by("authority", "stop", GROUP).aggregate(**sums)


def _open_rows(population: Table, measure: Measure, by: str | None) -> Table:
    """The population with the days between which each row is open, and its group."""
    assert measure.open  # noqa: S101  # batches are made of measures placed in time alike
    begins, ends = measure.open
    begun = measure.of().filter(_[begins].notnull())  # a spell that has not begun is open on no day
    rows = begun.mutate(open_from=_[begins], open_until=_[ends].fill_null(_NEVER))
    return through_ages(rows) if by == "age band" else grouped(rows, by, on="open_from")


def _turned(rows: Table, spans: Sequence[Span]) -> Table:
    """Each row twice for each span of days that it has: with the day it begins and the day it ends."""
    if len(spans) > SPANS:
        raise TypeError(f"One population has stocks of {len(spans)} spans: raise SPANS above {SPANS}.")
    crossed = rows.cross_join(turns.filter(turns.span_ < len(spans)))
    spanned = crossed.mutate(
        since=_of_span(crossed, [since for since, _until in spans]),
        until=_of_span(crossed, [until for _since, until in spans]),
    ).filter(_.since < _.until)
    day = ibis.ifelse(spanned.sign_ > 0, spanned.since, spanned.until)
    return spanned.mutate(day=ibis.greatest(day, ibis.literal(EARLIEST)))


def _of_span(rows: Table, days: Sequence[Deferred]) -> Column:
    """The day of the span that a row stands for."""
    first, *others = (day.resolve(rows) for day in days)
    return (
        ibis.cases(*((rows.span_ == place, day) for place, day in enumerate(others, 1)), else_=first)
        if others
        else first
    )


def _spans(measures: Sequence[Measure]) -> list[tuple[Span, Values]]:
    """The spans of days in which rows count, each with the values that they add to the columns of the answer."""
    whole: Values = {}
    spans: list[tuple[Span, Values]] = [((_.open_from, _.open_until), whole)]
    for index, measure in enumerate(measures):
        if (below := measure.below()) is not None:
            whole[columns.denominator(index)] = below
        if measure.during is None:
            whole[columns.numerator(index)] = measure.above()
        else:
            spans.append((_narrowed(*measure.during), {columns.numerator(index): measure.above()}))
    return [(span, values) for span, values in spans if values]


def _narrowed(since: Deferred | None, until: Deferred | None) -> Span:
    """The part of a row's open days that lies between two days; a missing day of the row's narrows it to nothing."""
    opens = _.open_from if since is None else ibis.greatest(_.open_from, since.fill_null(_NEVER))
    closes = _.open_until if until is None else ibis.least(_.open_until, until.fill_null(EARLIEST))
    return opens, closes
