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
    working: Days  # by number, the working day that has it

    def first(self, month: npt.ArrayLike) -> Days:
        """The first day of months of the story."""
        months = (np.asarray(month, np.int64) + self.origin).astype("datetime64[M]")
        return months.astype("datetime64[D]").astype(np.int64)

    def last(self, month: npt.ArrayLike) -> Days:
        """The last day of months of the story."""
        last: Days = self.first(np.asarray(month, np.int64) + 1) - 1
        return last

    def month(self, day: npt.ArrayLike) -> Days:
        """The month of the story in which days fall; a day that never comes falls in a month that never comes."""
        days = np.minimum(np.asarray(day, np.int64), 1 << 20)
        return days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) - self.origin

    def number(self, day: npt.ArrayLike) -> Days:
        """The working-day numbers of days: a difference of two is the working days between them."""
        place = np.asarray(day, np.int64) - self.base
        return self.numbers[np.clip(place, 0, len(self.numbers) - 1)]

    def day(self, number: npt.ArrayLike) -> Days:
        """The working days that have these numbers."""
        return self.working[np.clip(np.asarray(number, np.int64), 0, len(self.working) - 1)]

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
    days = np.minimum(day, 1 << 20).astype("datetime64[D]")
    month = days.astype("datetime64[M]")
    into = (days - month).astype(np.int64)
    later = month + np.timedelta64(months, "M")
    longest = ((later + 1).astype("datetime64[D]") - later.astype("datetime64[D]")).astype(np.int64) - 1
    found: Days = later.astype("datetime64[D]").astype(np.int64) + np.minimum(into, longest)
    return found
