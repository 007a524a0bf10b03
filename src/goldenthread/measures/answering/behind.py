"""The rows behind one figure: whom it counts, and of whom it is."""

from __future__ import annotations

from functools import reduce
from operator import and_

import ibis
import polars as pl
from ibis import _
from ibis.expr.types import BooleanValue, Table

from goldenthread.measures.answering.answers import bring_days
from goldenthread.measures.breakdowns import GROUP, grouped
from goldenthread.measures.engines import Engine
from goldenthread.measures.kinds import OBSERVED, Average, Measure, Median
from goldenthread.measures.periods import Period

COUNTS = "counts"
_DAY = "day_asked_"


def behind(measure: Measure, engine: Engine, period: Period, by: str | None = None, group: str = "all") -> pl.DataFrame:
    """The rows of a measure's population that one figure is of, each with whether it `COUNTS`.

    Of a share, a row counts where it is in the numerator, and all are in the denominator; of an average, where it has
    a value; of any other measure every row that is given counts. The columns are those of the population.
    """
    bring_days(engine, [period])
    rows = _open(measure, period, by) if measure.open else _dated(measure, period, by)
    of = rows if measure.among is None else rows.filter(measure.among.fill_null(False))
    told = of.filter(of[GROUP] == group).mutate(**{COUNTS: _counts(measure, of, period)})
    left = told if measure.below() is not None else told.filter(told[COUNTS])
    columns = [name for name in measure.of().columns if name in left.columns]
    return engine.fetch(engine.compile(left.select(*columns, GROUP, COUNTS)))


def _dated(measure: Measure, period: Period, by: str | None) -> Table:
    """The events of the period, or what was last observed in it, with their group."""
    assert measure.dated  # noqa: S101  # a measure is placed in time by a day or by a spell
    rows = grouped(measure.of(), by, on=measure.dated)
    within = rows.filter(rows[measure.dated].between(period.first, period.last))
    if measure.dated != OBSERVED:
        return within
    last = ibis.window(group_by=["authority"])
    return within.mutate(last_observed_on=_[OBSERVED].max().over(last)).filter(_[OBSERVED] == _.last_observed_on)


def _open(measure: Measure, period: Period, by: str | None) -> Table:
    """The spells open at the end of the period's last day, with their group on that day."""
    assert measure.open  # noqa: S101  # a measure is placed in time by a day or by a spell
    begins, ends = measure.open
    there = measure.of().mutate(**{_DAY: ibis.literal(period.last)})
    is_open = (_[begins] <= period.last) & (_[ends].isnull() | (_[ends] > period.last))
    return grouped(there.filter(is_open), by, on=_DAY)


def _counts(measure: Measure, rows: Table, period: Period) -> BooleanValue:
    """Whether a row is in the numerator."""
    holds = [measure.where.resolve(rows).fill_null(False)] if measure.where is not None else []
    if isinstance(measure, (Average, Median)):
        holds.append(measure.value.resolve(rows).notnull())
    return reduce(and_, [*holds, *_during(measure, rows, period)], ibis.literal(True))


def _during(measure: Measure, rows: Table, period: Period) -> list[BooleanValue]:
    """That the last day lies among those on which a stock counts a row; where a day is missing it does not."""
    since, until = measure.during or (None, None)
    reached = [] if since is None else [since.resolve(rows) <= period.last]
    not_yet = [] if until is None else [until.resolve(rows) > period.last]
    return [test.fill_null(False) for test in (*reached, *not_yet)]
