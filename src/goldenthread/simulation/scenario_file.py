"""Scenarios read from TOML: what each key may say, and a sentence for one that says something else."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from goldenthread.simulation.rates import POPULATION_A_CHILD_A_MONTH, STARTS
from goldenthread.simulation.scenario import (
    OBSERVED,
    USUAL_STANDARDS,
    WORK,
    BadScenario,
    Break,
    Event,
    Scenario,
    Team,
    checked,
)
from goldenthread.tables import TABLES


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
    return checked(replace(told, population=int(population)))


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
            _whole(by_category, category, least=0 if standard == "caseload weight" else 1)
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
