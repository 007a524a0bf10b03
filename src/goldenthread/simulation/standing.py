"""How children looked after stood at the ends of months: the latest of everything, and what there was in a year."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from goldenthread.simulation.calendar import NEVER, Days, Flags, months_after
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.events import Rounds
from goldenthread.simulation.looked_after import LookedAfter

_ORDER_AFTER = 210  # days on an interim order before a full one


@dataclass(frozen=True, eq=False)
class Standing:
    """One entry a period of care (by its place) and month."""

    cases: Cases
    care: LookedAfter
    spell: Days
    month: Days

    @cached_property
    def day(self) -> Days:
        """The last day of the month."""
        return self.cases.calendar.last(self.month)

    @cached_property
    def began(self) -> Days:
        """The first day of the period."""
        return self.care.began[self.spell]

    def last(self, done: Rounds) -> Days:
        """The day of the latest of some events, NEVER where there was none."""
        return self.care.latest(self.cases, done).at(self.spell, self.month)[0]

    def place(self, done: Rounds) -> Days:
        """The place of the latest of some events among them, -1 where there was none."""
        return self._place(done, self.month)

    def in_year(self, done: Rounds) -> Days:
        """How many of some events there were in the twelve months."""
        return self.in_months(done, 12)

    def in_months(self, done: Rounds, months: int) -> Days:
        """How many of some events there were in so many months."""
        return self._turn(done, self.month) - self._turn(done, self.month - months)

    def older_than(self, years: int) -> Flags:
        """Whether the child has had a birthday by the day."""
        return months_after(self.care.born, 12 * years)[self.spell] <= self.day

    def looked_after_for(self, months: int) -> Flags:
        """Whether the period has lasted so many months."""
        return months_after(self.began, months) <= self.day

    def within(self, last: Days, months: int) -> Flags:
        """Whether a day was less than so many months ago, or was never."""
        return (last < NEVER) & (months_after(last, months) > self.day)

    @cached_property
    def placed(self) -> Days:
        """The day the latest placement began."""
        moved = self.last(self.care.placements)
        return np.where(moved < NEVER, moved, self.began)

    @cached_property
    def legal_status(self) -> np.ndarray:
        """Accommodation under section 20, or an order, interim at first."""
        order = np.where(self.care.kind[self.spell] == "adoption", "E1", "C2")
        return np.select(
            [self.care.accommodated[self.spell], self._until < self.began + _ORDER_AFTER], ["V2", "C1"], order
        )

    @property
    def _until(self) -> Days:
        """The day, or the last of the period where that came before."""
        return np.minimum(self.day, self.care.ended[self.spell])

    @property
    def legal_status_from(self) -> Days:
        """The day the legal status began."""
        full = (self.legal_status == "C2") | (self.legal_status == "E1")
        return np.where(full, self.began + _ORDER_AFTER, self.began)

    def _turn(self, done: Rounds, month: Days) -> Days:
        """How many of some events there had been by the end of a month."""
        place = self._place(done, month)
        return np.where(place >= 0, _turns(done.spell)[place] + 1, 0)

    def _place(self, done: Rounds, month: Days) -> Days:
        there = np.flatnonzero(done.held < self.care.ended[done.spell])
        found = self.care.latest(self.cases, done).at(self.spell, month)[1]
        return np.where(found >= 0, there[found], -1)


def _turns(spell: Days) -> Days:
    """The turn of each event within its spell, earlier turns coming first among all events."""
    order = np.argsort(spell, kind="stable")
    turn = np.empty(len(spell), np.int64)
    turn[order] = np.arange(len(spell)) - np.searchsorted(spell[order], spell[order])
    return turn
