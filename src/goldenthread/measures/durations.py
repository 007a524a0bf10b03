"""How long a spell has lasted, or lasted, in the bands of the children in need census."""

from __future__ import annotations

from dataclasses import dataclass

import ibis
from ibis import _
from ibis.common.deferred import Deferred

TWO_YEARS = ibis.interval(days=729)  # more than 729 days, the first and the last counted


def months_after(day: Deferred, months: int) -> Deferred:
    """The same day of a later month, or the last of that month where it has no such day."""
    return (day + ibis.interval(months=months)).cast("timestamp").cast("date")  # some engines add up to a time


@dataclass(frozen=True, eq=False)
class Band:
    """A band of durations: from its first day of a spell (none for the first band) until before its last."""

    words: str
    since: Deferred | None
    until: Deferred | None

    @property
    def span(self) -> tuple[Deferred | None, Deferred | None]:
        """The days of an open spell in which it is in the band."""
        return self.since, self.until

    @property
    def holds(self) -> Deferred:
        """Whether an ended spell was in the band when it ended."""
        begun = _.ended_on.notnull() if self.since is None else _.ended_on >= self.since
        return begun if self.until is None else begun & (_.ended_on < self.until)


_AFTER_3_MONTHS = months_after(_.started_on, 3) + ibis.interval(days=1)
_AFTER_6_MONTHS = months_after(_.started_on, 6) + ibis.interval(days=1)
_AT_A_YEAR = months_after(_.started_on, 12)
_AT_TWO_YEARS = _.started_on + TWO_YEARS

UP_TO_3_MONTHS = Band("three months or less", None, _AFTER_3_MONTHS)
UP_TO_6_MONTHS = Band("more than three and up to six months", _AFTER_3_MONTHS, _AFTER_6_MONTHS)
UP_TO_A_YEAR = Band("more than six months and less than a year", _AFTER_6_MONTHS, _AT_A_YEAR)
UP_TO_TWO_YEARS = Band("a year and less than two", _AT_A_YEAR, _AT_TWO_YEARS)
TWO_YEARS_OR_MORE = Band("two years or more", _AT_TWO_YEARS, None)
