"""ACTION lines: on a line of their own, inline, in brackets, or bare at the end of a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = r"(?:ACTIONS?(?: POINTS?| AGREED| REQUIRED)?|(?i:actions?(?: points?| agreed| required)?)(?=\s*(?:\d+\s*)?(?:[:\u2013-]|\(|for\b|by\b)))"
_MARK = re.compile(rf"(?P<open>[(\[])?\s*(?<![\w])[*_\"']*{_WORD}[*_\"']*(?:\s*\d+(?:\.\d+)?)?\s*(?P<join>[:.-]+|\b(?:for|by)\b)?\s*", 0)
_MAYBE = re.compile(r"\bactions?\b", re.IGNORECASE)
_STEP = re.compile(r"\b(?:to|will|would|should|shall)\s+(?!be\s*$)[a-z]|\bthat\b|\bbe\s+\w+(?:ed|t|n)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An ACTION marker: where it begins, and where the words after it begin and end (to the closing bracket)."""

    start: int
    at: int
    end: int
    bracketed: bool

    def words(self, plain: str) -> str:
        """What follows the marker."""
        return plain[self.at : self.end].strip(" .;:-")

    def says_step(self, plain: str) -> bool:
        """Whether the words after the marker are the action, and not only its owner."""
        words = self.words(plain)
        return _STEP.search(words) is not None or len(words.split()) > 12


def action_line_in(plain: str, start: int, end: int) -> ActionLine | None:
    """The ACTION marker in a stretch of a block, if there is one."""
    if not _MAYBE.search(plain, start, end):
        return None
    for mark in _MARK.finditer(plain, start, end):
        if line := _line(plain, mark, start, end):
            return line
    return None


def _line(plain: str, mark: re.Match[str], start: int, end: int) -> ActionLine | None:
    """The line a marker makes: in capitals anywhere, else at the start of the stretch or in brackets."""
    if mark["open"]:
        close = plain.find(")" if mark["open"] == "(" else "]", mark.end(), end)
        return ActionLine(mark.start(), mark.end(), close if close > 0 else end, bracketed=True)
    first = not plain[start : mark.start()].strip(" *_|\"'")
    shouted = "ACTION" in mark[0] and (mark["join"] is not None or mark.end() >= end)
    if (first and (mark["join"] or mark.end() >= end)) or shouted:
        return ActionLine(mark.start(), mark.end(), end, bracketed=False)
    return None
