"""Measures worked out plainly from the dates of case tables, to be laid beside what was drawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import polars as pl

from goldenthread.dates.calendar import working_day_numbers
from goldenthread.simulation import World

_NUMBERS = working_day_numbers()


def working_days(frame: pl.DataFrame, since: str, until: str) -> pl.DataFrame:
    """A frame with ``taken``, the working days from one of its dates to another."""
    for name, of in (("from_", since), ("to_", until)):
        numbers = _NUMBERS.rename({"day": of, "number": name})
        frame = frame.join(numbers.with_columns(pl.col(name).cast(pl.Int64)), on=of, how="left")
    return frame.with_columns(taken=pl.col("to_") - pl.col("from_"))


def answers(world: World, frame: pl.DataFrame, dated: str, is_so: pl.Expr, team: str | None = "team") -> pl.DataFrame:
    """Numerator and denominator by month of the story and team."""
    first = date(world.scenario.first_month.year, world.scenario.first_month.month, 1)
    told = frame.filter(pl.col(dated) >= first, pl.col(dated) <= world.last_day)
    month = pl.col(dated).dt.month_start().alias("month")
    name = (pl.col(team) if team else pl.lit(None, pl.String)).alias("team")
    return (
        told.group_by(month, name)
        .agg(numerator=is_so.fill_null(False).sum().cast(pl.Float64), denominator=pl.len().cast(pl.Float64))
        .sort("month", "team")
    )


def truth(world: World, measure: str) -> pl.DataFrame:
    """What was drawn, in the same shape."""
    return world.truth.filter(measure=measure).select("month", "team", "numerator", "denominator")


def previous(frame: pl.DataFrame, on: str, day: str) -> pl.DataFrame:
    """A frame with ``previous``, the same child's value of ``on`` before it in order of a day."""
    return frame.sort("child_id", day).with_columns(previous=pl.col(on).shift(1).over("child_id"))


Plain = Callable[[World], pl.DataFrame]
