"""What an authority says of itself, in ``authority.toml``: children, teams, and the standards it has set itself."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import polars as pl

from goldenthread.store.problems import CannotOpen
from goldenthread.tables import table
from goldenthread.tables.codes import STANDARDS
from goldenthread.tables.frames import schema

_ANY = "any"  # the category of a standard that is the same for all


def files(store: Path) -> list[Path]:
    """The settings of the authorities in a store: ``authority.toml``, and one each in ``authorities``."""
    return [path for path in (store / "authority.toml", *sorted(store.glob("authorities/*.toml"))) if path.exists()]


def read(path: Path) -> dict[str, pl.DataFrame]:
    """The tables that one file of settings gives; CannotOpen names the line of what cannot be understood."""
    return _settings(path).tables()


def named(path: Path) -> str:
    """The authority whose settings a file holds."""
    return _settings(path).authority


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
            if name not in ("authority", *_SECTIONS):
                raise self._wrong(name, None, f"{name} is not a setting; there are authority, {', '.join(_SECTIONS)}")
        self.authority: str = said.get("authority", "")
        if not isinstance(self.authority, str) or not self.authority:
            raise self._wrong("authority", None, 'the file does not name its authority: authority = "Exampleshire"')

    def tables(self) -> dict[str, pl.DataFrame]:
        made = {}
        for section, (name, rows) in _SECTIONS.items():
            found = self.said.get(section, {})
            if not isinstance(found, dict):
                raise self._wrong(section, None, f"{section} is not a section: write [{section}] on a line of its own")
            values = [
                (self.authority, *row) for key, value in found.items() for row in self._rows(rows, section, key, value)
            ]
            made[name] = pl.DataFrame(values, schema=schema(table(name)), orient="row")
        return made

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
    for category, days in said.items() if isinstance(said, dict) else ((_ANY, said),):
        yield standard, category, _whole(days, "cases" if standard == "caseload" else "working days")


def _whole(value: Any, of: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError(f"{value!r} is not a number of {of}: write a whole number above 0, without quotes")
    return value


_SECTIONS: Mapping[str, tuple[str, Callable[[str, Any], Iterator[tuple[Any, ...]]]]] = {
    "children": ("population", _children),
    "teams": ("department", _teams),
    "standards": ("standards", _standards),
}
