"""The movement of measured series: each measure's answers, group by group, judged together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import polars as pl

from goldenthread.judgement.movement import process_charts
from goldenthread.judgement.movement.correlation import HIGH
from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import Period

FEWEST = 3  # values; fewer make no moving range to speak of
_SERIES = ["measure", "authority", "group"]
_MOVEMENT = {**dict.fromkeys([*_SERIES, "movement"], pl.String), "firm": pl.Boolean, "alike": pl.Boolean}


def movements(answers: pl.DataFrame, measures: Mapping[str, Measure], periods: Sequence[Period]) -> pl.DataFrame:
    """Whether each series really moved: ``measure``, ``authority``, ``group``, ``movement``, ``firm``, ``alike``.

    ``measures`` are by their ids. ``movement`` is common, improvement, concern, high or low, and missing where fewer
    than three periods have a value or the last one has none; ``firm`` is false while limits are provisional;
    ``alike`` is true where neighbouring periods resemble each other so much that runs come by chance twice as often.
    """
    wide = answers.pivot("period", index=_SERIES, values="value")
    wide = wide.with_columns(better=pl.col("measure").replace_strict({i: m.better for i, m in measures.items()}))
    found = [pl.DataFrame(schema=_MOVEMENT), *_judged(wide, sorted(periods, key=lambda period: period.last))]
    return pl.concat(found)


def _judged(wide: pl.DataFrame, periods: Sequence[Period]) -> Iterator[pl.DataFrame]:
    names = [period.name for period in periods]
    for (better,), series in wide.group_by("better"):
        values = series.select(names).to_numpy().astype(float)
        charts = process_charts([period.last for period in periods], values, better=str(better))  # type: ignore[arg-type]
        told = ((~np.isnan(values)).sum(axis=1) >= FEWEST) & ~np.isnan(values[:, -1])
        movement = [kind if is_told else None for kind, is_told in zip(charts.variation, told, strict=True)]
        yield series.select(_SERIES).with_columns(
            movement=pl.Series(movement, dtype=pl.String),
            firm=pl.Series(~charts.provisional & told),
            alike=pl.Series(charts.lag1 >= HIGH),
        )
