"""The periods that measures are answered for, and the small tables of days that put rows into them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl

SPANS = 24  # how many spans of days the stocks of one population may have together
EARLIEST = date(1990, 1, 1)  # a spell begun before then counts as begun then: no child of today was one


@dataclass(frozen=True, order=True)
class Period:
    """From a first to a last day, both counted, with the name that answers carry."""

    first: date
    last: date
    name: str

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"A period cannot end ({self.last}) before it begins ({self.first}): swap the two days.")


def months(number: int, until: date) -> list[Period]:
    """The last so many calendar months, the one of ``until`` among them and cut there."""
    starts = [_month(until, back) for back in range(1 - number, 1)]
    return [Period(start, min(_last(start, 1), until), f"{start:%Y-%m}") for start in starts]


def quarters(number: int, until: date) -> list[Period]:
    """The last so many quarters of the year that begins in April, the one of ``until`` among them and cut there."""
    this = _month(until, -((until.month - 1) % 3))
    starts = [_month(this, 3 * back) for back in range(1 - number, 1)]
    return [Period(start, min(_last(start, 3), until), _quarter(start)) for start in starts]


def year_to_date(until: date) -> list[Period]:
    """From 1 April to a day."""
    start = date(until.year if until.month > 3 else until.year - 1, 4, 1)
    return [Period(start, until, f"{start.year}-{(start.year + 1) % 100:02} to {until:%d %b}")]


def years(number: int, until: date) -> list[Period]:
    """The last so many years of April to March, the one of ``until`` among them and cut there."""
    this = year_to_date(until)[0].first.year
    starts = [date(this + back, 4, 1) for back in range(1 - number, 1)]
    return [Period(s, min(_last(s, 12), until), f"{s.year}-{(s.year + 1) % 100:02}") for s in starts]


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


def turns() -> pl.DataFrame:
    """The two turns of each span: ``span_``, and ``sign_`` 1 where it begins and -1 where it ends."""
    return pl.DataFrame({"span_": [*range(SPANS)] * 2, "sign_": [1] * SPANS + [-1] * SPANS})


def _month(day: date, step: int) -> date:
    months_since = day.year * 12 + day.month - 1 + step
    return date(months_since // 12, months_since % 12 + 1, 1)


def _last(start: date, months_long: int) -> date:
    return _month(start, months_long) - timedelta(days=1)


def _quarter(start: date) -> str:
    year = start.year if start.month > 3 else start.year - 1
    return f"{year}-{(year + 1) % 100:02} Q{(start.month - 4) % 12 // 3 + 1}"
