"""Lines that give a name and its grade: ``Payroll – Limited Assurance``, ``Oak Lodge: Good (inspected on 3 May)``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goldenthread.reading.grammar.grade_words import RATING, rating_said
from goldenthread.reading.layout import Span

_LINE = re.compile(r"[^\n\f]+")
_MARK = r"[ \t\xa0|]*(?:(?:[^A-Za-z\d\s|'\"(\[]|o(?=\s)|\(?(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)]+)[ \t\xa0]+)?"
_JOINT = r"(?:[ \t\xa0]*:[ \t\xa0]*|[ \t\xa0]+[-–—][ \t\xa0]+|[ \t\xa0]*\|[ \t\xa0]*|[ \t\xa0]+\((?=\w+(?:\s\w+)?\)))"
_GRADED = re.compile(
    rf"{_MARK}(?P<words>(?P<label>(?-i:[A-Z\d])[^\n|:;.?]{{1,90}}?)(?:\|[^\n|]{{0,60}}){{0,6}}?{_JOINT}['\"‘“]?"
    rf"(?P<grade>{RATING})['\"’”]?\)?)(?=[ \t\xa0\r]*(?:$|\||[.;,(]|[-–—][ \t\xa0]))",
    re.IGNORECASE,
)
# What a line may begin with that holds no grade: a person's name may be followed by a party's colour.
_NO_HOLDER = re.compile(
    r"(?:cllrs?|councillors?|mrs?|ms|dr|key|note|e\.?g|definitions?|action|question|answer|members?)\b"
    rf"|{RATING}$|.*\b(?:is|are|was|were|be|been|has|have|had|will|would)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[ \t\xa0.;,]*")


class GradedLine(NamedTuple):
    """A name and the grade, in lower case, that a line gives it."""

    words: Span
    label: str
    grade: str


def graded_lines(text: str, sentence: Span) -> Iterator[GradedLine]:
    """The names with their grades in the lines on which a sentence stands."""
    start = max(text.rfind(end, 0, sentence.start) for end in "\n\f") + 1
    for line in _LINE.finditer(text, start, sentence.end):
        at, end = line.span()
        while match := _GRADED.match(text, at, end):
            at = match.end() + len(_BETWEEN.match(text, match.end(), end)[0])  # type: ignore[index]
            if not _NO_HOLDER.match(match["label"].strip()):
                yield GradedLine(Span(*match.span("words")), match["label"].strip(), rating_said(match["grade"]))
