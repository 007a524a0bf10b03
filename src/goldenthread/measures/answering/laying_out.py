"""Every group in every period, whether or not the query found rows: what was not found is nothing, and said."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl
from polars import selectors

from goldenthread.measures.breakdowns import GROUP
from goldenthread.measures.periods import Period

_KEY = ["authority", "period", GROUP]


def laid_out(rows: pl.DataFrame, periods: Sequence[Period], by: str | None, coverage: pl.DataFrame) -> pl.DataFrame:
    """Sums by period, with nothing (0) where a group has no rows in a period."""
    grid = _groups(rows, by, coverage).join(pl.DataFrame({"period": [p.name for p in periods]}), how="cross")
    return _filled(grid.join(rows, on=_KEY, how="left"))


def stocked(rows: pl.DataFrame, periods: Sequence[Period], by: str | None, coverage: pl.DataFrame) -> pl.DataFrame:
    """Changes by day asked about, added up as days go by, and given to the periods that end on those days."""
    ends = pl.DataFrame({"period": [p.name for p in periods], "stop": [p.last for p in periods]})
    grid = _groups(rows, by, coverage).join(ends.select("stop").unique(), how="cross")
    changed = _filled(grid.join(rows, on=["authority", GROUP, "stop"], how="left")).sort("stop")
    totals = changed.with_columns(selectors.numeric().cum_sum().over("authority", GROUP))
    return totals.join(ends, on="stop").drop("stop")


def _groups(rows: pl.DataFrame, by: str | None, coverage: pl.DataFrame) -> pl.DataFrame:
    """The groups of each authority; in total there is one even where nothing happened."""
    found = rows.select("authority", GROUP)
    if by is None:
        found = pl.concat([found, coverage.select("authority", pl.lit("all").alias(GROUP))])
    return found.unique().sort("authority", GROUP)


def _filled(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_columns(selectors.numeric().fill_null(0))
