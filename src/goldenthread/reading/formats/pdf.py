"""PDF files: the words of each page as they stand on it, with the gaps that show paragraphs and tables."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import isfinite
from statistics import median, median_low
from threading import Lock
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from goldenthread.reading.document import Document
from goldenthread.reading.formats.files import check_length
from goldenthread.reading.problems import CannotRead

MOST_PAGES = 2_000
_PAGE_END = "\n\f"
_ONE_AT_A_TIME = Lock()  # PDFium is not safe in two threads at once
_SAME_ROW = 0.4  # of a line's height
_SAME_HEIGHT = 0.75  # of the taller
_COLUMN = 30  # characters: longer lines side by side are columns of prose, not a table of short words
_CELL_GAP = 1.2  # heights of the line
_MOST_EMPTY_LINES = 4
_WIDEST = 150  # characters
# PDFium joins a word broken at a hyphen and leaves this in its place.
_BROKEN_HYPHEN = "\ufffe"
_LINE = re.compile(rf"[^\s{_BROKEN_HYPHEN}](?:[^\r\n{_BROKEN_HYPHEN}]*[^\s{_BROKEN_HYPHEN}])?{_BROKEN_HYPHEN}?")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\uffff]")


class _Box(NamedTuple):
    """The edges of a character, in points from the page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class _Line:
    """A run of words on one line of a page, in points from its lower left corner."""

    start: int  # in the page's text
    words: str
    left: float
    right: float
    middle: float
    height: float


def read(data: bytes, name: str) -> Document:
    """The words of a PDF, its pages apart; ``CannotRead`` where it is locked, damaged or only pictures."""
    with _ONE_AT_A_TIME:
        pages = list(_pages(data, name))
    if not any(pages):
        raise CannotRead(
            f"{name} has no text, so it must be a scan: ask for the file it was made from, or have its text recognised."
        )
    spacing = _spacing(pages)
    written = [_written(lines, spacing) for lines in pages]
    starts = accumulate((len(page) + len(_PAGE_END) for page in written[:-1]), initial=0)
    return Document(name=name, text=_PAGE_END.join(written), pages=tuple(starts))


def _pages(data: bytes, name: str) -> Iterator[list[_Line]]:
    """The lines of each page."""
    try:
        with pdfium.PdfDocument(data) as file:
            if len(file) > MOST_PAGES:
                raise CannotRead(f"{name} has more than {MOST_PAGES:,} pages: split it and read the parts.")
            characters = 0
            for page in file:
                words = page.get_textpage()
                characters += words.count_chars()
                check_length(characters, name)
                yield _lines(words)
    except pdfium.PdfiumError as problem:
        raise CannotRead(f"{name} {_advice(problem)}.") from problem


def _advice(problem: pdfium.PdfiumError) -> str:
    if problem.err_code == pdfium_c.FPDF_ERR_PASSWORD:
        return "is locked with a password: open it, save a copy without one and give that"
    return "is a damaged PDF: get it again, or print it to a new PDF"


def _written(lines: list[_Line], spacing: float) -> str:
    """A page's words as they stand on it: from the top down, a table's row on one line, gaps as empty lines."""
    rows = _rows(lines)
    margin, letter = min((line.left for line in lines), default=0.0), _letter(lines)
    written: list[str] = []
    for number, row in enumerate(rows):
        if number:
            gap = (rows[number - 1][0].middle - row[0].middle) / (spacing * row[0].height or 1.0)
            written += [""] * min(max(round(gap) - 1, 0), _MOST_EMPTY_LINES)
        written.append(_in_columns(row, margin, letter))
    return "\n".join(written)


def _spacing(pages: list[list[_Line]]) -> float:
    """How far apart the lines of a file usually stand, in heights of a line."""
    steps = (
        (above[0].middle - row[0].middle) / row[0].height
        for lines in pages
        for above, row in pairwise(_rows(lines))
        if row[0].height
    )
    return median_low([step for step in steps if step > 0] or [1.0])


def _lines(page: pdfium.PdfTextPage) -> list[_Line]:
    """The lines of a page in the order the file has them."""
    text = _CONTROL.sub(" ", page.get_text_range())
    lines = (_line(page, text, found.start(), found.end()) for found in _LINE.finditer(text))
    return [part for line in lines for part in _parted(page, text, line)]


def _line(page: pdfium.PdfTextPage, text: str, start: int, end: int) -> _Line:
    left, bottom, _, top = _box(page, start)
    return _Line(
        start=start,
        words=text[start:end].replace(_BROKEN_HYPHEN, "-"),
        left=left,
        right=_box(page, end - 1).right,
        middle=(bottom + top) / 2,
        height=abs(top - bottom),
    )


def _letter(lines: list[_Line]) -> float:
    """How wide a letter usually is."""
    return (median((line.right - line.left) / len(line.words) for line in lines) if lines else 0) or 1.0


def _parted(page: pdfium.PdfTextPage, text: str, line: _Line) -> Iterator[_Line]:
    """A line parted where the page leaves a wide gap, as between the cells of a table."""
    start, end = line.start, line.start + len(line.words)
    for space in re.finditer(r" +", line.words):
        stop, after = line.start + space.start(), line.start + space.end()
        if _box(page, after).left - _box(page, stop - 1).right > _CELL_GAP * line.height:
            yield _line(page, text, start, stop)
            start = after
    yield _line(page, text, start, end) if start > line.start else line


def _box(page: pdfium.PdfTextPage, at: int) -> _Box:
    """The box of the character at a place in the page's text; noughts where PDFium has none, or none that can be."""
    box = pdfium_c.FS_RECTF()
    pdfium_c.FPDFText_GetLooseCharBox(page, pdfium_c.FPDFText_GetCharIndexFromTextIndex(page, at), ctypes.byref(box))
    edges = _Box(box.left, box.bottom, box.right, box.top)
    return edges if all(map(isfinite, edges)) else _Box(0.0, 0.0, 0.0, 0.0)


def _rows(lines: list[_Line]) -> list[list[_Line]]:
    """Lines that stand side by side together, from the top of the page; text set in columns keeps its own order."""
    rows: list[list[_Line]] = []
    for line in sorted(lines, key=lambda line: -line.middle):
        if rows and _side_by_side(rows[-1][0], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    columns = sum(sum(len(line.words) > _COLUMN for line in row) > 1 for row in rows)
    if columns * 3 > len(rows):
        return [[line] for line in lines]
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _side_by_side(one: _Line, other: _Line) -> bool:
    """Whether two lines are on one row; the small number of a footnote is not on its note's."""
    alike = min(one.height, other.height) > _SAME_HEIGHT * max(one.height, other.height)
    return alike and abs(one.middle - other.middle) < _SAME_ROW * other.height


def _in_columns(row: list[_Line], margin: float, letter: float) -> str:
    """The lines of a row with the spaces that their places call for."""
    written = ""
    for line in row:
        column = min(round((line.left - margin) / letter), _WIDEST)
        written += " " * max(column - len(written), 3 if written else 0) + line.words
    return written
