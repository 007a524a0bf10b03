"""The movement of measured series: each measure's answers, group by group, judged together.

A series tells nothing before it has values enough and they rest on enough. Both bounds come of putting noise through
our own charts, 20,000 series at a time. Of three values not one shows a leap of six standard deviations; of seven, six
in ten do. And the last value of a count that is 1 on average is called real change six times in a hundred, of one that
is 1/2 ten times, where two are to be expected. Within the bound it is two or three times, of counts and shares alike,
and a sudden crowd of what was rare is still seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from goldenthread.judgement.movement import process_charts
from goldenthread.judgement.movement.correlation import HIGH
from goldenthread.measures.kinds import Measure, Share
from goldenthread.measures.periods import Period

FEWEST = 7  # values; fewer make no run, and hide a leap in their own limits
FEWEST_COUNTED = 3  # on average or in the last period; where fewer are, each one is a leap
_SERIES = ["measure", "authority", "group"]
_MOVEMENT = {**dict.fromkeys([*_SERIES, "movement"], pl.String), "firm": pl.Boolean, "alike": pl.Boolean}


def movements(answers: pl.DataFrame, measures: Mapping[str, Measure], periods: Sequence[Period]) -> pl.DataFrame:
    """Whether each series really moved: ``measure``, ``authority``, ``group``, ``movement``, ``firm``, ``alike``.

    ``measures`` are by their ids. A series is judged to the last period that the returns cover. ``movement`` is common,
    improvement, concern, high or low. It is missing where the last covered period has no value, and where there are too
    few to tell: fewer than `FEWEST` values, or resting on fewer than `FEWEST_COUNTED` both on average and in the last
    period. A count rests on what it counts, a share on the rarer of the rows where it holds and those where it does
    not, any other figure on the rows it is worked out from. ``firm`` is false while limits are provisional; ``alike``
    is true where neighbouring periods resemble each other so much that runs come by chance twice as often.
    """
    whole = _of_whole_periods(answers, measures, periods)
    wide = whole.pivot("period", index=_SERIES, values="value")
    wide = wide.join(_told(whole, measures, periods), on=_SERIES, how="left")
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


def _told(answers: pl.DataFrame, measures: Mapping[str, Measure], periods: Sequence[Period]) -> pl.DataFrame:
    """Of each series whether it can be judged: ``told``."""
    places = {period.name: place for place, period in enumerate(sorted(periods, key=lambda period: period.last))}
    covered = answers.filter("covered").sort(pl.col("period").replace_strict(places, return_dtype=pl.Int32))
    there, counted = pl.col("value").is_not_null(), pl.col("counted")
    enough = pl.max_horizontal(counted.mean(), counted.last()) >= FEWEST_COUNTED
    resting = covered.with_columns(counted=pl.when(there).then(_counted(measures)))
    return resting.group_by(_SERIES, maintain_order=True).agg(told=there.last() & (there.sum() >= FEWEST) & enough)


def _counted(measures: Mapping[str, Measure]) -> pl.Expr:
    """What each value rests on."""
    bare = [id_ for id_, measure in measures.items() if measure.below() is None]
    shares = [id_ for id_, measure in measures.items() if isinstance(measure, Share)]
    holds, whole = pl.col("numerator"), pl.col("denominator")
    often, seldom = holds.sum().over(_SERIES), (whole - holds).sum().over(_SERIES)
    rarer = pl.when((often == 0) | (seldom == 0)).then(whole).when(often < seldom).then(holds).otherwise(whole - holds)
    return (
        pl.when(pl.col("measure").is_in(bare))
        .then(holds)
        .when(pl.col("measure").is_in(shares))
        .then(rarer)
        .otherwise(whole)
    )


def _judged(wide: pl.DataFrame, periods: Sequence[Period]) -> Iterator[pl.DataFrame]:
    names = [period.name for period in periods]
    for (better,), series in wide.group_by("better"):
        values = series.select(names).to_numpy().astype(float)
        charts = process_charts([period.last for period in periods], values, better=str(better))  # type: ignore[arg-type]
        told = series["told"].fill_null(False).to_numpy()
        movement = [kind if is_told else None for kind, is_told in zip(charts.variation, told, strict=True)]
        yield series.select(_SERIES).with_columns(
            movement=pl.Series(movement, dtype=pl.String),
            firm=pl.Series(~charts.provisional & told),
            alike=pl.Series(charts.lag1 >= HIGH),
        )
