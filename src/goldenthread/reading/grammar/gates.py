"""Which sentences are worth reading closely: one quick pass finds those that hold any of a grammar's words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import ahocorasick_rs

from goldenthread.reading.layout import Block, Layout, Span


def lowered(plain: str) -> str:
    """The text in lower case, character for character (a few capitals abroad become two letters: they are kept)."""
    lower = plain.lower()
    return lower if len(lower) == len(plain) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


class Gate:
    """The words, in lower case, one of which a sentence must hold; a part of a word will do."""

    def __init__(self, *words: str) -> None:
        self._automaton = ahocorasick_rs.AhoCorasick(words)

    def sentences(self, layout: Layout) -> Iterator[tuple[Block, Span]]:
        """The sentences that hold one of the words, in order."""
        starts = [span.start for _, span in layout.sentences]
        last = -1
        for _, start, _ in self._automaton.find_matches_as_indexes(lowered(layout.plain)):
            place = bisect_right(starts, start) - 1
            if place > last:
                last = place
                yield layout.sentences[place]
