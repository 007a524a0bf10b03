"""Which list each sheet is, by its name or failing that by its headings, and in which row the headings stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.headings import Placed, has_needed, placed, plain
from goldenthread.returns.annex_a.lists import LISTS
from goldenthread.returns.annex_a.sheet import Sheet, said
from goldenthread.returns.loaded import CannotLoad

_HEADINGS_WITHIN = 30  # rows: titles, dates and notes stand above the headings
_MOST_HEADINGS = 300  # of one list: the widest has 34
_ENOUGH = 0.5  # of a list's columns, for a sheet to be known by its headings alone
_NUMBERED = (re.compile(r"\blist 0?(\d{1,2})\b"), re.compile(r"\bl 0?(\d{1,2})\b"), re.compile(r"^0?(\d{1,2})\b"))


@dataclass(frozen=True, eq=False)
class Recognised:
    """A sheet that is a list: where its headings stand in the rows, the columns found, and how it was known."""

    sheet: Sheet
    of: AnnexList
    top: int
    placed: Placed
    by_headings: bool = field(default=False)

    @property
    def headings(self) -> list[str]:
        """The headings as the sheet has them, trimmed."""
        return [said(cell) for cell in self.sheet.rows[self.top]]

    @property
    def share(self) -> float:
        """How much of the list's columns the sheet has."""
        return len(self.placed.all) / len(self.of.columns)

    def heading(self, column: AnnexColumn) -> str:
        """A column's heading as the sheet has it."""
        return self.headings[self.placed.all[column]]


def recognise(sheets: Sequence[Sheet], file: str) -> tuple[dict[AnnexList, Recognised], list[Sheet]]:
    """The lists of a file with their sheets, and the sheets with rows that are none of the lists.

    Raises `CannotLoad` where no sheet is a list, two sheets are the same list, or a sheet that is called a list lacks
    the columns that make it one.
    """
    filled = [sheet for sheet in sheets if any(any(map(said, row)) for row in sheet.rows)]
    found: dict[AnnexList, Recognised] = {}
    strangers = []
    for sheet in filled:
        known = _known(sheet, file)
        if known is None:
            strangers.append(sheet)
        elif known.of in found:
            raise CannotLoad(_two(known, found[known.of], file))
        else:
            found[known.of] = known
    if not found:
        raise CannotLoad(_none(sheets, file))
    return dict(sorted(found.items(), key=lambda item: item[0].number)), strangers


def _known(sheet: Sheet, file: str) -> Recognised | None:
    """What list a sheet is: the one it is called, if it has that one's columns, else the one whose columns it has."""
    called = called_list(sheet.name)
    by_name = _headed(sheet, called) if called else None
    if by_name and by_name.share >= _ENOUGH:
        return by_name
    fitting = [headed for each in LISTS if (headed := _headed(sheet, each, likeness=False)) and headed.share >= _ENOUGH]
    if fitting:
        best = max(fitting, key=lambda headed: headed.share)
        return Recognised(sheet, best.of, best.top, best.placed, by_headings=best.of is not called)
    if called and not by_name:
        raise CannotLoad(_without(sheet, called, file))
    return by_name


def called_list(name: str) -> AnnexList | None:
    """The list that a sheet or file is named after: "List 1", "list_01 contacts", "L1", "1", "Annex A - Contacts"."""
    words = re.sub(r"\b(list|l)(?=\d)", r"\1 ", plain(name.replace("_", " "))).removeprefix("annex a").strip()
    for pattern in _NUMBERED:
        if numbered := pattern.search(words):
            return next((each for each in LISTS if each.number == int(numbered[1])), None)
    return next((each for each in LISTS if words in map(plain, (each.title, *each.also_called))), None)


def _headed(sheet: Sheet, of: AnnexList, *, likeness: bool = True) -> Recognised | None:
    """The sheet as a list, by the first row that holds the headings it cannot do without."""
    for near in (False, True) if likeness else (False,):
        for top, headings in candidates(sheet):
            if near or has_needed(of, headings):
                columns = placed(of, headings)
                if columns.fits(of):
                    return Recognised(sheet, of, top, columns)
    return None


def candidates(sheet: Sheet) -> Iterator[tuple[int, list[str]]]:
    """The first rows that could be headings: words in at least two cells, and in more cells than hold anything else."""
    for top, row in enumerate(sheet.rows[:_HEADINGS_WITHIN]):
        words = sum(isinstance(cell, str) and bool(plain(cell)) for cell in row)
        if max(1, sum(not isinstance(cell, str) for cell in row)) < words <= _MOST_HEADINGS:
            yield top, [said(cell) for cell in row]


def _two(one: Recognised, other: Recognised, file: str) -> str:
    return (
        f"{file} has two sheets that are {one.of.name} ({one.of.title}): “{other.sheet.name}” and “{one.sheet.name}”. "
        "Delete the one that is not to be read."
    )


def _without(sheet: Sheet, of: AnnexList, file: str) -> str:
    needed = " and ".join(f"“{column.heading}”" for column in of.needed)
    return (
        f"The sheet “{sheet.name}” of {file} is called {of.name} ({of.title}) but no row in its first "
        f"{_HEADINGS_WITHIN} has the headings {needed}. Put them back as Annex A has them."
    )


def _none(sheets: Sequence[Sheet], file: str) -> str:
    names = ", ".join(f"“{sheet.name}”" for sheet in sheets[:20]) or "none"
    return (
        f"{file} holds none of the lists of Annex A. Its sheets are {names}; name them “List 1” to “List {len(LISTS)}” "
        "and head their columns as Annex A does."
    )
