"""The inspectors' table of grades at the top of a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.reading.layout import Layout

GRADES = ("outstanding", "good", "requires improvement to be good", "requires improvement", "adequate", "inadequate")

_GRADE = rf"(?:{'|'.join(GRADES)})"
_CELLS = re.compile(r"\s{3,}|\s{2}(?=[A-Z])|\s*\|\s*")
_GRADE_CELL = re.compile(r"(?:outstanding|good|requires|improvement|to|be|adequate|inadequate|\W)+$", re.IGNORECASE)
_GRADE_STARTS = ("outstanding", "good", "requires", "adequate", "inadequate")
_STARTS_GRADE = re.compile("|".join(_GRADE_STARTS), re.IGNORECASE)
_ENDS_GRADE = re.compile(rf"{_GRADE}$", re.IGNORECASE)
_ROW = re.compile(
    rf"(?:\d\.?\d?\.?\s+)?(?P<judgement>[A-Z][\w,' -]{{8,110}}?)(?: is| are)?[\s:]+(?P<grade>{_GRADE})$", re.IGNORECASE
)
_OVERALL = re.compile(
    rf"(?P<judgement>Children's services in [\w,' -]{{3,60}}?) (?:are|is|requires?)"
    rf" (?P<grade>{_GRADE}|improvement(?: to be good)?)$"
)
_ROW_START = re.compile(r"\d|[Tt]he (?:impact|experiences?|quality|effectiveness)\b|Overall|Children|Leadership")
_JUDGEMENT = re.compile(
    r"experiences? and progress|children's services in|overall effectiveness|impact of leaders|leadership"
    r"|children (?:who|looked after|in care)|adoption|care leavers|quality of|effectiveness of",
    re.IGNORECASE,
)
_TOP = 6000  # characters: the table stands on the first page


@dataclass(frozen=True, slots=True)
class Grade:
    """One row of the table: what was judged, as written, and its grade in lower case."""

    judgement: str
    grade: str


def grades(layout: Layout) -> tuple[Grade, ...]:
    """The rows of the table, in order; the first row wins where a judgement stands twice."""
    found: dict[str, Grade] = {}
    for row in _rows(layout.text[:_TOP]):
        words = " ".join(row.replace("’", "'").split())
        match = _OVERALL.match(words) or _ROW.match(words)
        if match and _JUDGEMENT.search(match["judgement"]):
            grade = "requires " * match["grade"].startswith("improvement") + match["grade"].lower()
            found.setdefault(match["judgement"].lower(), Grade(match["judgement"], grade))
    return tuple(found.values())


def _rows(text: str) -> Iterator[str]:
    """Each row of every table set in columns, its left cells before its right ones; else each line."""
    for stretch in re.split(r"\n\s*\n|\f", text):
        lower = stretch.lower()
        if any(word in lower for word in _GRADE_STARTS):
            yield from _rows_of(stretch)


def _rows_of(stretch: str) -> Iterator[str]:
    left: list[str] = []
    right: list[str] = []
    grades_first = False  # whether the grades stand in the left column
    for line in stretch.splitlines():
        cells = [cell for cell in _CELLS.split(line.strip("| \t")) if cell]
        if len(cells) > 1 and _GRADE_CELL.match(cells[0]) and not _GRADE_CELL.match(cells[-1]):
            grades_first = True
            cells = [*cells[1:], cells[0]]
        if left and cells and _ROW_START.match(cells[0]):
            yield " ".join(left + right)
            left, right = [], []
        if cells and _GRADE_CELL.match(cells[-1]) and (len(cells) > 1 or grades_first or line.startswith(" " * 20)):
            if not cells[:-1] and _STARTS_GRADE.match(cells[-1]) and _ENDS_GRADE.search(" ".join(right)):
                yield " ".join(left + right)
                left, right = [], []
            right.append(cells.pop())
        left += cells
    yield " ".join(left + right)
