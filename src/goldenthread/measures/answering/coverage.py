"""Which periods may be answered at all: those for which every table an answer rests on is whole, and tells enough."""

from __future__ import annotations

from collections.abc import Sequence

import ibis
import polars as pl

from goldenthread.measures.answering.conditions import Needs
from goldenthread.measures.kinds import OBSERVED, Measure
from goldenthread.measures.periods import Period

carried = ibis.table(
    {"authority": "string", "table": "string", "column": "string", "first_day": "date", "last_day": "date"},
    name="carried",
)
_PAIRS = ["authority", "period", "told_from", "told_until"]


def covered(measure: Measure, tables: Sequence[str], coverage: pl.DataFrame, periods: Sequence[Period]) -> pl.DataFrame:
    """The ``authority`` and ``period`` pairs for which the tables that a measure rests on are whole.

    Each with the days ``told_from`` and ``told_until`` on which its columns must be carried. ``coverage`` has
    ``authority``, ``table``, ``first_day``, ``last_day``. A list of spells open on or ended since its first day gives
    the stock of any day from the one before it.
    """
    asked = _asked(measure, periods)
    whole = (
        coverage.lazy()
        .filter(pl.col("table").is_in(tables))
        .join(asked.lazy(), how="cross")
        .filter((pl.col("first_day") <= pl.col("needed_from")) & (pl.col("last_day") >= pl.col("needed_until")))
    )
    counted = whole.group_by("authority", *asked.columns).agg(tables=pl.col("table").n_unique())
    return counted.filter(pl.col("tables") == len(tables)).select(_PAIRS).collect()


def observed(rows: pl.DataFrame) -> pl.DataFrame:
    """The pairs for which anything was observed, told by the day of its last observation alone."""
    return rows.select("authority", "period", told_from=OBSERVED, told_until=OBSERVED).unique()


def told(pairs: pl.DataFrame, needs: Needs, carried: pl.DataFrame) -> pl.DataFrame:
    """Those pairs for which the returns carry what a measure needs: some column of each set.

    ``carried`` has ``authority``, ``column`` written table.column, ``first_day``, ``last_day``.
    """
    left = pairs.lazy()
    for columns in needs:
        some = left.join(carried.lazy().filter(pl.col("column").is_in(columns)), on="authority")
        days = (pl.col("first_day") <= pl.col("told_from")) & (pl.col("last_day") >= pl.col("told_until"))
        left = some.filter(days).select(_PAIRS).unique()
    return left.collect() if needs else pairs


def _asked(measure: Measure, periods: Sequence[Period]) -> pl.DataFrame:
    frame = pl.DataFrame(
        [(period.name, period.first, period.last) for period in periods],
        schema={"period": pl.String, "first": pl.Date, "last": pl.Date},
        orient="row",
    )
    day = pl.col("last").dt.offset_by("1d") if measure.open else pl.col("first")
    since = day.dt.offset_by(f"-{measure.looks_back}mo")
    until = pl.col("last").dt.offset_by(f"{measure.settles_after}mo")
    return frame.select("period", needed_from=since, needed_until=until, told_from=day, told_until="last")
