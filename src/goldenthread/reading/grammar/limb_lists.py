"""The lists in which limbs are set out: their numbering, the lists within them, and where they end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from goldenthread.reading.grammar.clauses import verb_of
from goldenthread.reading.grammar.limb_shapes import leads_on, starts_like_a_limb, starts_with_that
from goldenthread.reading.layout import Block

_I = re.IGNORECASE
_INLINE = re.compile(r"(?P<marker>\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|\b(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s*(?=[A-Za-z])")
_INLINE_THAT = re.compile(r";\s*(?:and\s+)?(?=that\b)", _I)
_BEFORE_INLINE = re.compile(r"(?:^|[;:,.|-]|\b(?:and|that|to))\s*$", _I)
_THAT = re.compile(r"\W*that\b", _I)
_LOOK_BACK = 8  # letters before a number that show whether it numbers a limb
_MARKS = " :;,.|-'\""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one block that may be a limb, with its marker."""

    start: int
    end: int
    marker: str | None

    def words(self, plain: str) -> str:
        """The plain words of the piece."""
        return plain[self.start : self.end]


@dataclass(slots=True)
class Levels:
    """The lists open at a point of a resolution, outermost first: each one's numbering and the lead over it."""

    open: list[tuple[str | None, str]] = field(default_factory=list)

    def place(self, marker: str | None, last: str) -> str:
        """The lead over a piece with this marker, after these last words."""
        style, styles = style_of(marker), [known for known, _ in self.open]
        if style in styles:
            del self.open[styles.index(style) + 1 :]
        elif leads_on(last):
            self.open.append((style, last))
        else:
            self.open = [(style, self.open[0][1] if self.open else "")]
        return self.open[-1][1]


def split(plain: str, start: int, end: int, marker: str | None) -> Iterator[Piece]:
    """A stretch cut at the numbering inside it, "That: (1) ...; (2) ...", and at "...; that ..."."""
    at = start
    for found in _INLINE.finditer(plain, start, end):
        if _BEFORE_INLINE.search(plain[max(start, found.start() - _LOOK_BACK) : found.start()]):
            yield from _thats(plain, at, found.start(), marker)
            at, marker = found.end(), found["marker"]
    yield from _thats(plain, at, end, marker)


def _thats(plain: str, start: int, end: int, marker: str | None) -> Iterator[Piece]:
    """A stretch cut where another "that" begins after a semicolon."""
    cuts = [found.end() for found in _INLINE_THAT.finditer(plain, start, end)] if _THAT.match(plain, start, end) else []
    for at, stop in pairwise([start, *cuts, end]):
        if plain[at:stop].strip(_MARKS):
            yield Piece(at, stop, marker)


def is_next_item(block: Block, words: str, pieces: list[Piece], last: str) -> bool:
    """Whether a numbered or bulleted block is the next limb, and not the next item of the agenda."""
    if not pieces or leads_on(last) or starts_with_that(words):
        return True
    if not is_numbered_alike(block, pieces):
        return starts_like_a_limb(words)
    ended = words.rstrip().endswith((".", ";", ",", "and"))
    return ended or verb_of(words) is not None or not (block.marker or "").strip("().")[:1].isdigit()


def is_numbered_alike(block: Block, pieces: list[Piece]) -> bool:
    """Whether a block is numbered or bulleted as one of the pieces is."""
    return block.marker is not None and style_of(block.marker) in {style_of(piece.marker) for piece in pieces}


def style_of(marker: str | None) -> str | None:
    """The style of numbering of a marker: "(a)", "1.", "i)", a bullet; None where there is none."""
    if marker is None:
        return None
    label = marker.strip("().")
    if not label[:1].isalnum():
        return "bullet"
    return marker.replace(label, _kind(label))


def _kind(label: str) -> str:
    if label[0].isdigit():
        return "1"
    if re.fullmatch(r"[ivx]+", label):
        return "i"
    return "A" if label[0].isupper() else "a"
