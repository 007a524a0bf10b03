"""Themes: what a document says something of, from a closed list."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from goldenthread.reading.grammar.gates import is_word
from goldenthread.reading.grammar.office_names import without_offices
from goldenthread.reading.grammar.theme_words import OF_NO_THEME, THEMES
from goldenthread.reading.layout import Layout, Role, lowered

_CERTAIN, _LIKELY, _TELLING = 3, 2, 1
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
    plain = lowered(without_offices(layout.plain))
    sentences = layout.sentences
    starts = [span.start for _, span in sentences]
    said = [plain[span.start : span.end] for _, span in sentences]
    found: dict[tuple[str, str], int] = {}
    for start, themes in _words(plain):
        place = bisect_right(starts, start) - 1
        if place < 0:
            continue
        most = _IN_HEADING if sentences[place][0].role is Role.HEADING else _CERTAIN
        for theme, weight in themes:
            key = theme, said[place]
            found[key] = max(min(weight, most), found.get(key, 0))
    weights: dict[str, int] = defaultdict(int)
    for (theme, _), weight in found.items():
        weights[theme] += weight
    return weights


def _words(plain: str) -> Iterator[tuple[int, list[tuple[str, int]]]]:
    """Where each listed word stands and what it speaks of; a word within a longer one speaks of nothing.

    "Private fostering" is not about fostering, nor "health assessments" about assessments.
    """
    automaton, words, stems = _lexicon()
    found = [
        (start, -end, index)
        for index, start, end in automaton.find_matches_as_indexes(plain, overlapping=True)
        if _stands(plain, start, end, is_stem=stems[index])
    ]
    done = 0
    for start, minus_end, index in sorted(found):
        if start >= done:
            done = -minus_end
            yield start, words[index]


def _stands(plain: str, start: int, end: int, *, is_stem: bool) -> bool:
    """Whether a word stands here and not a part of another; a stem may have any ending."""
    return not plain[start - 1 : start].isalpha() if is_stem else is_word(plain, start, end)


@cache
def _lexicon() -> tuple[ahocorasick_rs.AhoCorasick, list[list[tuple[str, int]]], list[bool]]:
    """An automaton over every theme's words; for each, what it speaks of and how surely, and whether it is a stem."""
    words: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for theme in THEMES:
        for listed, weight in ((theme.certain, _CERTAIN), (theme.likely, _LIKELY), (theme.telling, _TELLING)):
            for word in filter(None, (" ".join(word.split()) for word in listed.split(";"))):
                words[word].append((theme.name, weight))
    words.update({" ".join(word.split()): [] for word in OF_NO_THEME.split(";")})
    stems = [word.endswith(("*", "£")) for word in words]
    return ahocorasick_rs.AhoCorasick([word.rstrip("*") for word in words]), list(words.values()), stems
