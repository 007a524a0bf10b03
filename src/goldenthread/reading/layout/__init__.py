"""The one pass over a document's text that every grammar shares: blocks, their markers and headings, sentences.

``Layout.plain`` is the text with white space, quotation marks and dashes made plain, character for character, so a
pattern can be written once in plain typing and its span is a span of the text itself. Page furniture (running heads,
page numbers, footnotes) is blanked there, so a sentence reads on across a page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from goldenthread.reading.layout.blocks import blocks_of
from goldenthread.reading.layout.lines import blanked, furniture, lines_of, lowered, plain_of
from goldenthread.reading.layout.parts import Block, Role, Span

__all__ = ["Block", "Layout", "Role", "Span", "lay_out", "lowered"]

Found = TypeVar("Found")


@dataclass(frozen=True)
class Layout:
    """A document's text laid out; ``plain`` has exactly as many characters as ``text``."""

    text: str
    plain: str
    blocks: tuple[Block, ...]
    _found: dict[Callable[[Layout], Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, find: Callable[[Layout], Found]) -> Found:
        """What ``find`` finds here, found once however many grammars ask for it."""
        if find not in self._found:
            self._found[find] = find(self)
        found: Found = self._found[find]
        return found

    def words(self, span: Span | Block) -> str:
        """The plain words of a span, runs of spaces as they are."""
        return self.plain[span.start : span.end]

    def verbatim(self, span: Span | Block) -> str:
        """The words of a span as they stand, white space folded, without the page furniture they run across."""
        words, plain = self.text[span.start : span.end], self.words(span)
        if "\f" in words:
            words = "".join(" " if mark == " " else character for character, mark in zip(words, plain, strict=True))
        return " ".join(words.split())

    def heading_of(self, block: Block) -> str:
        """The plain words of the heading or lead-in over a block; empty where there is none."""
        return "" if block.heading is None else self.words(self.blocks[block.heading])

    @cached_property
    def lower(self) -> str:
        """The plain text in lower case, character for character."""
        return lowered(self.plain)

    @cached_property
    def sentences(self) -> tuple[tuple[Block, Span], ...]:
        """Every sentence with its block, in order."""
        return tuple((block, sentence) for block in self.blocks for sentence in block.sentences)


def lay_out(text: str) -> Layout:
    """Lay a document's text out in blocks and sentences."""
    plain = plain_of(text)
    lines = lines_of(text, plain)
    aside = furniture(plain, lines)
    plain = blanked(plain, aside)
    return Layout(text, plain, blocks_of(plain, [line for line in lines if line not in aside]))
