"""Tables of figures: a row's name, and under each heading its figure.

| Measure           | Q1 2022/23 | Target |
| Visits in time    | 66%        | 70%    |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goldenthread.reading.grammar.period_phrases import names_period
from goldenthread.reading.layout import Span
from goldenthread.reading.statements import Unit

_ROW = re.compile(r"^[ \t\xa0]*\|?[^\n|]*\|[^\n]*$", re.MULTILINE)
_CELL = re.compile(r"[^|\n]+")
_RULE = re.compile(r"[\s|:=-]*$")
_FIGURE = re.compile(
    r"(?P<pound>£)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,6}(?:\.\d+)?)(?P<scale>[km])?\s?(?P<percent>%)?$"
)
_TARGET = re.compile(r"\b(?:target|aim|ambition|benchmark)\b", re.IGNORECASE)
_NO_FIGURES = re.compile(r"(?:ref\w*|no\.?|number|item|id|page|#|minute|row|paragraph|para|date)\.?$", re.IGNORECASE)
_NO_MEASURE = re.compile(
    r"(?:cllrs?|councillors?|mrs?|ms|dr|for|against|absten\w+|abstain\w*|page|item|votes?)\b", re.IGNORECASE
)
_UNITS = (
    (re.compile(r"%|\bper\s?cent\b|\bpercentage\b", re.IGNORECASE), Unit.PERCENT),
    (re.compile(r"\bper\s10,?000\b", re.IGNORECASE), Unit.PER_10000),
    (re.compile(r"\bcase[\s-]?loads?\b", re.IGNORECASE), Unit.CASES),
    (re.compile(r"£"), Unit.GBP),
    (re.compile(r"\bdays\b", re.IGNORECASE), Unit.DAYS),
    (re.compile(r"\bweeks\b", re.IGNORECASE), Unit.WEEKS),
)
_SCALES = {None: 1.0, "k": 1e3, "m": 1e6}


class Cell(NamedTuple):
    """Words between two bars, and where they stand."""

    start: int
    end: int
    words: str


class Figure(NamedTuple):
    """A figure in a table: where it stands, what it is of, and the period that its column names."""

    span: Span
    subject: str
    value: float
    unit: Unit
    is_target: bool
    period: str | None


class Table(NamedTuple):
    """A table: where it stands and the figures in it."""

    span: Span
    figures: tuple[Figure, ...]


def tables(text: str) -> Iterator[Table]:
    """The tables of a text that hold figures, in order."""
    rows: list[re.Match[str]] = []
    for row in _ROW.finditer(text) if "|" in text else ():
        if rows and row.start() > rows[-1].end() + 2:
            yield from _table(rows)
            rows = []
        rows.append(row)
    yield from _table(rows)


def _table(rows: list[re.Match[str]]) -> Iterator[Table]:
    filled = [row for row in map(_cells, rows) if row]
    if len(filled) < 2:
        return
    figures = tuple(figure for cells in filled[1:] for figure in _figures(filled[0], cells))
    if figures:
        yield Table(Span(rows[0].start(), rows[-1].end()), figures)


def _cells(row: re.Match[str]) -> list[Cell]:
    """The cells of a row, the empty ones too, so that each stands under its heading; none where it is a rule."""
    if _RULE.match(row[0]):
        return []
    start = row.start() + len(row[0]) - len(row[0].lstrip(" \t\xa0|"))
    return [_trimmed(cell) for cell in _CELL.finditer(row.string, start, row.end())]


def _trimmed(cell: re.Match[str]) -> Cell:
    words = cell[0].strip()
    start = cell.start() + len(cell[0]) - len(cell[0].lstrip())
    return Cell(start, start + len(words), words)


def _figures(head: list[Cell], cells: list[Cell]) -> Iterator[Figure]:
    """The figures of a row, each under its heading; a row without a name has none."""
    named = next((place for place, cell in enumerate(cells[:2]) if re.search("[A-Za-z]{3}", cell.words)), None)
    if named is None or _NO_MEASURE.match(cells[named].words):
        return
    name = cells[named].words
    for place in range(named + 1, min(len(cells), len(head))):
        heading, match = head[place].words, _FIGURE.match(cells[place].words)
        if match and not _NO_FIGURES.match(heading) and not _NO_MEASURE.match(heading):
            yield Figure(
                span=Span(cells[place].start, cells[place].end),
                subject=name,
                value=float(match["number"].replace(",", "")) * _SCALES[match["scale"]],
                unit=_unit(match, f"{name} {heading}"),
                is_target=bool(_TARGET.search(heading) or _TARGET.search(name)),
                period=heading if names_period(heading) else None,
            )


def _unit(figure: re.Match[str], words: str) -> Unit:
    if figure["percent"]:
        return Unit.PERCENT
    if figure["pound"]:
        return Unit.GBP
    return next((unit for pattern, unit in _UNITS if pattern.search(words)), Unit.COUNT)
