"""How far a worksheet's cells reach, told before it is opened: the reader holds every place up to the last cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

import polars as pl

from goldenthread.returns.annex_a.sheet import MOST_PLACES
from goldenthread.returns.loaded import CannotLoad

_PREFIX = r"<(?:[^\s<>/\"'=:]+:)?"
_CELL = _PREFIX + r"c[\s/>]"
_EMPTY_OR_NEAR = _PREFIX + r'c(?: r="A?[A-Z][0-9]{1,5}"|(?: [A-Za-z]+="[^"<>]*")*\s*/>)'
_PIECE = 8 * 2**20  # bytes
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


def check_extent(sheet: bytes, name: str) -> None:
    """Refuse a worksheet whose cells span more places than can be held.

    Most sheets are told by two counts: each of their cells is empty, or says that it stands within column AZ and row
    99,999. Only where some do not is the sheet read through.
    """
    try:
        if all(_is_near(piece) for piece in _pieces(sheet)):
            return
    except pl.exceptions.PolarsError:
        raise CannotLoad(f"{name} is not written in UTF-8, as workbooks are: save it again in Excel.") from None
    rows, columns = _Reach.of(sheet, name)
    if rows * columns > MOST_PLACES:
        raise CannotLoad(
            f"{name} has a sheet that goes on to row {rows:,} and column {columns:,}: delete the empty rows and "
            "columns below and beside the list, and save it again."
        )


def _is_near(piece: bytes) -> bool:
    text = pl.Series([piece]).cast(pl.String)
    return bool(text.str.count_matches(_CELL)[0] == text.str.count_matches(_EMPTY_OR_NEAR)[0])


def _pieces(sheet: bytes) -> Iterator[bytes]:
    """A worksheet a few megabytes at a time, parted before a tag."""
    start = 0
    while start < len(sheet):
        end = sheet.find(b"<", start + _PIECE)
        end = end if end > 0 else len(sheet)
        yield sheet[start:end]
        start = end


class _Reach:
    """The last row and column with a value, counted as spreadsheet readers count them: from 1."""

    def __init__(self) -> None:
        self.row = self.column = self.rows = self.columns = 0
        self.holds = False

    @classmethod
    def of(cls, sheet: bytes, name: str) -> tuple[int, int]:
        reach = cls()
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartElementHandler, parser.EndElementHandler = reach.start, reach.end
        try:
            parser.Parse(sheet, True)
        except expat.ExpatError:
            raise CannotLoad(f"{name} has a sheet that is damaged: open it in Excel and save it again.") from None
        return reach.rows, reach.columns

    def start(self, element: str, attributes: dict[str, str]) -> None:
        kind = element.rpartition("}")[2]
        if kind == "row":
            given = attributes.get("r", "")
            self.row, self.column = int(given) if given.isdigit() else self.row + 1, 0
        elif kind == "c":
            self._stand(_PLACE.fullmatch(attributes.get("r", "")))
        else:
            self.holds = True

    def _stand(self, place: re.Match[str] | None) -> None:
        self.column, self.holds = self.column + 1, False
        if place:
            self.row, self.column = int(place[2]), _number(place[1])

    def end(self, element: str) -> None:
        if element.rpartition("}")[2] == "c" and self.holds:
            self.rows, self.columns = max(self.rows, self.row), max(self.columns, self.column)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
