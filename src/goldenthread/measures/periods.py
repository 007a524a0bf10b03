"""The periods that measures are answered for, and the small tables of days that put rows into them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl

PLACES = 24  # how many days of a row the stocks of one population may turn on together
EARLIEST = date(1990, 1, 1)  # a spell begun before then counts as begun then: no child of today was one


@dataclass(frozen=True, order=True)
class Period:
    """From a first to a last day, both counted, with the name that answers carry.

    ``cut`` says that it ends before its time, as a month of which half is loaded.
    """

    first: date
    last: date
    name: str
    cut: bool = False

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"A period cannot end ({self.last}) before it begins ({self.first}): swap the two days.")


def months(number: int, until: date) -> list[Period]:
    """The last so many calendar months, the one of ``until`` among them and cut there."""
    starts = [_month(until, back) for back in range(1 - number, 1)]
    return [_until(until, start, 1, f"{start:%Y-%m}") for start in starts]


def quarters(number: int, until: date) -> list[Period]:
    """The last so many quarters of the year that begins in April, the one of ``until`` among them and cut there."""
    this = _month(until, -((until.month - 1) % 3))
    starts = [_month(this, 3 * back) for back in range(1 - number, 1)]
    return [_until(until, start, 3, _quarter(start)) for start in starts]


def year_to_date(until: date) -> list[Period]:
    """From 1 April to a day."""
    return years(1, until)


def years(number: int, until: date) -> list[Period]:
    """The last so many years of April to March, the one of ``until`` among them and cut there."""
    this = until.year if until.month > 3 else until.year - 1
    starts = [date(this + back, 4, 1) for back in range(1 - number, 1)]
    return [_until(until, start, 12, f"{start.year}-{(start.year + 1) % 100:02}") for start in starts]


def between(first: date, last: date) -> list[Period]:
    """Any two days."""
    return [Period(first, last, f"{first} to {last}")]


def period_days(periods: Sequence[Period]) -> pl.DataFrame:
    """A row a day of each period: ``day``, ``period``. Periods may overlap."""
    days = [
        pl.DataFrame({"day": pl.date_range(p.first, p.last, eager=True)}).with_columns(period=pl.lit(p.name))
        for p in periods
    ]
    return pl.concat(days)


def stops(periods: Sequence[Period]) -> pl.DataFrame:
    """A row a day from `EARLIEST` to the last day of all: ``day``, and ``stop``, the next last day of a period."""
    lasts = pl.DataFrame({"stop": sorted({period.last for period in periods})})
    days = pl.DataFrame({"day": pl.date_range(EARLIEST, lasts["stop"][-1], eager=True)})
    return days.join_asof(lasts, left_on="day", right_on="stop", strategy="forward")


def places() -> pl.DataFrame:
    """The places that the days of a row may have: ``nth_``, from 0."""
    return pl.DataFrame({"nth_": range(PLACES)}, schema={"nth_": pl.Int64})


def _until(until: date, start: date, months_long: int, name: str) -> Period:
    """So many months, or as much of them as there is until a day; the name then says so."""
    last = _month(start, months_long) - timedelta(days=1)
    return Period(start, last, name) if last <= until else Period(start, until, f"{name} to {until:%d %b}", cut=True)


def _month(day: date, step: int) -> date:
    months_since = day.year * 12 + day.month - 1 + step
    return date(months_since // 12, months_since % 12 + 1, 1)


def _quarter(start: date) -> str:
    year = start.year if start.month > 3 else start.year - 1
    return f"{year}-{(year + 1) % 100:02} Q{(start.month - 4) % 12 // 3 + 1}"
