"""The parts a page is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What part a block plays on the page."""

    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"


class Span(NamedTuple):
    """A stretch of the text: from ``start`` up to but not including ``end``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading or one item of a list; ``start`` is after its marker.

    ``heading`` is the position in ``Layout.blocks`` of the heading, or of the sentence ending in a colon, under which
    it stands. ``indent`` counts the characters before the marker.
    """

    start: int
    end: int
    role: Role
    marker: str | None
    indent: int
    heading: int | None
    sentences: tuple[Span, ...]
