"""A scenario: who the made-up authority is, how it starts, and what happens, in a small file that people can read."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from goldenthread.dates.working_days import known_years
from goldenthread.simulation.calendar import Shares
from goldenthread.simulation.rates import (
    AFTER,
    POPULATION_A_CHILD_A_MONTH,
    REFERRALS_A_MONTH,
    STARTS,
    STOCK_IN_MONTHS,
    WARM_UP,
)
from goldenthread.tables import TABLES

WORK = ("front door", "locality", "disability", "looked after", "care leavers", "other")
OBSERVED = {"monthly": 1, "quarterly": 3}
USUAL_STANDARDS: Mapping[str, Mapping[str, int]] = {  # working days; for a caseload, cases
    "child protection visit": {"any": 10},
    "child in need visit": {"any": 20},
    "looked after visit": {"any": 30, "long-term fostering": 60},
    "supervision": {"any": 20, "newly qualified": 10},
    "caseload": {"any": 20, "newly qualified": 10},
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
        return _checked(
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


def packaged() -> tuple[str, ...]:
    """The scenarios that come with Golden Thread."""
    folder = files("goldenthread.simulation") / "scenarios"
    return tuple(sorted(each.name.removesuffix(".toml") for each in folder.iterdir() if each.name.endswith(".toml")))


def read_scenario(name: str | Path) -> Scenario:
    """A packaged scenario by its name, or one from a file; raises BadScenario with a sentence."""
    if str(name) in packaged():
        text = (files("goldenthread.simulation") / "scenarios" / f"{name}.toml").read_text(encoding="utf-8")
        return scenario(tomllib.loads(text))
    try:
        return scenario(tomllib.loads(Path(name).read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError):
        raise BadScenario(f"{name} is neither a file that can be read nor one of {', '.join(packaged())}.") from None
    except tomllib.TOMLDecodeError as fault:
        raise BadScenario(f"{name} is not TOML: {fault}.") from None


def scenario(said: Mapping[str, Any]) -> Scenario:
    """The scenario that a TOML document says; raises BadScenario naming the key that is wrong."""
    _only(said, "the scenario", Scenario.__dataclass_fields__.keys() - {"breaks"})
    teams = _teams(_need(said, "teams", list))
    names = {team.name for team in teams}
    months = _whole(said, "months", least=1)
    events, breaks = _events(said.get("events", []), names, months)
    children = _whole(said, "children", least=50)
    told = Scenario(
        authority=_need(said, "authority", str),
        number=_three_figures(said.get("number", "999")),
        first_month=_month(_need(said, "first_month", str)),
        months=months,
        children=children,
        population=1,
        teams=teams,
        starts=_starts(said.get("starts", {}), names),
        events=events,
        breaks=breaks,
        standards=_standards(said.get("standards", USUAL_STANDARDS)),
        wobble=float(said.get("wobble", 1.0)),
        observed=_one_of(said.get("observed", "monthly"), "observed", OBSERVED),
    )
    population = said.get("population") or round(told.assessments_a_month() * POPULATION_A_CHILD_A_MONTH)
    return _checked(replace(told, population=int(population)))


def _checked(told: Scenario) -> Scenario:
    """The scenario, if its months, with those before and after it, are all years whose bank holidays are known."""
    first, last = known_years()
    begins = told.first_month.year * 12 + told.first_month.month - 1
    if begins - WARM_UP < first * 12 or begins + told.months + AFTER > (last + 1) * 12:
        raise BadScenario(
            f"The keys 'first_month' and 'months' tell of {told.first_month:%Y-%m} and {told.months} months: the story "
            f"must begin in {first + WARM_UP // 12} or later and end by {last}, for bank holidays are not known beyond."
        )
    return told


def _only(said: Mapping[str, Any], where: str, known: Any) -> None:
    for key in said:
        if key not in known:
            raise BadScenario(
                f"{where[0].upper()}{where[1:]} has a key {key!r}: it may have {', '.join(sorted(known))}."
            )


def _need(said: Mapping[str, Any], key: str, kind: type) -> Any:
    if not isinstance(said.get(key), kind):
        what = {str: "text in quotes", list: "a list", int: "a whole number", dict: "a table"}[kind]
        raise BadScenario(f"The key {key!r} is missing or is not {what}.")
    return said[key]


def _whole(said: Mapping[str, Any], key: str, *, least: int) -> int:
    number: int = _need(said, key, int)
    if number < least:
        raise BadScenario(f"The key {key!r} is {number}: give {least} or more.")
    return number


def _one_of(value: str, key: str, known: Any) -> str:
    if value not in known:
        raise BadScenario(f"The key {key!r} says {value!r}: choose one of {', '.join(known)}.")
    return value


def _three_figures(number: object) -> str:
    if not (isinstance(number, str) and len(number) == 3 and number.isdecimal()):
        raise BadScenario(
            f"The key 'number' says {number!r}: give the authority's three figures in quotes, as \"999\"."
        )
    return number


def _month(words: str) -> date:
    try:
        return datetime.strptime(words, "%Y-%m").date()
    except ValueError:
        raise BadScenario(f"The key 'first_month' says {words!r}: write a month as 2023-11.") from None


def _teams(said: list[Mapping[str, Any]]) -> tuple[Team, ...]:
    for each in said:
        _only(each, "a team", Team.__dataclass_fields__)
        _one_of(_need(each, "work", str), "work", WORK)
        _need(each, "name", str), _need(each, "service", str), _whole(each, "posts", least=1)
    teams = tuple(Team(**each) for each in said)
    for work in ("front door", "locality", "looked after", "care leavers"):
        if not any(team.work == work for team in teams):
            raise BadScenario(f"The key 'teams' has no team whose work is {work}: add one.")
    return teams


def _starts(said: Mapping[str, Any], teams: set[str]) -> Mapping[str, float | Mapping[str, float]]:
    _only(said, "starts", STARTS)
    for of, value in said.items():
        by_team = value if isinstance(value, Mapping) else {}
        _only(by_team, f"starts.{of!r}", teams)
        for share in by_team.values() or [value]:
            _share(share, of)
    return said


def _standards(said: Mapping[str, Any]) -> Mapping[str, Mapping[str, int]]:
    _only(said, "standards", USUAL_STANDARDS)
    for standard, by_category in said.items():
        for category in _need(said, standard, dict):
            _whole(by_category, category, least=1)
    return said


def _share(value: Any, of: str) -> float:
    if not isinstance(value, (int, float)) or not 0 <= value <= 100:
        raise BadScenario(f"The share {of!r} is {value!r}: give a number from 0 to 100.")
    return float(value)


def _events(said: list[Mapping[str, Any]], teams: set[str], months: int) -> tuple[tuple[Event, ...], tuple[Break, ...]]:
    makers: dict[bool, Callable[[dict[str, Any]], Any]] = {True: _break, False: _event}
    made = []
    for each in said:
        fields = {key: value for key, value in each.items() if key != "story"}
        if not 1 <= _whole(fields, "from_month", least=1) <= months:
            raise BadScenario(
                f"The key 'from_month' of an event is {fields['from_month']}: the story has {months} months."
            )
        if "team" in fields:
            _one_of(fields["team"], "team", teams)
        made.append(makers["breaks" in fields](fields))
    return (
        tuple(each for each in made if isinstance(each, Event)),
        tuple(each for each in made if isinstance(each, Break)),
    )


def _event(fields: dict[str, Any]) -> Event:
    _only(fields, "an event", Event.__dataclass_fields__)
    _one_of(_need(fields, "of", str), "of", STARTS)
    _share(fields.get("to"), fields["of"])
    if "over" in fields:
        _whole(fields, "over", least=1)
    return Event(**fields)


def _break(fields: dict[str, Any]) -> Break:
    _only(fields, "an event", {"breaks", "from_month", "team"})
    table, _, column = _need(fields, "breaks", str).partition(".")
    if table not in TABLES or column not in TABLES[table].names:
        raise BadScenario(
            f"The key 'breaks' says {fields['breaks']!r}: write a table and its column as cp_plans.category."
        )
    if TABLES[table].column(column).required:
        raise BadScenario(f"The key 'breaks' says {fields['breaks']!r}, which no row can be without: choose another.")
    return Break(table, column, fields["from_month"], fields.get("team"))
