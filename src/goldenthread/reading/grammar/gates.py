"""Which sentences are worth reading closely: one quick pass finds those that hold any of a grammar's words."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from goldenthread.reading.layout import Block, Layout, Span


def is_word(plain: str, start: int, end: int) -> bool:
    """Whether what stands here is a word, or its plural or possessive, and not a part of another."""
    if start and plain[start - 1].isalnum():
        return False
    ending = plain[end : end + 2]
    return not ending[:1].isalnum() or (ending[0] == "s" and not ending[1:].isalnum())


class Gate:
    """The words, in lower case, one of which a sentence must hold; a figure may be part of a number."""

    def __init__(self, *words: str) -> None:
        for word in words:
            _GATES[word].append(self)
        _finder.cache_clear()

    def sentences(self, layout: Layout) -> Iterator[tuple[Block, Span]]:
        """The sentences that hold one of the words, in order."""
        return map(layout.sentences.__getitem__, layout.once(_places)[self])


_GATES: dict[str, list[Gate]] = defaultdict(list)  # every word that a gate looks for, and the gates it opens


@cache
def _finder() -> tuple[ahocorasick_rs.AhoCorasick, list[list[Gate]]]:
    """An automaton over the words of all gates, so that a layout is searched once; for each word, its gates."""
    return ahocorasick_rs.AhoCorasick(list(_GATES)), list(_GATES.values())


def _places(layout: Layout) -> dict[Gate, dict[int, None]]:
    """The sentences that each gate lets through, by their positions in order."""
    automaton, gates = _finder()
    starts = [span.start for _, span in layout.sentences]
    places: dict[Gate, dict[int, None]] = defaultdict(dict)
    for index, start, end in automaton.find_matches_as_indexes(layout.lower, overlapping=True):
        if layout.lower[start].isdigit() or is_word(layout.lower, start, end):
            place = bisect_right(starts, start) - 1
            if place >= 0 and start < layout.sentences[place][1].end:
                for gate in gates[index]:
                    places[gate][place] = None
    return places
