"""What an authority says of itself, in ``authority.toml``: children, teams, its own standards, and its neighbours."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from goldenthread.store.problems import CannotOpen
from goldenthread.tables import table
from goldenthread.tables.codes import STANDARDS
from goldenthread.tables.frames import schema

_ANY = "any"  # the category of a standard that is the same for all
_WEIGHT = "caseload weight"
_NEIGHBOURS = "neighbours"


@dataclass(frozen=True)
class Neighbours:
    """With whom an authority compares itself: the published neighbours of the one with a code, or those it names."""

    code: str = ""
    names: tuple[str, ...] = ()


def files(store: Path) -> list[Path]:
    """The settings of the authorities in a store: ``authority.toml``, and one each in ``authorities``."""
    return [path for path in (store / "authority.toml", *sorted(store.glob("authorities/*.toml"))) if path.exists()]


def read(path: Path) -> dict[str, pl.DataFrame]:
    """The tables that one file of settings gives; CannotOpen names the line of what cannot be understood."""
    return _settings(path).tables()


def named(path: Path) -> str:
    """The authority whose settings a file holds."""
    return _settings(path).authority


def neighbours(path: Path) -> Neighbours:
    """With whom the authority of a file compares itself; an empty choice where it does not say."""
    return _settings(path).neighbours


def _settings(path: Path) -> _Settings:
    try:
        text = path.read_text(encoding="utf-8")
        said = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise CannotOpen(f"The settings {path} cannot be read: {problem}. Put that line right.") from problem
    return _Settings(path, text, said)


class _Settings:
    """One file of settings on its way to tables."""

    def __init__(self, path: Path, text: str, said: Mapping[str, Any]) -> None:
        self.path, self.text, self.said = path, text, said
        for name in said:
            if name not in ("authority", *_SECTIONS, _NEIGHBOURS):
                there = ", ".join(("authority", *_SECTIONS, _NEIGHBOURS))
                raise self._wrong(name, None, f"{name} is not a setting; there are {there}")
        self.authority: str = said.get("authority", "")
        if not isinstance(self.authority, str) or not self.authority:
            raise self._wrong("authority", None, 'the file does not name its authority: authority = "Exampleshire"')

        self.neighbours = self._neighbours()

    def tables(self) -> dict[str, pl.DataFrame]:
        made = {}
        for section, (name, rows) in _SECTIONS.items():
            found = self._section(section)
            values = [
                (self.authority, *row) for key, value in found.items() for row in self._rows(rows, section, key, value)
            ]
            made[name] = pl.DataFrame(values, schema=schema(table(name)), orient="row")
        return made

    def _section(self, section: str) -> dict[str, Any]:
        found = self.said.get(section, {})
        if not isinstance(found, dict):
            raise self._wrong(section, None, f"{section} is not a section: write [{section}] on a line of its own")
        return found

    def _neighbours(self) -> Neighbours:
        found = self._section(_NEIGHBOURS)
        for key, value in found.items():
            if fault := _fault(key, value):
                raise self._wrong(key, _NEIGHBOURS, fault)
        if len(found) > 1:
            raise self._wrong("names", _NEIGHBOURS, "neighbours are given twice: keep either the code or the names")
        return Neighbours(found.get("code", ""), tuple(found.get("names", ())))

    def _rows(self, rows: Callable[..., Iterator[tuple[Any, ...]]], section: str, key: str, value: Any) -> list[Any]:
        try:
            return list(rows(key, value))
        except ValueError as problem:
            raise self._wrong(key, section, str(problem)) from problem

    def _wrong(self, key: str, section: str | None, what: str) -> CannotOpen:
        return CannotOpen(f"The settings {self.path} cannot be understood at line {self._line(key, section)}: {what}.")

    def _line(self, key: str, section: str | None) -> int:
        """The line of a key; of the section where the key is not found as it stands; else the first."""
        inside = None
        found = 1
        for number, line in enumerate(self.text.splitlines(), 1):
            if heading := re.match(r"\s*\[\s*\"?([^\]\"]*?)\"?\s*\]", line):
                inside = heading[1]
                found = number if inside.partition(".")[0] in (section, key) else found
            elif inside == section and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]", line):
                return number
        return found


def _fault(key: str, value: Any) -> str:
    """What is wrong with a line of the neighbours; nothing where it is right."""
    if key == "code":
        is_code = isinstance(value, str) and re.fullmatch(r"E\d{8}", value)
        return "" if is_code else f"{value!r} is not the code of an authority: write E and eight figures, in quotes"
    if key == "names":
        are_names = isinstance(value, list) and value and all(isinstance(name, str) and name.strip() for name in value)
        return "" if are_names else 'these are not names: write for instance names = ["Someshire", "Elsewhere"]'
    return f"{key} does not say who the neighbours are; give code or names"


def _children(year: str, children: Any) -> Iterator[tuple[Any, ...]]:
    if not re.fullmatch(r"\d{4}", year):
        raise ValueError(f"{year} is not a year: write for instance 2024 = 60_100")
    yield int(year), _whole(children, "children")


def _teams(team: str, service: Any) -> Iterator[tuple[Any, ...]]:
    if not isinstance(service, str) or not service.strip():
        raise ValueError(f'the service of the team {team} is not a name: write for instance "{team}" = "Assessment"')
    yield team, service


def _standards(standard: str, said: Any) -> Iterator[tuple[Any, ...]]:
    if standard not in STANDARDS:
        raise ValueError(f"{standard} is not a standard; there are {', '.join(STANDARDS)}")
    if standard == _WEIGHT:
        yield from _weights(said)
        return
    for category, days in said.items() if isinstance(said, dict) else ((_ANY, said),):
        yield standard, category, _whole(days, "cases" if standard == "caseload" else "working days")


def _weights(said: Any) -> Iterator[tuple[Any, ...]]:
    """For how much of a worker's hours a worker of each category counts, in per cent; all others count whole."""
    if not isinstance(said, dict):
        raise ValueError(
            f"a caseload weight is given by category: write for instance "
            f'"{_WEIGHT}" = {{ "newly qualified" = 50, absent = 0 }}'
        )
    for category, weight in {_ANY: 100, **said}.items():
        if isinstance(weight, bool) or not isinstance(weight, int) or not 0 <= weight <= 100:
            raise ValueError(f"{weight!r} is not a weight in per cent: write a whole number from 0 to 100")
        yield _WEIGHT, category, weight


def _whole(value: Any, of: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError(f"{value!r} is not a number of {of}: write a whole number above 0, without quotes")
    return value


_SECTIONS: Mapping[str, tuple[str, Callable[[str, Any], Iterator[tuple[Any, ...]]]]] = {
    "children": ("population", _children),
    "teams": ("department", _teams),
    "standards": ("standards", _standards),
}
