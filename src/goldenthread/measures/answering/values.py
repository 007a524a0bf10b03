"""The value of each answer, from its numerator and denominator."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from goldenthread.measures.case_tables import case
from goldenthread.measures.engines import Engine
from goldenthread.measures.kinds import Measure, Median, Rate, Ratio, Share
from goldenthread.measures.periods import Period

_CHILDREN = 10_000


def population(engine: Engine) -> pl.DataFrame:
    """Children of each authority by the year of the estimate."""
    return engine.fetch(engine.compile(case("population")))


def with_values(
    answers: pl.DataFrame, measures: Sequence[Measure], population: pl.DataFrame, periods: Sequence[Period]
) -> pl.DataFrame:
    """Answers with their values, which are missing where the denominator is nothing.

    Where the period is not covered the parts are missing too, lest they be divided elsewhere.
    """
    kinds = pl.DataFrame(
        [(m.id, isinstance(m, Rate), isinstance(m, Median), m.below() is None, _scale(m)) for m in measures],
        schema={
            "measure": pl.String,
            "rate": pl.Boolean,
            "median": pl.Boolean,
            "bare": pl.Boolean,
            "scale": pl.Float64,
        },
        orient="row",
    )
    known = answers.join(kinds, on="measure", how="left", maintain_order="left").join(
        _children(population, periods), on=["authority", "period"], how="left", maintain_order="left"
    )
    below = pl.when("rate").then("children").otherwise("denominator")
    divided = pl.col("numerator") * pl.col("scale") / pl.when(below != 0).then(below)
    alone = pl.col("bare") & ~pl.col("rate")
    there = (
        pl.when(pl.col("median") & (below == 0))
        .then(None)
        .when(alone | pl.col("median"))
        .then("numerator")
        .otherwise(divided)
    )
    return known.select(
        "measure", "authority", "period", "group",
        numerator=pl.when(pl.col("covered") & ~pl.col("median")).then("numerator"),
        denominator=pl.when("covered").then(below),
        value=pl.when("covered").then(there),
        covered="covered",
    )  # fmt: skip


def _scale(measure: Measure) -> float:
    if isinstance(measure, Rate):
        return _CHILDREN
    return 100 if isinstance(measure, Share) or (isinstance(measure, Ratio) and measure.per_cent) else 1


def _children(population: pl.DataFrame, periods: Sequence[Period]) -> pl.DataFrame:
    """The children of each authority in each period: of the latest estimate by its last day, else of the earliest."""
    asked = pl.DataFrame({"period": [p.name for p in periods], "asked": [p.last.year for p in periods]})
    pairs = population.join(asked, how="cross").with_columns(late=pl.col("year") > pl.col("asked"))
    nearest = pairs.sort("late", (pl.col("year") - pl.col("asked")).abs())
    found = nearest.group_by("authority", "period", maintain_order=True).first()
    return found.select("authority", "period", pl.col("children").cast(pl.Float64))
