"""What every subject of the story shares: its scenario, its calendar, its sources of chance, and exact drawing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from goldenthread.simulation.calendar import Calendar, Days, Flags, Shares, calendar
from goldenthread.simulation.draws import chosen, quotas, stream
from goldenthread.simulation.rates import AFTER, WARM_UP
from goldenthread.simulation.scenario import Scenario

_STEADY = ("agency", "unfilled posts")  # posts do not come and go by chance from month to month


@dataclass(frozen=True, eq=False)
class Tale:
    """A scenario being told, with its seed: numbers that together decide every draw."""

    scenario: Scenario
    seed: tuple[int, ...]

    @cached_property
    def calendar(self) -> Calendar:
        """The calendar of the story."""
        return calendar(self.scenario.first_month)

    @cached_property
    def last_day(self) -> int:
        """The last day of the story."""
        return int(self.calendar.last(self.scenario.months - 1))

    @cached_property
    def warm_up_day(self) -> int:
        """The first day of the months lived before the story."""
        return int(self.calendar.first(-WARM_UP))

    @property
    def months(self) -> Days:
        """Every month that is lived, from the warm-up to beyond the end."""
        return np.arange(-WARM_UP, self.scenario.months + AFTER)

    def chance(self, subject: str) -> np.random.Generator:
        """A subject's own source of chance."""
        return stream(self.seed, subject)

    def cells(self, months: Days, teams: Days) -> Days:
        """The place of each row in the grid of months by teams, months outside it counting as its first or last."""
        row = np.clip(months + WARM_UP, 0, len(self.months) - 1)
        cells: Days = row * len(self.scenario.teams) + teams
        return cells

    def line(self, of: str) -> Shares:
        """A share by month and team, as the scenario has it and chance moves it."""
        line = self.scenario.line(of, before=WARM_UP, after=AFTER)
        if of in _STEADY or not self.scenario.wobble:
            return line
        moved = line + self.chance(f"wobble of {of}").normal(0, self.scenario.wobble / 100, line.shape)
        return np.where((line > 0) & (line < 1), np.clip(moved, 0, 1), line)

    def exactly(
        self,
        of: str,
        months: Days,
        teams: Days,
        *,
        eligible: Flags | None = None,
        fails: bool = False,
        lot: Shares | None = None,
    ) -> Flags:
        """Which rows are so: exactly the share of each month and team, by lot among those that are eligible.

        With ``fails`` the rows that are not so are drawn, which matters where only some rows can fail. A ``lot`` that
        stays with a person from month to month keeps the same people chosen.
        """
        line = 1 - self.line(of) if fails else self.line(of)
        cells = self.cells(months, teams)
        counts = np.bincount(cells, minlength=line.size).reshape(line.shape)
        drawn = self.chance(of).random(len(cells)) if lot is None else lot
        return chosen(drawn, cells, quotas(counts, line).ravel(), eligible)
