"""ACTION lines: on a line of their own, inline, in brackets, or bare at the end of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.reading.layout import Block, Layout, Span

_WORD = r"(?:ACTIONS?(?: POINTS?| AGREED| REQUIRED)?|(?i:actions?(?: points?| agreed| required)?)(?=\s*(?:\d+\s*)?(?:[:\u2013-]|\(|for\b|by\b)))"
_MARK = re.compile(
    rf"(?P<open>[(\[])?\s*(?<![\w])[*_\"']*{_WORD}[*_\"']*(?:\s*\d+(?:\.\d+)?)?\s*(?P<join>[:.-]+|\b(?:for|by)\b)?\s*",
    0,
)
_MAYBE = re.compile(r"\bactions?\b", re.IGNORECASE)
_STEP = re.compile(r"\b(?:to|will|would|should|shall)\s+(?!be\s*$)[a-z]|\bthat\b|\bbe\s+\w+(?:ed|t|n)\b", re.IGNORECASE)
_BARE_STEP = re.compile(
    r"\bto\s+\w+(?:\s+(?:this|it|these|them|back|up|so))?$", re.IGNORECASE
)  # "Ms Cole to circulate": what, is in the prose


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
        if _BARE_STEP.search(words):
            return False
        return _STEP.search(words) is not None or len(words.split()) > 12


def action_lines_in(layout: Layout, block: Block) -> Iterator[ActionLine]:
    """The ACTION markers of a block, in order; each runs to the end of its sentence or to its closing bracket."""
    if not _MAYBE.search(layout.plain, block.start, block.end):
        return
    for sentence in block.sentences:
        for mark in _MARK.finditer(layout.plain, sentence.start, sentence.end):
            if line := _line(layout.plain, mark, sentence):
                yield line
                break


def _line(plain: str, mark: re.Match[str], sentence: Span) -> ActionLine | None:
    """The line a marker makes: in brackets, at the start of a sentence, or in capitals anywhere."""
    if mark["open"]:
        close = plain.find(")" if mark["open"] == "(" else "]", mark.end(), sentence.end)
        return ActionLine(mark.start(), mark.end(), close if close > 0 else sentence.end, bracketed=True)
    ends = mark["join"] is not None or mark.end() >= sentence.end
    first = not plain[sentence.start : mark.start()].strip(" *_|\"'")
    if ends and (first or "ACTION" in mark[0]):
        return ActionLine(mark.start(), mark.end(), sentence.end, bracketed=False)
    return None
