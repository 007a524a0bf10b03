"""The passages that are held against each other: findings marked in a document, and the sentences around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from goldenthread.reading.layout import Layout, Role, lay_out
from goldenthread.reading.letters.headlines import headlines
from goldenthread.reading.pairing.wording import Word, content, words_of
from goldenthread.reading.statements import Level


@dataclass(frozen=True)
class Passage:
    """Words of a document: ``source[start:end]``. ``key`` is whatever the caller knows it by."""

    text: str
    start: int
    end: int
    level: Level = Level.NARRATIVE
    key: object = None

    @cached_property
    def words(self) -> list[Word]:
        """The words, placed within ``text``."""
        return words_of(self.text)

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems that tell what it is about."""
        return content(self.text)

    def meets(self, other: Passage) -> bool:
        """Whether the two share any stretch of the document."""
        return self.start < other.end and other.start < self.end

    @property
    def is_headline(self) -> bool:
        """Whether it is an area for improvement or a priority action."""
        return self.level is not Level.NARRATIVE


def passages_of(text: str, taken: list[Passage] | None = None) -> list[Passage]:
    """A document's headline findings and sentences, in order; stretches ``taken`` already are left as they are."""
    layout = lay_out(text)
    kept = list(taken or [])
    kept += [one for one in _headlines(layout) if not any(map(one.meets, kept))]
    headline = [one for one in kept if one.is_headline]
    kept += [one for one in _sentences(layout) if not any(map(one.meets, headline))]
    return sorted(kept, key=lambda passage: (passage.start, passage.end))


def _headlines(layout: Layout) -> Iterator[Passage]:
    for headline in headlines(layout):
        start, end = headline.span
        yield Passage(layout.verbatim(headline.span), start, end, headline.level)


def _sentences(layout: Layout) -> Iterator[Passage]:
    for block, span in layout.sentences:
        if block.role is not Role.HEADING:
            yield Passage(layout.verbatim(span), span.start, span.end)
