"""Process charts of many series at once: the one implementation, of which a single chart is a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from goldenthread.judgement.movement.charts import ProcessCharts
from goldenthread.judgement.movement.dialects import Dialect, dialect_called
from goldenthread.judgement.movement.inputs import (
    Better,
    check_choices,
    read_days,
    read_rebase,
    read_targets,
    read_values,
)
from goldenthread.judgement.movement.limits import Limits, Places, limits_of
from goldenthread.judgement.movement.rules import Signs, labels_of
from goldenthread.judgement.numbers import Floats

BLOCK = 2048  # series at a time, so that what is worked on stays in the processor's cache


def process_charts(
    dates: Iterable[date | str],
    matrix: ArrayLike | Sequence[Any],
    *,
    better: Better,
    target: ArrayLike | None = None,
    rebase: date | str | Iterable[date | str] | None = (),
    fix_after: int | None = None,
    screen: bool = True,
    dialect: str = "nhsr-0.2.2",
) -> ProcessCharts:
    """The charts of many series over the same dates: ``matrix`` has one row a series, None or NaN where missing.

    ``target`` is one for all, or one a series. All else is as for ``process_chart``. Raises ``ValueError``.
    """
    check_choices(better, fix_after)
    chosen = dialect_called(dialect)
    days = read_days(dates)
    order = np.argsort(days)
    values = read_values(matrix, len(days))[:, order]
    starts = read_rebase(rebase)
    groups: Places = np.cumsum(np.isin(days[order], starts), dtype=np.intp)
    centre, lower, upper, labels = _drawn(values, groups, fix_after, screen and chosen.screens, chosen)
    return ProcessCharts(
        days=days[order],
        values=values,
        centre=centre,
        lower=lower,
        upper=upper,
        labels=labels,
        groups=groups,
        unmatched=starts[~np.isin(starts, days)],
        targets=read_targets(target, len(values)),
        better=better,
        dialect=chosen,
    )


def _drawn(
    values: Floats, groups: Places, fix_after: int | None, screen: bool, dialect: Dialect
) -> tuple[Floats, Floats, Floats, Signs]:
    """Centre, lower and upper limit, and label of each point."""
    centre, lower, upper = (np.empty(values.shape) for _ in range(3))
    labels = np.empty(values.shape, np.int8)
    with np.errstate(divide="ignore", invalid="ignore"):
        for place in _blocks(len(values), groups):
            limits, signs = _judged(np.ascontiguousarray(values[place].T), fix_after, screen, dialect)
            labels[place] = signs.T
            for matrix, line in ((centre, limits.centre), (lower, limits.lower), (upper, limits.upper)):
                matrix[place] = line[:, None]
    return centre, lower, upper, labels


def _blocks(series: int, groups: Places) -> Iterator[tuple[slice, slice]]:
    """Where each block of series and each stretch of points under the same limits lies."""
    edges = [0, *(np.flatnonzero(np.diff(groups)) + 1), len(groups)]
    for first in range(0, series, BLOCK):
        for start, end in pairwise(edges):
            yield slice(first, first + BLOCK), slice(start, end)


def _judged(values: Floats, fix_after: int | None, screen: bool, dialect: Dialect) -> tuple[Limits, Signs]:
    """The limits and labels of a block, points down. Gaps are put last, so that rules see neighbours, and put back."""
    order = np.argsort(np.isnan(values), axis=0, kind="stable") if np.isnan(values).any() else None
    if order is not None:
        values = np.take_along_axis(values, order, axis=0)
    limits = limits_of(values[:fix_after], screen=screen)
    labels = labels_of(values, limits, close_counts_outside=dialect.close_counts_outside)
    if order is not None:
        np.put_along_axis(labels, order, labels.copy(), axis=0)
    return limits, labels
