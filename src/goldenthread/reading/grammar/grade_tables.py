"""Tables of grades: a label and, to the right of it or on a line of its own, the grade it was given.

In words taken from a PDF a label wraps about its grade and a long grade wraps too. So lines that stand together are
split in two columns, and a row runs from one label to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from goldenthread.reading.grammar.grade_words import GRADE, rating_said
from goldenthread.reading.layout import Span

_PIECE = (
    r"requires\s+improvement\s+to\s+be\s+good|requires\s+improvement|requires|improvement(?:\s+to\s+be(?:\s+good)?)?"
    r"|to\s+be\s+good|outstanding|good|inadequate|adequate|satisfactory"
)
_CELL = re.compile(
    rf"(?:^[ \t\xa0]*|[ \t\xa0]{{2,}}|\t|\|\s*|:[ ]|\s[-–—]\s)(?P<grade>{_PIECE})[ \t\xa0]*\|?[ \t\xa0\r]*$",
    re.IGNORECASE | re.MULTILINE,
)
# Where columns were lost a single space is left; then only a numbered or a judgement's own label makes a row.
_RUN_ON = re.compile(
    r"^[ \t\xa0]*(?:\d(?:\.\d)*\.?[ ]+|(?:The[ ])?(?:[Ii]mpact|[Ee]xperiences|[Oo]verall|Children|Adoption"
    r"|[Ll]eadership|[Ee]ffectiveness|[Qq]uality|[Ii]nfluence|[Gg]overnance)\b)[^\n.:;]*[a-z)](?P<cell>[ ](?P<grade>"
    r"Requires [Ii]mprovement(?: to be [Gg]ood)?|Outstanding|Good|Inadequate|Adequate))[ \t\r]*$",
    re.MULTILINE,
)
_GRADE = re.compile(GRADE, re.IGNORECASE)
_HEADER = re.compile(r"\s*\|?\s*judge?ments?\s*\|?\s+grades?\s*\|?\s*$", re.IGNORECASE)
_MARKED = re.compile(r"^\s*(?:\d{1,3}(?:\.\d)*\.?|[^\w\s|'\"(])\s+(?=\S)")
_LINE = re.compile(r"[^\n\f]+")
_GAP = re.compile(r"\n[ \t\xa0\r]*(?=[\n\f])|\f")
_FARTHEST = 1500  # characters that a table without gaps may go on for
_PADDING = " \t\xa0\r|"
_ENDINGS = ("requires", "improvement", "to be", "good", "outstanding", "adequate", "satisfactory")
_MOST_WORDS = 30  # a longer label is a paragraph


@dataclass(slots=True)
class Row:
    """A row of a table of grades: its label, its grade, and where its words stand in the text."""

    start: int
    end: int
    labels: list[str] = field(default_factory=list)
    grades: list[str] = field(default_factory=list)

    @property
    def label(self) -> str:
        """The label on one line, without the mark before it."""
        return " ".join(_MARKED.sub("", " ".join(self.labels), count=1).split()).strip(" :|-–—")

    @property
    def grade(self) -> str:
        """The grade in lower case; empty while it is not whole."""
        words = " ".join(self.grades)
        return rating_said(words) if _GRADE.fullmatch(words) else ""


def rows(text: str, sentences: Iterable[Span]) -> Iterator[Row]:
    """The rows of every table of grades on whose lines these sentences stand, in order."""
    done = 0
    for line in _lines(text, sentences):
        if line.start() < done or not line[0].rstrip(_PADDING).lower().endswith(_ENDINGS) or not _columns(line[0])[1]:
            continue
        start, done = _stretch(text, line, done)
        for row in _rows(text, start, done):
            if row.grade and 0 < len(row.label.split()) <= _MOST_WORDS and not row.label.endswith(" to be"):
                yield row


def _lines(text: str, sentences: Iterable[Span]) -> Iterator[re.Match[str]]:
    """The lines on which sentences stand, each once."""
    done = 0
    for sentence in sentences:
        start = max(done, max(text.rfind(end, 0, sentence.start) for end in "\n\f") + 1)
        end = text.find("\n", sentence.end)
        done = end if end >= 0 else len(text)
        yield from _LINE.finditer(text, start, done)


def _stretch(text: str, line: re.Match[str], least: int) -> tuple[int, int]:
    """From the gap before a line to the gap after it; a gap is a line without words, or the end of a page."""
    before = _GAP.finditer(text, max(least, line.start() - _FARTHEST), line.start())
    after = _GAP.search(text, line.end(), line.end() + _FARTHEST)
    end = after.start() if after else min(len(text), line.end() + _FARTHEST)
    return max([least, *(gap.end() for gap in before)]), end


def _rows(text: str, start: int, end: int) -> Iterator[Row]:
    row: Row | None = None
    for line in _LINE.finditer(text, start, end):
        if _HEADER.match(line[0]) or not line[0].strip():
            continue
        label, grade = _columns(line[0])
        if row is None or _begins(row, line[0], label, grade):
            if row:
                yield row
            row = Row(line.start() + len(line[0]) - len(line[0].lstrip()), line.end())
        row.labels += [label] * bool(label.strip())
        row.grades += [" ".join(grade.split())] * bool(grade)
        row.end = line.start() + len(line[0].rstrip(_PADDING))
    if row:
        yield row


def _columns(line: str) -> tuple[str, str]:
    """What a line says of a label and of a grade."""
    if run_on := _RUN_ON.search(line):
        return line[: run_on.start("cell")], run_on["grade"]
    cell = _CELL.search(line)
    return (line[: cell.start()], cell["grade"]) if cell else (line, "")


def _begins(row: Row, line: str, label: str, grade: str) -> bool:
    """Whether a line begins the next row: by its mark, or when the row before it is whole."""
    if _MARKED.match(line):
        return bool(row.labels)
    if not (row.grade and row.labels):
        return False
    more_of_the_grade = grade and _GRADE.fullmatch(f"{' '.join(row.grades)} {grade}")
    return not more_of_the_grade and (bool(grade) or label.lstrip()[:1].isupper())
