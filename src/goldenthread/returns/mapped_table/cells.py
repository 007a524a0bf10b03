"""The cells of a column as values of a case table, with what is wrong where something is."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

import polars as pl

from goldenthread.returns.annex_a import cells as annex_cells
from goldenthread.returns.annex_a import values as annex_values
from goldenthread.returns.annex_a.cell_dates import as_date
from goldenthread.returns.annex_a.problems import Problem
from goldenthread.returns.annex_a.sheet import Cell, said
from goldenthread.returns.annex_a.value_set import NOTHING, NotInSet, ValueSet, folded
from goldenthread.tables import Column, Type
from goldenthread.tables.frames import POLARS

Said = tuple[Any, Problem | None]  # a value, and what is wrong with the cell
_FIGURES = re.compile(r"^(\d{1,2})([-/. ])(\d{1,2})\2(?=\d{2}(?:\d{2})?\b)")
_NUMBER = re.compile(r"^\d+(?:\.\d+)?(?:e-?\d{1,2})?$")
_MOST = 10**12  # of anything that is counted

_NOT_A_NUMBER = Problem(
    "not-a-number",
    "The cell should hold a number from nought on and does not: it was read as empty.",
    "Write a number, or nothing.",
)
_NOT_WHOLE = Problem(
    "not-a-number",
    "The cell should hold a whole number from nought on and does not: it was read as empty.",
    "Write a whole number, or nothing.",
)
_TRANSLATE = "Correct it in the file, or say in the mapping what it means."


def column_of(
    column: Column, cells: Sequence[Cell], *, meanings: Mapping[str, str], month_first: bool, as_at: date
) -> tuple[pl.Series, Mapping[Cell, Problem]]:
    """The values of a column's cells, and what is wrong with those of which something is.

    ``meanings`` says what words of the file mean. Each different cell is looked at once.
    """
    known = {folded(word): meaning for word, meaning in meanings.items()}
    different = set(cells)
    told = {cell: known.get(folded(said(cell)), cell) for cell in different}
    if month_first and column.type is Type.DATE:
        told = {cell: _day_first(meant) for cell, meant in told.items()}
    answers = {cell: value_of(column, meant, as_at) for cell, meant in told.items()}
    values = pl.Series([answers[cell][0] for cell in cells], dtype=POLARS[column.type])
    return values, {cell: problem for cell, (_, problem) in answers.items() if problem}


def value_of(column: Column, cell: Cell, as_at: date) -> Said:
    """The value of one cell under a column, and what is wrong with it."""
    return _reader(column)(cell, as_at)


@cache
def _reader(column: Column) -> Callable[[Cell, date], Said]:
    if column.codes or column.type is Type.YES_NO:
        known = _value_set(column)
        return lambda cell, _: _as_code(cell, known)
    if column.type is Type.DATE:
        return as_date
    if column.type is Type.TEXT:
        return lambda cell, _: annex_cells.as_text(cell)
    return lambda cell, _: _as_number(cell, whole=column.type is Type.WHOLE)


def _value_set(column: Column) -> ValueSet:
    """The values a column may hold: as a return that has the same codes also spells them, where one does."""
    if column.type is Type.YES_NO:
        return annex_values.YES_NO
    spelt = (each for each in vars(annex_values).values() if isinstance(each, ValueSet))
    same = next((each for each in spelt if {*each.lettered} == {*column.codes}), None)
    return same or ValueSet(means=column.means, lettered={code: code for code in column.codes})


def _as_code(cell: Cell, known: ValueSet) -> Said:
    try:
        return known.code(said(cell)), None
    except NotInSet:
        may = ", ".join("yes" if code is True else "no" if code is False else str(code) for code in known.lettered)
        return None, Problem("unknown-value", f"The cell holds none of {may}: it was read as empty.", _TRANSLATE)


def _as_number(cell: Cell, *, whole: bool) -> Said:
    words = said(cell).replace(",", "").casefold()
    if words in NOTHING:
        return None, None
    value = float(words) if _NUMBER.match(words) and not isinstance(cell, bool) else math.nan
    if not value <= _MOST or (whole and not value.is_integer()):
        return None, _NOT_WHOLE if whole else _NOT_A_NUMBER
    return (int(value) if whole else value), None


def _day_first(cell: Cell) -> Cell:
    """A date in figures that was written month first."""
    return _FIGURES.sub(r"\3\2\1\2", cell.strip()) if isinstance(cell, str) else cell
