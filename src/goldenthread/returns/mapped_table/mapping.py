"""What a mapping says, and what must hold of it before a file is read by it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from goldenthread.returns.annex_a.headings import plain
from goldenthread.returns.annex_a.value_set import folded
from goldenthread.returns.loaded import CannotLoad
from goldenthread.returns.mapped_table.cells import value_of
from goldenthread.returns.reader import MAPPED
from goldenthread.tables import TABLES, Column, Table, Type

DAY_FIRST, MONTH_FIRST = "day first", "month first"
OBSERVED = "observed_on"  # of a table of states: the day of the return, where the file has none of its own
_NUMBERS = (Type.WHOLE, Type.NUMBER)
_ANY_DAY = date(2026, 1, 1)  # fixed values are checked before anybody says what day a file describes


@dataclass(frozen=True)
class TableMapping:
    """How the rows of a file become rows of a case table.

    ``columns`` gives for a column of ``table`` the heading it stands under, and ``fixed`` for others what they always
    hold. ``values`` gives by column what a word of the file means, "" where it means that nothing is known. ``only``
    gives by heading the words of the rows to read; all others are passed over. ``one_row`` says in words what a row of
    the file is. Rows of one key have the columns of ``add_up`` added together. ``sheet`` and ``heading_row`` are needed
    only where the headings do not tell; ``dates`` is how figures such as 03/04/2026 are read.

    Raises `CannotLoad`, with a sentence that tells what to mend, where it cannot be used.
    """

    name: str
    table: str
    columns: Mapping[str, str]
    one_row: str = ""
    sheet: str = ""
    heading_row: int | None = None
    dates: str = DAY_FIRST
    add_up: tuple[str, ...] = ()
    fixed: Mapping[str, Any] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for check in (_named, _of_a_table, _of_its_columns, _whole, _once, _readable, _addable, _placed):
            if wrong := check(self):
                raise CannotLoad(f"The mapping {f'“{self.name}” ' if self.name else ''}{wrong}")

    @property
    def of(self) -> Table:
        """The case table that it fills."""
        return TABLES[self.table]

    @property
    def read(self) -> tuple[Column, ...]:
        """The columns of the table that stand in the file."""
        return tuple(column for column in self.of.own_columns if column.name in self.columns)

    @property
    def headings(self) -> tuple[str, ...]:
        """Every heading that it reads, those that choose the rows among them."""
        return tuple(dict.fromkeys((*self.columns.values(), *self.only)))


def kind_of(name: str) -> str:
    """What the returns read by a mapping of this name are called: later ones follow on or correct earlier ones."""
    return f"{MAPPED}-{_slug(name)}"


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


def _named(mapping: TableMapping) -> str | None:
    return None if _slug(mapping.name) else "has no name: give it one, such as name = “Vacancies”."


def _of_a_table(mapping: TableMapping) -> str | None:
    if mapping.table in TABLES:
        return None
    return f"is for “{mapping.table}”, and there is no such table. The tables are {', '.join(TABLES)}."


def _of_its_columns(mapping: TableMapping) -> str | None:
    there = [column.name for column in mapping.of.own_columns]
    strange = _first({*mapping.columns, *mapping.fixed, *mapping.values, *mapping.add_up} - {*there})
    return strange and f"names “{strange}”, which {mapping.table} does not have. It has {', '.join(there)}."


def _whole(mapping: TableMapping) -> str | None:
    given = {*mapping.columns, *mapping.fixed, OBSERVED}
    lacking = _first(column.name for column in mapping.of.own_columns if column.required and column.name not in given)
    return lacking and (
        f"does not say where {lacking} stands, which {mapping.table} cannot do without: give its heading under "
        "[columns], or what it always is under [fixed]."
    )


def _once(mapping: TableMapping) -> str | None:
    both = _first({*mapping.columns} & {*mapping.fixed})
    if both:
        return f"gives {both} a heading and fixes it as well: take one of the two out."
    empty = _first(column for column, heading in mapping.columns.items() if not plain(heading))
    return empty and f"gives {empty} no heading: name the heading, or take {empty} out."


def _readable(mapping: TableMapping) -> str | None:
    for name, value in mapping.fixed.items():
        kept, problem = value_of(mapping.of.column(name), value, _ANY_DAY)
        if kept is None or problem:
            return f"fixes {name} as “{value}”, which it cannot hold. {_may_hold(mapping.of.column(name))}"
    for name, meanings in mapping.values.items():
        if name not in mapping.columns:
            return f"translates values of {name} but gives it no heading: name its heading under [columns]."
        for word, meaning in meanings.items():
            if value_of(mapping.of.column(name), meaning, _ANY_DAY)[1]:
                may = _may_hold(mapping.of.column(name))
                return f"takes “{word}” to mean “{meaning}”, which {name} cannot hold. {may}"
        if len({folded(word) for word in meanings}) < len(meanings):
            return f"says twice what a word under {name} means: keep one of the two."
    return None


def _addable(mapping: TableMapping) -> str | None:
    not_numbers = _first(name for name in mapping.add_up if mapping.of.column(name).type not in _NUMBERS)
    if not_numbers:
        return f"adds up {not_numbers}, which holds no numbers: take it out of add_up."
    absent = _first({*mapping.add_up} - {*mapping.columns} - {*mapping.fixed})
    return absent and f"adds up {absent} but does not say where it stands: give its heading under [columns]."


def _placed(mapping: TableMapping) -> str | None:
    if mapping.dates not in (DAY_FIRST, MONTH_FIRST):
        return f"reads dates “{mapping.dates}”: say “{DAY_FIRST}” or “{MONTH_FIRST}”."
    if mapping.heading_row is not None and mapping.heading_row < 1:
        return "has its headings above row 1: give the number that the file shows, or take heading_row out."
    return None


def _may_hold(column: Column) -> str:
    return f"It may hold {', '.join(column.codes)}." if column.codes else f"It is a {column.type}."


def _first(names: Iterable[str]) -> str | None:
    return min(names, default=None)
