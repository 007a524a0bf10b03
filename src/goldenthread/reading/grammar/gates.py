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


def is_word(plain: str, start: int, end: int) -> bool:
    """Whether what stands here is a word, or its plural or possessive, and not a part of another."""
    if start and plain[start - 1].isalnum():
        return False
    ending = plain[end : end + 2]
    return not ending[:1].isalnum() or (ending[0] == "s" and not ending[1:].isalnum())


class Gate:
    """The words, in lower case, one of which a sentence must hold; a figure may be part of a number."""

    def __init__(self, *words: str) -> None:
        self._automaton = ahocorasick_rs.AhoCorasick(words)

    def sentences(self, layout: Layout) -> Iterator[tuple[Block, Span]]:
        """The sentences that hold one of the words, in order."""
        plain = lowered(layout.plain)
        starts = [span.start for _, span in layout.sentences]
        last = -1
        for _, start, end in self._automaton.find_matches_as_indexes(plain, overlapping=True):
            if plain[start].isdigit() or is_word(plain, start, end):
                place = bisect_right(starts, start) - 1
                if place > last and start < layout.sentences[place][1].end:
                    last = place
                    yield layout.sentences[place]
