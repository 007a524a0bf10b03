"""A workbook's bytes made into one sheet of headed rows; what cannot be one is refused in a sentence."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any, Self

from django.core.exceptions import ValidationError
from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum
from xlsxwriter.utility import xl_col_to_name

from goldenthread.plan.workbook.cells import Cell, as_cell, as_kept, text
from goldenthread.plan.workbook.columns import columns_in
from goldenthread.plan.workbook.ratings import says_colour

LARGEST_FILE = 10 * 2**20  # bytes: a plan of a thousand actions is under one
LARGEST_UNPACKED = 100 * 2**20
MOST_PLACES = 2_000_000  # cells a sheet spans from its first to its last, empty ones too: they are all held at once
MOST_ROWS = 5_000
_HEADINGS_WITHIN = 30  # rows: titles, dates and keys stand above the headings
_CHUNK = 2**20
_FILLED = re.compile(rb'<c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*[^/]>')


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The rows of a plan as a workbook holds them; cells are kept as ``cells.as_kept`` makes them.

    ``first_row`` is the row, as Excel numbers them, of the first of ``rows``.
    """

    name: str
    titles: list[list[Any]] = field(default_factory=list)
    headings: list[str]
    rows: list[list[Any]]
    first_row: int

    @cached_property
    def columns(self) -> dict[str, int]:
        """Where the columns we know stand; a status told in colours is the rating."""
        found = columns_in(self.headings)
        if "rag" not in found and "status" in found and self._is_colours(found["status"]):
            found["rag"] = found.pop("status")
        return found

    def _is_colours(self, place: int) -> bool:
        words = [said for row in self.rows if len(row) > place and (said := text(as_cell(row[place])))]
        return bool(words) and sum(map(says_colour, words)) > len(words) / 2

    @property
    def title(self) -> str:
        """What the rows above the headings call the plan: the first that speaks of one, else the first words there."""
        words = [said for row in self.titles for cell in row if (said := text(as_cell(cell)))]
        return next((said for said in words if "plan" in said.casefold()), words[0] if words else "")

    def heading(self, place: int) -> str:
        """A column's heading, or its letter where it has none."""
        return self.headings[place] or f"Column {xl_col_to_name(place)}"

    def as_dict(self) -> dict[str, Any]:
        """The sheet as plain JSON values."""
        return asdict(self)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """The sheet of a workbook that looks most like a plan; ``ValidationError`` says what to do where none does."""
        _check_size(data)
        try:
            workbook = CalamineWorkbook.from_filelike(BytesIO(data))
            sheets = [
                workbook.get_sheet_by_name(sheet.name)
                for sheet in workbook.sheets_metadata
                if sheet.typ == SheetTypeEnum.WorkSheet
            ]
        except Exception as problem:  # calamine names what is wrong in many ways, all of them the same to a person
            raise ValidationError(_NOT_A_WORKBOOK) from problem
        found = [headed for sheet in sheets if (headed := _headed(sheet))]
        if not found:
            raise ValidationError(
                "No sheet has a row of headings with a number, an action and one more that a plan has, such as Owner "
                "or Due. Put the headings in one row, one in each column."
            )
        return cls(**max(found, key=lambda headed: len(columns_in(headed["headings"]))))


_NOT_A_WORKBOOK = (
    "This is not an Excel workbook that can be opened. Open it in Excel and save it as an Excel workbook (.xlsx), "
    "without a password."
)
_TOO_LARGE = (
    "This workbook unpacks to far more than a plan should. Copy the plan’s own rows into a new workbook and give that."
)


def _check_size(data: bytes) -> None:
    """Refuse what is no .xlsx, and what would fill the machine's memory, before anything opens it."""
    if len(data) > LARGEST_FILE:
        raise ValidationError(
            f"The workbook is larger than {LARGEST_FILE // 2**20} MB. Save the plan’s sheet on its own."
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            unpacked = 0
            for part in archive.infolist():
                unpacked = _check_part(archive, part, unpacked)
    except ValidationError:
        raise
    except Exception as problem:  # zipfile and zlib each say what is wrong in their own ways
        raise ValidationError(_NOT_A_WORKBOOK) from problem


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, unpacked: int) -> int:
    is_sheet = part.filename.startswith("xl/worksheets/")
    columns, rows, tail = 0, 0, b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            unpacked += len(chunk)
            if unpacked > LARGEST_UNPACKED:
                raise ValidationError(_TOO_LARGE)
            for letters, number in _FILLED.findall(tail + chunk) if is_sheet else ():
                columns, rows = max(columns, _place(letters)), max(rows, int(number))
            tail = chunk[-100:]
    if columns * rows > MOST_PLACES:
        raise ValidationError(
            f"A sheet goes on to row {rows:,} and column {columns:,}. Delete the empty rows and columns below and "
            "beside the plan, save it and try again."
        )
    return unpacked


def _place(letters: bytes) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + letter - 64
    return place


def _headed(sheet: CalamineSheet) -> dict[str, Any] | None:
    """The parts of a Sheet, where one of the first rows is a plan's headings."""
    rows: list[list[Cell]] = [list(row) for row in sheet.to_python(skip_empty_area=False)]
    found = [(len(columns_in(heads)), -number) for number, heads in _candidates(rows)]
    if not found:
        return None
    top = -max(found)[1]
    headings = [text(cell) for cell in rows[top]]
    _check_headings(headings)
    body = _filled(rows, sheet.merged_cell_ranges or [], top + 1)
    filled: list[Sequence[Cell]] = [headings, *body]
    width = max(place + 1 for row in filled for place, cell in enumerate(row) if text(cell))
    if len(body) > MOST_ROWS:
        raise ValidationError(f"The sheet {sheet.name} has more than {MOST_ROWS:,} rows. Copy the plan’s own rows out.")
    return {
        "name": sheet.name,
        "titles": [_kept(row, width) for row in rows[:top]],
        "headings": headings[:width],
        "rows": [_kept(row, width) for row in body],
        "first_row": top + 2,
    }


def _candidates(rows: list[list[Cell]]) -> Iterator[tuple[int, list[str]]]:
    for number, row in enumerate(rows[:_HEADINGS_WITHIN]):
        heads = [text(cell) for cell in row]
        columns = columns_in(heads)
        if {"number", "what"} <= columns.keys() and len(columns) > 2:
            yield number, heads


def _check_headings(headings: Sequence[str]) -> None:
    counted = Counter(" ".join(heading.casefold().split()) for heading in headings if heading)
    if twice := [name for name, count in counted.items() if count > 1]:
        letters = [
            xl_col_to_name(place)
            for place, heading in enumerate(headings)
            if " ".join(heading.casefold().split()) == twice[0]
        ]
        raise ValidationError(
            f"Two columns are headed “{twice[0]}” ({' and '.join(letters)}). Give each column a heading of its own."
        )


def _filled(rows: list[list[Cell]], merged: Any, top: int) -> list[list[Cell]]:
    """The rows from ``top`` to the last with words; a cell merged down over several rows is said of each."""
    for (first, column), (last, _) in merged:
        for number in range(max(first, top) + 1, min(last + 1, len(rows))) if first >= top else ():
            rows[number][column] = rows[first][column]
    last_filled = max((number for number, row in enumerate(rows) if any(text(cell) for cell in row)), default=top)
    return rows[top : last_filled + 1]


def _kept(row: list[Cell], width: int) -> list[Any]:
    return [as_kept(cell) for cell in row[:width]]
