"""ACTION lines: on a line of their own, inline, in brackets, or bare at the end of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.reading.grammar.gates import Gate
from goldenthread.reading.layout import Block, Layout, Role, Span

_WORD = (
    r"(?:ACTIONS?(?: POINTS?| AGREED| REQUIRED)?"
    r"|(?i:actions?(?: points?| agreed| required)?)(?=\s*(?:\d+(?:\.\d+)*\s*)?(?:[:-]|\(|for\b|by\b)))"
)
_MARK = re.compile(
    rf"(?P<open>[(\[])?\s*(?<!\w)[*_\"']*{_WORD}[*_\"']*(?:\s*\d+(?:\.\d+)?)?\s*(?P<join>[:.-]+|\b(?:for|by)\b:?)?\s*"
)
_STEP = re.compile(r"\b(?:to|will|would|should|shall)\s+(?!be\s*$)[a-z]|\bthat\b|\bbe\s+\w+(?:ed|t|n)\b", re.IGNORECASE)
# "Ms Cole to circulate": what she is to circulate is in the prose above.
_BARE_STEP = re.compile(r"\bto\s+\w+(?:\s+(?:this|it|these|them|back|up|so))?$", re.IGNORECASE)
_LONGEST_OWNER = 12  # words
_HEADS_LIST = re.compile(
    r"(?:summary\s+of\s+)?(?:the\s+)?(?:following\s+|key\s+|agreed\s+|further\s+)*"
    r"(?:actions?(?:\s+points?)?|next\s+steps?|follow[\s-]?up|way\s+forward|to\s+do)\b"
    r"(?![^:]*\b(?:taken|complete\w*|undertaken|plan|progress|place|ongoing|implemented)\b)[^:.]{0,40}(?::-?)?$",
    re.IGNORECASE,
)
_SHORT_HEADING = 4  # words of a heading that is numbered as an item is
_GATE = Gate("action")


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An ACTION marker: where it begins, where the words after it begin, and where they end."""

    start: int
    at: int
    end: int
    block: Block
    bracketed: bool = False

    def words(self, plain: str) -> str:
        """What follows the marker."""
        return plain[self.at : self.end].strip(" .;:-")

    def says_step(self, plain: str) -> bool:
        """Whether the words after the marker are the action, and not only its owner."""
        words = self.words(plain)
        if _BARE_STEP.search(words):
            return False
        return _STEP.search(words) is not None or len(words.split()) > _LONGEST_OWNER


def find_action_lines(layout: Layout) -> list[ActionLine]:
    """The ACTION markers of a text, in order; each runs to the end of its sentence or to its closing bracket."""
    return [line for block, sentence in _GATE.sentences(layout) if (line := _line_in(layout.plain, block, sentence))]


def _line_in(plain: str, block: Block, sentence: Span) -> ActionLine | None:
    marks = _MARK.finditer(plain, sentence.start, sentence.end)
    return next((line for mark in marks if (line := _line(plain, mark, block, sentence))), None)


def _line(plain: str, mark: re.Match[str], block: Block, sentence: Span) -> ActionLine | None:
    """The line a marker makes: in brackets, at the start of a sentence, or in capitals anywhere."""
    if mark["open"]:
        close = plain.find(")" if mark["open"] == "(" else "]", mark.end(), sentence.end)
        return ActionLine(mark.start(), mark.end(), close if close > 0 else sentence.end, block, bracketed=True)
    ends = mark["join"] is not None or mark.end() >= sentence.end
    first = not plain[sentence.start : mark.start()].strip(" *_|\"'")
    if ends and (first or "ACTION" in mark[0]):
        return ActionLine(mark.start(), mark.end(), sentence.end, block)
    return None


def listed_actions(layout: Layout) -> Iterator[Block]:
    """The items of each list headed "Actions:"."""
    heading: int | None = None
    for position, block in enumerate(layout.blocks):
        words = layout.words(block)
        leads = block.role is Role.HEADING or words.endswith(":") or len(words.split()) <= _SHORT_HEADING
        if leads and _HEADS_LIST.match(words):
            heading = position
        elif block.marker is None:
            heading = None
        elif heading is not None and _STEP.search(words):
            yield block
