"""A calendar of working days as a table: each day with how many working days there were up to and with it."""

from __future__ import annotations

from datetime import date

import numpy as np
import polars as pl

from goldenthread.dates.working_days import bank_holidays, known_years


def working_day_numbers() -> pl.DataFrame:
    """``day`` and ``number`` for every day of the years whose bank holidays are known.

    The working days from one day to another are the difference of their numbers: the first day is not counted, and a
    Saturday carries Friday's number.
    """
    first, last = known_years()
    days = pl.date_range(date(first, 1, 1), date(last, 12, 31), eager=True).alias("day")
    works = np.is_busday(days.to_numpy(), holidays=sorted(bank_holidays()))
    return pl.DataFrame({"day": days, "number": np.cumsum(works)})
