"""Themes: what a document says something of, from a closed list."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from goldenthread.reading.grammar.gates import is_word, lowered
from goldenthread.reading.grammar.theme_words import THEMES
from goldenthread.reading.layout import Layout, Role

_CERTAIN, _TELLING = 3, 1
_IN_HEADING = 2  # at most: a heading names a subject and says nothing of it
_ENOUGH = 3


def find(layout: Layout) -> Iterator[str]:
    """The themes that a document says something of, in the order of the list."""
    weights = _weights(layout)
    for theme in THEMES:
        if weights[theme.name] >= _ENOUGH:
            yield theme.name


def _weights(layout: Layout) -> dict[str, int]:
    """How much is said of each theme: every sentence counts once, by its surest word."""
    plain = lowered(layout.plain)
    automaton, words = _lexicon()
    sentences = layout.sentences
    starts = [span.start for _, span in sentences]
    said = [plain[span.start : span.end] for _, span in sentences]
    found: dict[tuple[str, str], int] = {}
    for index, start, end in automaton.find_matches_as_indexes(plain, overlapping=True):
        place = bisect_right(starts, start) - 1
        if place < 0 or not is_word(plain, start, end):
            continue
        most = _IN_HEADING if sentences[place][0].role is Role.HEADING else _CERTAIN
        for theme, weight in words[index]:
            key = theme, said[place]
            found[key] = max(min(weight, most), found.get(key, 0))
    weights: dict[str, int] = defaultdict(int)
    for (theme, _), weight in found.items():
        weights[theme] += weight
    return weights


@cache
def _lexicon() -> tuple[ahocorasick_rs.AhoCorasick, list[list[tuple[str, int]]]]:
    """An automaton over every theme's words, and for each word the themes it speaks of and how surely."""
    words: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for theme in THEMES:
        for listed, weight in ((theme.certain, _CERTAIN), (theme.telling, _TELLING)):
            for word in filter(None, (" ".join(word.split()) for word in listed.split(","))):
                words[word].append((theme.name, weight))
    return ahocorasick_rs.AhoCorasick(list(words)), list(words.values())
