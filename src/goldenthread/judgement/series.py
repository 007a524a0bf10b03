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

    ``measures`` are by their ids. A series is judged to the last period that the returns cover. ``movement`` is common,
    improvement, concern, high or low, and missing where fewer than three periods have a value or the last covered one
    has none; ``firm`` is false while limits are provisional; ``alike`` is true where neighbouring periods resemble each
    other so much that runs come by chance twice as often.
    """
    whole = _of_whole_periods(answers, measures, periods)
    wide = whole.pivot("period", index=_SERIES, values="value").join(_told_last(whole, periods), on=_SERIES, how="left")
    wide = wide.with_columns(better=pl.col("measure").replace_strict({i: m.better for i, m in measures.items()}))
    found = [pl.DataFrame(schema=_MOVEMENT), *_judged(wide, sorted(periods, key=lambda period: period.last))]
    return pl.concat(found)


def _of_whole_periods(
    answers: pl.DataFrame, measures: Mapping[str, Measure], periods: Sequence[Period]
) -> pl.DataFrame:
    """The answers without the counts of half a month, which would look like a fall beside whole ones."""
    accrue = [id_ for id_, measure in measures.items() if measure.accrues]
    cut = [period.name for period in periods if period.cut]
    half = pl.col("measure").is_in(accrue) & pl.col("period").is_in(cut)
    return answers.with_columns(value=pl.when(~half).then("value"), covered=pl.col("covered") & ~half)


def _told_last(answers: pl.DataFrame, periods: Sequence[Period]) -> pl.DataFrame:
    """Of each series whether the last period that is covered has a value: ``told``."""
    places = {period.name: place for place, period in enumerate(sorted(periods, key=lambda period: period.last))}
    covered = answers.filter("covered").sort(pl.col("period").replace_strict(places, return_dtype=pl.Int32))
    return covered.group_by(_SERIES).agg(told=pl.col("value").last().is_not_null())


def _judged(wide: pl.DataFrame, periods: Sequence[Period]) -> Iterator[pl.DataFrame]:
    names = [period.name for period in periods]
    for (better,), series in wide.group_by("better"):
        values = series.select(names).to_numpy().astype(float)
        charts = process_charts([period.last for period in periods], values, better=str(better))  # type: ignore[arg-type]
        told = ((~np.isnan(values)).sum(axis=1) >= FEWEST) & series["told"].fill_null(False).to_numpy()
        movement = [kind if is_told else None for kind, is_told in zip(charts.variation, told, strict=True)]
        yield series.select(_SERIES).with_columns(
            movement=pl.Series(movement, dtype=pl.String),
            firm=pl.Series(~charts.provisional & told),
            alike=pl.Series(charts.lag1 >= HIGH),
        )
