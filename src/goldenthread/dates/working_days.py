"""Working days: Monday to Friday, save the bank holidays of England and Wales (gov.uk/bank-holidays)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from govuk_bank_holidays.bank_holidays import BankHolidays

_DAY = timedelta(days=1)


class OutsideCalendar(ValueError):
    """A day of a year whose bank holidays are not known; the message is a sentence that says which years are."""


def is_working_day(day: date) -> bool:
    """Whether a day is one on which work is counted; raises ``OutsideCalendar``."""
    first, last = known_years()
    if not first <= day.year <= last:
        raise OutsideCalendar(
            f"Bank holidays are known for {first} to {last}, so working days cannot be counted in {day.year}: "
            "give the date itself."
        )
    return day.weekday() < 5 and day not in bank_holidays()


def add_working_days(start: date, days: int) -> date:
    """The working day that is ``days`` (not negative) working days after ``start``, which is not counted itself."""
    if days < 0:
        raise ValueError("Working days are counted forwards: give 0 or more.")
    day = start
    while days:
        day += _DAY
        days -= is_working_day(day)
    return day


def working_days_between(start: date, end: date) -> int:
    """How many working days come after ``start`` up to and with ``end``; negative where ``end`` is the earlier."""
    if end < start:
        return -working_days_between(end, start)
    return sum(is_working_day(start + _DAY * step) for step in range(1, (end - start).days + 1))


@cache
def known_years() -> tuple[int, int]:
    """The first and the last year whose bank holidays are known."""
    return min(bank_holidays()).year, max(bank_holidays()).year


@cache
def bank_holidays() -> frozenset[date]:
    """The bank holidays that come with the library: nothing is asked of the network."""
    calendar = BankHolidays(use_cached_holidays=True)
    return frozenset(holiday["date"] for holiday in calendar.get_holidays(division=BankHolidays.ENGLAND_AND_WALES))
