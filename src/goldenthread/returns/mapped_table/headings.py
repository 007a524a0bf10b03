"""Where the headings of a table stand: in which sheet of the file, and in which of its rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from goldenthread.returns.annex_a.headings import plain
from goldenthread.returns.annex_a.reader import sheets_at
from goldenthread.returns.annex_a.recognise import candidates
from goldenthread.returns.annex_a.sheet import Cell, Sheet, said
from goldenthread.returns.loaded import CannotLoad
from goldenthread.returns.mapped_table.mapping import TableMapping


@dataclass(frozen=True, eq=False)
class Headed:
    """A sheet of a file and the row of it, counted from 0, in which its headings stand."""

    sheet: Sheet
    top: int

    @cached_property
    def headings(self) -> list[str]:
        """The headings, trimmed."""
        return [said(cell) for cell in self.sheet.rows[self.top]]

    @property
    def number(self) -> int:
        """The row of the headings as the file numbers it."""
        return self.sheet.numbers[self.top]

    @property
    def body(self) -> list[tuple[int, Sequence[Cell]]]:
        """The rows below the headings with their numbers."""
        numbers, rows = self.sheet.numbers[self.top + 1 :], self.sheet.rows[self.top + 1 :]
        return list(zip(numbers, rows, strict=True))

    def place(self, heading: str) -> int:
        """Where a heading stands, from 0."""
        return self._places[plain(heading)]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {plain(heading): place for place, heading in enumerate(self.headings)}


def opened(path: Path, mapping: TableMapping) -> Headed:
    """The sheet that a mapping reads and its headings; `CannotLoad` where the file does not have them, or twice."""
    sheets = _named(sheets_at(path), mapping.sheet, path.name)
    found = [headed for sheet in sheets if (headed := _with_all(sheet, mapping))]
    if not found:
        raise CannotLoad(_without(sheets, mapping, path.name))
    if len(found) > 1:
        names = " and ".join(f"“{each.sheet.name}”" for each in found)
        raise CannotLoad(
            f"The headings of the mapping “{mapping.name}” stand in the sheets {names} of {path.name}: say in the "
            "mapping which is to be read, as in sheet = “Name of the sheet”."
        )
    counted = Counter(map(plain, found[0].headings))
    if twice := next((heading for heading in mapping.headings if counted[plain(heading)] > 1), None):
        raise CannotLoad(
            f"{path.name} has two columns headed “{twice}”: rename or delete the one that is not to be read."
        )
    return found[0]


def headed_sheets(path: Path) -> list[Headed]:
    """Every sheet of a file with the first row that looks like headings; those without such a row are left out."""
    tops = ((sheet, next((top for top, _ in candidates(sheet)), None)) for sheet in sheets_at(path))
    return [Headed(sheet, top) for sheet, top in tops if top is not None]


def _named(sheets: Sequence[Sheet], name: str, file: str) -> Sequence[Sheet]:
    """The sheet of a name, all where none is asked for; a CSV file is one sheet, whatever it is called."""
    if not name or all(sheet.delimited for sheet in sheets):
        return sheets
    called = [sheet for sheet in sheets if plain(sheet.name) == plain(name)]
    if not called:
        there = ", ".join(f"“{sheet.name}”" for sheet in sheets[:20])
        raise CannotLoad(f"{file} has no sheet “{name}”, which the mapping names. Its sheets are {there}.")
    return called


def _with_all(sheet: Sheet, mapping: TableMapping) -> Headed | None:
    tops = _tops(sheet, mapping.heading_row)
    return next((headed for headed in tops if not _lacking(headed, mapping)), None)


def _tops(sheet: Sheet, heading_row: int | None) -> list[Headed]:
    if heading_row is None:
        return [Headed(sheet, top) for top, _ in candidates(sheet)]
    return [Headed(sheet, top) for top, number in enumerate(sheet.numbers) if number == heading_row]


def _lacking(headed: Headed, mapping: TableMapping) -> list[str]:
    there = {plain(heading) for heading in headed.headings}
    return [heading for heading in mapping.headings if plain(heading) not in there]


def _without(sheets: Sequence[Sheet], mapping: TableMapping, file: str) -> str:
    """What is missing, of the row that comes nearest."""
    rows = [(_lacking(headed, mapping), headed) for sheet in sheets for headed in _tops(sheet, mapping.heading_row)]
    lacking, nearest = min(rows, key=lambda row: len(row[0]), default=(list(mapping.headings), None))
    names = " and ".join(f"“{heading}”" for heading in lacking)
    where = (
        f"Row {nearest.number} of “{nearest.sheet.name}” comes nearest and has no heading {names}." if nearest else ""
    )
    return (
        f"No row of {file} has all the headings that the mapping “{mapping.name}” reads. "
        f"{where or f'It reads {names}.'} Put them back in the file, or change the mapping."
    )
