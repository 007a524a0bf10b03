"""The lists in which limbs are set out: their numbering, the lists within them, and where they end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from goldenthread.reading.grammar.clauses import verb_of
from goldenthread.reading.grammar.limb_shapes import leads_on, starts_like_a_limb, starts_with_that
from goldenthread.reading.layout import Block

_I = re.IGNORECASE
_INLINE = re.compile(r"(?P<marker>\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|\b(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s*(?=[A-Za-z])")
_BEFORE_INLINE = re.compile(r"(?:^|[;:,.|-]|\b(?:and|that|to))\s*$", _I)
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
    """A stretch cut at the numbering inside it: "That: (1) ...; (2) ..."."""
    at = start
    for found in _INLINE.finditer(plain, start, end):
        if not _BEFORE_INLINE.search(plain[max(start, found.start() - _LOOK_BACK) : found.start()]):
            continue
        if plain[at : found.start()].strip(_MARKS):
            yield Piece(at, found.start(), marker)
        at, marker = found.end(), found["marker"]
    if plain[at:end].strip(_MARKS):
        yield Piece(at, end, marker)


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
