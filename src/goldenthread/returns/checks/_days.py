"""Working days and bank holidays, as checks need them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from goldenthread.dates import is_working_day
from goldenthread.dates.working_days import bank_holidays

_DAY = timedelta(days=1)


@cache
def working_days_before(day: date, count: int) -> date:
    """The working day that is ``count`` working days before a day; raises OutsideCalendar."""
    while count:
        day -= _DAY
        count -= is_working_day(day)
    return day


@cache
def bank_holidays_until(day: date) -> tuple[date, ...]:
    """The bank holidays up to a day; raises OutsideCalendar where they are not known so late."""
    is_working_day(day)
    return tuple(sorted(holiday for holiday in bank_holidays() if holiday <= day))
