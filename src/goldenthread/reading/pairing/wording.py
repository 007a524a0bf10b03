"""Words made comparable: folded, and cut back to a stem so that "visits" and "visiting" count as one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:['’][^\W\d_]+)?")
_COMMON_WORDS = """
    a about an and are as at be been being but by can could do does for from had has have how i in into is it its itself
    may might more must need needs needed of on or our out over own shall should so such than that the their them then
    there these they this those to too was we were what when where which while who whose will with would you your
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_IRREGULAR = {
    "children": "child",
    "children's": "child",
    "people": "person",
    "families": "family",
    "management": "management",  # a thing that is done; managers are the people who do it
}
_ENDINGS = (
    *("ations", "ation", "ements", "ement", "ments", "ment", "ilities", "ility", "abilities", "ability", "ings", "ing"),
    *("edly", "able", "ers", "er", "ies", "ied", "ions", "ion", "ness", "ives", "ive", "ly", "ed", "es", "s", "y", "e"),
)
_SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text and where it stands; ``folded`` is lower case with plain apostrophes."""

    folded: str
    start: int
    end: int

    @property
    def stem(self) -> str:
        """What is left of the word without its ending."""
        return stem(self.folded)

    @property
    def is_common(self) -> bool:
        """Whether the word is one of those that hold every sentence together."""
        return self.folded in _COMMON


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of a stretch of text, in order."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(match[0].lower().replace("’", "'"), match.start(), match.end()) for match in found]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A folded word without its ending: ``assessments`` and ``assessed`` are both ``assess``."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    word = word.removesuffix("'s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM and not word.endswith("ss"):
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > _SHORTEST_STEM and word[-1] == word[-2] != "s" else word.removesuffix("e")


def stems_in_order(text: str) -> list[str]:
    """The stems of a text's words, without the common ones."""
    return [word.stem for word in words_of(text) if not word.is_common]


def content(text: str) -> frozenset[str]:
    """The different stems among a text's words, without the common ones."""
    return frozenset(stems_in_order(text))
