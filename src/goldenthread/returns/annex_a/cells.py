"""A column of cells as values of the case tables, with what is wrong where something is.

Each different cell is looked at once, however often it comes: a column of 20,000 rows holds a few hundred different
dates and a dozen different codes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import polars as pl

from goldenthread.returns.annex_a.cell_dates import as_date
from goldenthread.returns.annex_a.declare import AnnexColumn
from goldenthread.returns.annex_a.problems import (
    DATE_FOR_TEXT,
    LIKE_A_FORMULA,
    NOT_A_NUMBER,
    ROUNDED_ID,
    UNKNOWN_VALUE,
    Problem,
)
from goldenthread.returns.annex_a.sheet import Cell, said
from goldenthread.returns.annex_a.value_set import NOTHING, NotInSet, ValueSet, folded
from goldenthread.tables import Type
from goldenthread.tables.frames import POLARS

_SURE = 10**15  # Excel keeps 15 digits
_MOST = 9_999  # of anything that is counted for one child
Said = tuple[Any, Problem | None]  # a value, and what is wrong with the cell


def column_of(column: AnnexColumn, cells: Sequence[Cell], as_at: date) -> tuple[pl.Series, Mapping[Cell, Problem]]:
    """The values of a column's cells, and what is wrong with those cells of which something is."""
    read = _reader(column, as_at)
    answers = {cell: read(cell) for cell in set(cells)}
    values = {cell: value for cell, (value, _) in answers.items()}
    problems = {cell: problem for cell, (_, problem) in answers.items() if problem}
    return pl.Series(list(map(values.__getitem__, cells)), dtype=POLARS[column.type]), problems


def _reader(column: AnnexColumn, as_at: date) -> Callable[[Cell], Said]:
    if column.values is not None:
        known = column.values
        return lambda cell: _as_code(cell, known)
    if column.type is Type.DATE:
        return lambda cell: as_date(cell, as_at)
    return _as_whole if column.type is Type.WHOLE else as_text


def _as_code(cell: Cell, known: ValueSet) -> Said:
    try:
        return known.code(said(cell)), None
    except NotInSet:
        return None, Problem(UNKNOWN_VALUE.rule, UNKNOWN_VALUE.what.format(known.means), UNKNOWN_VALUE.do)


def _as_whole(cell: Cell) -> Said:
    words = said(cell).replace(",", "").removesuffix(".0")
    if folded(words) in NOTHING:
        return None, None
    if isinstance(cell, bool) or not (words.isascii() and words.isdigit() and len(words) <= len(str(_MOST))):
        return None, NOT_A_NUMBER
    return int(words), None


def as_text(cell: Cell) -> Said:
    """Words or an identifier."""
    words = said(cell)
    if isinstance(cell, float):
        return words, ROUNDED_ID if abs(cell) >= _SURE else None
    if isinstance(cell, date):
        return (cell.date() if isinstance(cell, datetime) else cell).isoformat(), DATE_FOR_TEXT
    if folded(words) in NOTHING:
        return None, None
    return words, LIKE_A_FORMULA if words[0] in "=+-@" else None
