"""Which periods may be answered at all: those for which every table an answer rests on is whole."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import Period


def covered(measure: Measure, tables: Sequence[str], coverage: pl.DataFrame, periods: Sequence[Period]) -> pl.DataFrame:
    """The ``authority`` and ``period`` pairs for which the tables that a measure rests on are whole.

    ``coverage`` has ``authority``, ``table``, ``first_day``, ``last_day``. A list of spells open on or ended since its
    first day gives the stock of any day from the one before it.
    """
    asked = _asked(measure, periods)
    whole = (
        coverage.filter(pl.col("table").is_in(tables))
        .join(asked, how="cross")
        .filter((pl.col("first_day") <= pl.col("needed_from")) & (pl.col("last_day") >= pl.col("needed_until")))
    )
    counted = whole.group_by("authority", "period").agg(tables=pl.col("table").n_unique())
    return counted.filter(pl.col("tables") == len(tables)).select("authority", "period")


def _asked(measure: Measure, periods: Sequence[Period]) -> pl.DataFrame:
    frame = pl.DataFrame(
        [(period.name, period.first, period.last) for period in periods],
        schema={"period": pl.String, "first": pl.Date, "last": pl.Date},
        orient="row",
    )
    day = pl.col("last").dt.offset_by("1d") if measure.open else pl.col("first")
    since = day.dt.offset_by(f"-{measure.looks_back}mo")
    until = pl.col("last").dt.offset_by(f"{measure.settles_after}mo")
    return frame.select("period", needed_from=since, needed_until=until)
