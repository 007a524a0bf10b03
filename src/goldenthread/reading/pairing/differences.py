"""What was dropped and what was added between two wordings, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from goldenthread.reading.pairing.wording import Word


class Sort(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    DROPPED = "dropped"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together and met the same fate."""

    sort: Sort
    text: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A text and its words, placed within it."""

    text: str
    words: list[Word]


def differences(said: Wording, told: Wording) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """What was said cut into runs kept and dropped, and what was told of it into runs kept and added."""
    kept, told_kept = [False] * len(said.words), [False] * len(told.words)
    for block in matcher(said.words, told.words).get_matching_blocks():
        kept[block.a : block.a + block.size] = [True] * block.size
        told_kept[block.b : block.b + block.size] = [True] * block.size
    return tuple(_cut(said, kept, Sort.DROPPED)), tuple(_cut(told, told_kept, Sort.ADDED))


def matcher(said: list[Word], told: list[Word]) -> SequenceMatcher[str]:
    """The two wordings lined up word by word."""
    return SequenceMatcher(None, [word.folded for word in said], [word.folded for word in told], autojunk=False)


def _cut(wording: Wording, same: list[bool], changed: Sort) -> Iterator[Run]:
    """Runs from word to word; the marks between two runs go with the first of them."""
    text, words = wording.text, wording.words
    start = 0
    for position in range(len(words)):
        last = position + 1 == len(words)
        if last or same[position + 1] != same[position]:
            end = len(text) if last else words[position + 1].start
            yield Run(Sort.SAME if same[position] else changed, text[start:end])
            start = end
