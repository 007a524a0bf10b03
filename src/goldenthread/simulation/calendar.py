"""Days as whole numbers: months, working days and birthdays of whole arrays at once.

A day is its number since 1 January 1970; a month is counted from the first month of the story, which is 0, so that the
months before it are negative.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from goldenthread.dates.calendar import working_day_numbers

Days = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Shares = npt.NDArray[np.float64]

NEVER = 1 << 40  # a day that does not come: an end of what has not ended


@dataclass(frozen=True, eq=False)
class Calendar:
    """The months of one story and the working days around it."""

    origin: int  # the first month of the story, in months since January 1970
    base: int  # the first day whose working-day number is known
    numbers: Days  # by day from the base, its working-day number
    by_number: Days  # by number, the working day that has it

    def first(self, month: npt.ArrayLike) -> Days:
        """The first day of months of the story."""
        place = np.clip(np.asarray(month, np.int64) + self.origin - _MONTH[0], 0, len(_FIRST) - 1)
        first: Days = _FIRST[place]
        return first

    def last(self, month: npt.ArrayLike) -> Days:
        """The last day of months of the story."""
        last: Days = self.first(np.asarray(month, np.int64) + 1) - 1
        return last

    def month(self, day: npt.ArrayLike) -> Days:
        """The month of the story in which days fall; a day that never comes falls in a month long after it."""
        month: Days = _MONTH[_place(np.asarray(day, np.int64))] - self.origin
        return month

    def number(self, day: npt.ArrayLike) -> Days:
        """The working-day numbers of days: a difference of two is the working days between them."""
        place = np.asarray(day, np.int64) - self.base
        return self.numbers[np.clip(place, 0, len(self.numbers) - 1)]

    def day(self, number: npt.ArrayLike) -> Days:
        """The working days that have these numbers."""
        return self.by_number[np.clip(np.asarray(number, np.int64), 0, len(self.by_number) - 1)]

    def working(self, day: Days) -> Days:
        """The same days, those off moved to the working day before; days before the calendar as they are."""
        return np.where(day < self.base, day, self.day(self.number(day)))

    def clear_of_month_end(self, day: Days) -> Days:
        """The same days, the last of each month moved to the 27th or before, and all to working days.

        So many months after any of them is never the end of a month, on which things are counted.
        """
        for _ in range(2):  # the working day before the 1st is the end of the month before
            day = self.working(np.minimum(day, self.first(self.month(day)) + 26))
        return day

    def length(self, month: npt.ArrayLike) -> Days:
        """How many working days months have."""
        months = np.asarray(month, np.int64)
        return self.number(self.last(months)) - self.number(self.last(months - 1))

    def before_month_end(self, day: Days) -> Days:
        """The same days, those on the last of a month a day earlier.

        What ends on the very day that is counted is open to one analyst and closed to the next; here nothing does.
        """
        earlier: Days = day - (day == self.last(self.month(day)))
        return earlier


def calendar(first_month: date) -> Calendar:
    """The calendar of a story that begins in a month."""
    table = working_day_numbers()
    days = table["day"].to_numpy().astype("datetime64[D]").astype(np.int64)
    numbers = table["number"].to_numpy().astype(np.int64)
    origin = int(np.datetime64(first_month, "M").astype(np.int64))
    return Calendar(origin, int(days[0]), numbers, days[np.searchsorted(numbers, np.arange(numbers[-1] + 1))])


def months_after(day: Days, months: int) -> Days:
    """The same day of the month some months later, or the last of that month where it has no such day."""
    place = _place(day)
    later = np.clip(_MONTH[place] + months - _MONTH[0], 0, len(_FIRST) - 2)
    found: Days = np.minimum(_FIRST[later] + _INTO[place], _FIRST[later + 1] - 1)
    return found


def _place(day: Days) -> Days:
    """The place of days in the table of all days."""
    place: Days = np.clip(day - _FIRST[0], 0, len(_MONTH) - 1)
    return place


def _all_days() -> tuple[Days, Days, Days]:
    """The first day of every month from 1690 to 2120, and for every day its month and how far into it that is."""
    months = np.arange("1690-01", "2120-01", dtype="datetime64[M]")
    first = months.astype("datetime64[D]").astype(np.int64)
    days = np.arange(first[0], first[-1])
    at = np.searchsorted(first, days, side="right") - 1
    return first, months.astype(np.int64)[at], days - first[at]


_FIRST, _MONTH, _INTO = _all_days()
