"""A scenario: who the made-up authority is, how it starts, and what happens, in a small file that people can read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np

from goldenthread.dates.working_days import known_years
from goldenthread.simulation.calendar import Shares
from goldenthread.simulation.rates import (
    AFTER,
    REFERRALS_A_MONTH,
    STARTS,
    STOCK_IN_MONTHS,
    WARM_UP,
)

WORK = ("front door", "locality", "disability", "looked after", "care leavers", "other")
OBSERVED = {"monthly": 1, "quarterly": 3}
USUAL_STANDARDS: Mapping[str, Mapping[str, int]] = {  # working days; for a caseload, cases; for a weight, per cent
    "child protection visit": {"any": 10},
    "child in need visit": {"any": 20},
    "looked after visit": {"any": 30, "long-term fostering": 60},
    "supervision": {"any": 20, "newly qualified": 10},
    "caseload": {"any": 20, "newly qualified": 10},
    "caseload weight": {"any": 100, "newly qualified": 50, "absent": 0},
}


class BadScenario(ValueError):
    """A scenario that cannot be told; the message is a sentence that names the key at fault."""


@dataclass(frozen=True)
class Team:
    """A team: its service, what work it does, its posts, and its share of the work beside teams of the same work."""

    name: str
    service: str
    work: str
    posts: int
    share: float = 1.0


@dataclass(frozen=True)
class Event:
    """From a month, a share moves to another over some months, for one team or for all."""

    of: str
    from_month: int
    to: float
    over: int = 1
    team: str | None = None


@dataclass(frozen=True)
class Break:
    """From a month, a column of a table comes empty, for one team or for all."""

    table: str
    column: str
    from_month: int
    team: str | None = None


@dataclass(frozen=True)
class Scenario:
    """What the story needs to know; months are counted from 1, shares are per cent."""

    authority: str
    number: str
    first_month: date
    months: int
    children: int
    population: int
    teams: tuple[Team, ...]
    starts: Mapping[str, float | Mapping[str, float]]
    events: tuple[Event, ...] = ()
    breaks: tuple[Break, ...] = ()
    standards: Mapping[str, Mapping[str, int]] = field(default_factory=lambda: USUAL_STANDARDS)
    wobble: float = 1.0
    observed: str = "monthly"

    def doing(self, work: str) -> list[int]:
        """The places, among the teams, of those that do a kind of work."""
        return [place for place, team in enumerate(self.teams) if team.work == work]

    def assessments_a_month(self) -> float:
        """How many assessments a month make the scenario's number of children known over its months."""
        return self.children / (REFERRALS_A_MONTH * self.months + STOCK_IN_MONTHS)

    def scaled(self, children: int) -> Scenario:
        """The same story with other numbers, population and posts in the same proportion to the work."""
        told = replace(self, children=children)
        growth = children / self.children
        teams = tuple(replace(team, posts=max(1, round(team.posts * growth))) for team in self.teams)
        return replace(told, population=max(1, round(self.population * growth)), teams=teams)

    def through(self, months: int) -> Scenario:
        """The same story told over more or fewer months to the same end; the work of a month stays as it was.

        Events keep the month in which they happened: those of before a shorter story are over when it begins.
        """
        later = months - self.months
        began = self.first_month.year * 12 + self.first_month.month - 1 - later
        known = self.assessments_a_month() * (REFERRALS_A_MONTH * months + STOCK_IN_MONTHS)
        return checked(
            replace(
                self,
                first_month=date(began // 12, began % 12 + 1, 1),
                months=months,
                children=round(known),
                events=tuple(replace(event, from_month=event.from_month + later) for event in self.events),
                breaks=tuple(replace(each, from_month=each.from_month + later) for each in self.breaks),
            )
        )

    def line(self, of: str, *, before: int = 0, after: int = 0) -> Shares:
        """A share from 0 to 1 by month and team, through some months before the story and after it."""
        start = self.starts.get(of, STARTS[of])
        by_team = [
            start if isinstance(start, (int, float)) else start.get(team.name, STARTS[of]) for team in self.teams
        ]
        line = np.tile(np.array(by_team, float), (before + self.months + after, 1))
        for event in sorted((each for each in self.events if each.of == of), key=lambda each: each.from_month):
            columns = [place for place, team in enumerate(self.teams) if event.team in (None, team.name)]
            turn = np.arange(len(line)) - (before + event.from_month - 1) + 1
            done = np.clip(turn / event.over, 0, 1)[:, None]
            from_value = line[max(before + event.from_month - 1, 0), columns]
            line[:, columns] = np.where(
                turn[:, None] < 1, line[:, columns], from_value + (event.to - from_value) * done
            )
        return line / 100


def checked(told: Scenario) -> Scenario:
    """The scenario, if its months, with those before and after it, are all years whose bank holidays are known."""
    first, last = known_years()
    begins = told.first_month.year * 12 + told.first_month.month - 1
    if begins - WARM_UP < first * 12 or begins + told.months + AFTER > (last + 1) * 12:
        raise BadScenario(
            f"The keys 'first_month' and 'months' tell of {told.first_month:%Y-%m} and {told.months} months: the story "
            f"must begin in {first + WARM_UP // 12} or later and end by {last}, for bank holidays are not known beyond."
        )
    return told
