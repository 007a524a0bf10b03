"""The rows of a recognised list as one frame of values, with the complaints about its cells and the rows it refuses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, zip_longest

import polars as pl

from goldenthread.returns.annex_a.cells import column_of
from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.headings import plain
from goldenthread.returns.annex_a.problems import ERROR_CELL, HEADINGS_AGAIN, TOO_MANY_CELLS, TOTALS, Problem
from goldenthread.returns.annex_a.recognise import Recognised
from goldenthread.returns.annex_a.sheet import Cell, said
from goldenthread.returns.complaints import complain
from goldenthread.tables.frames import POLARS

_TOTALS = frozenset(("total", "totals", "grand total", "sub total", "subtotal", "count", "sum", "number of rows"))
Row = Sequence[Cell]
Faults = list[tuple[int, Problem]]  # the number of the row, and what is wrong with it


@dataclass(frozen=True, eq=False)
class ListRows:
    """The rows of one list.

    ``frame`` has ``from_list``, ``from_row`` and, by its heading, each column of the list that fills one of a table; a
    column that is not ``carried`` by the file is missing throughout. ``read`` counts the rows that are not blank;
    ``complaints`` says of each that ``frame`` no longer holds why that is.
    """

    of: AnnexList
    frame: pl.DataFrame
    carried: frozenset[AnnexColumn]
    read: int
    complaints: tuple[pl.DataFrame, ...]


def rows_of(found: Recognised, as_at: date) -> ListRows:
    """Read a list: blank rows are passed over; totals, repeated headings and rows pushed sideways are refused."""
    numbered, refused = _sorted_out(found)
    numbers = [number for number, _ in numbered]
    cells = list(zip_longest(*(row for _, row in numbered), fillvalue=""))
    columns: dict[str, pl.Series] = {
        "from_list": pl.Series([found.of.name] * len(numbers), dtype=pl.String),
        "from_row": pl.Series(numbers, dtype=pl.Int64),
    }
    complaints = [*_told(found, refused, refused=True), *_errors(found, numbers)]
    for column in (column for column in found.of.columns if column.to):
        place = found.placed.all.get(column)
        if place is None or not numbers:
            columns[column.heading] = pl.Series([None] * len(numbers), dtype=POLARS[column.type])
        else:
            columns[column.heading], wrong = column_of(column, cells[place], as_at)
            faults = _faults(numbers, cells[place], wrong)
            complaints += _told(found, faults, column=found.heading(column))
    carried = frozenset(column for column in found.placed.all if column.to)
    return ListRows(found.of, pl.DataFrame(columns), carried, len(numbers) + len(refused), tuple(complaints))


def _sorted_out(found: Recognised) -> tuple[list[tuple[int, Row]], Faults]:
    """The rows below the headings with their numbers, and those that are no rows of the list; blank ones in neither."""
    place, width = found.placed.all[found.of.columns[0]], len(found.headings)
    again = plain(found.headings[place])
    kept: list[tuple[int, Row]] = []
    refused: Faults = []
    fates: dict[Cell, Problem | None] = {}
    body = zip(found.sheet.numbers[found.top + 1 :], found.sheet.rows[found.top + 1 :], strict=True)
    for number, row in body:
        first = row[place] if place < len(row) else ""
        if first not in fates:
            fates[first] = _fate(first, again)
        fate = fates[first]
        if found.sheet.delimited and len(row) > width and any(map(said, row[width:])):
            fate = TOO_MANY_CELLS
        if fate:
            refused.append((number, fate))
        elif not is_blank(first) or not all(map(is_blank, row)):
            kept.append((number, row))
    return kept, refused


def is_blank(cell: Cell) -> bool:
    """Whether a cell holds nothing."""
    return isinstance(cell, str) and not cell.strip()


def _fate(first: Cell, again: str) -> Problem | None:
    """Why a row cannot be one of the list, as its identifier tells."""
    if not isinstance(first, str):
        return None
    if says_totals(first):
        return TOTALS
    return HEADINGS_AGAIN if plain(first) == again else None


def says_totals(cell: Cell) -> bool:
    """Whether the cell that should name what a row is of says that it holds totals."""
    return isinstance(cell, str) and plain(cell) in _TOTALS


def _faults(numbers: Sequence[int], cells: Sequence[Cell], wrong: Mapping[Cell, Problem]) -> Faults:
    return (
        [(number, wrong[cell]) for number, cell in zip(numbers, cells, strict=True) if cell in wrong] if wrong else []
    )


def _errors(found: Recognised, numbers: Sequence[int]) -> Iterator[pl.DataFrame]:
    """A complaint about each cell that Excel shows as an error, under a heading that is read."""
    read, kept = {place: column for column, place in found.placed.all.items() if column.to}, set(numbers)
    shown = [
        (place, number, Problem(ERROR_CELL.rule, ERROR_CELL.what.format(error), ERROR_CELL.do))
        for (number, place), error in found.sheet.errors.items()
        if place in read and number in kept
    ]
    shown.sort(key=lambda each: each[:2])
    for place, faults in groupby(shown, key=lambda each: each[0]):
        faults_there = [(number, problem) for _, number, problem in faults]
        yield from _told(found, faults_there, column=found.heading(read[place]))


def _told(
    found: Recognised, faults: Faults, *, column: str | None = None, refused: bool = False
) -> Iterator[pl.DataFrame]:
    """A complaint about each row at fault, rule by rule."""
    for rule in sorted({problem.rule for _, problem in faults}):
        of_rule = [(number, problem) for number, problem in faults if problem.rule == rule]
        rows = pl.DataFrame(
            {
                "from_list": [found.of.name] * len(of_rule),
                "from_row": [number for number, _ in of_rule],
                "what": [problem.what for _, problem in of_rule],
            }
        )
        do = of_rule[0][1].do
        yield complain(rows, rule=rule, what=pl.col("what"), do=do, column=column, refused=refused)
