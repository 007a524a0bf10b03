"""Names of offices and bodies that hold a theme's word and say nothing of the theme.

"The Director of Education and Skills wrote" is not about education, nor "group leaders" about leadership.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import ahocorasick_rs

_TITLES = (
    "Director Directorate Department Head Manager Member Minister Secretary Holder Lead Officer Commissioner Committee "
    "Panel Commission Chair Board Councillor Representative Adviser Advisor Inspector Judge Cabinet Forum Group"
)
_PEOPLE = "leader representative governor adviser"
_SPECIAL = ("Improvement Board",)  # whose business is what it is called

_OF = re.compile(
    r"[A-Za-z]*\s+(?:\(|(?:for|of|of State for)\s+|-\s+)(?:the\s+)?[A-Z][\w'-]*"
    r"(?:,?\s+(?:[A-Z][\w'-]*|and|&|the|in|of|for)){0,9}"
)
_CAPITALS = re.compile(r"[A-Z][\w'-]*(?:,?\s+(?:[A-Z][\w'-]*|and|&|of|for))*\s+$")
_SORT = re.compile(
    r"(?:team|group|opposition|youth|party|deputy|council|foster\s+carer|health|schools?|parent|voluntary\s+sector|union"
    r"|staff|specialist)\s+$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z]+")
_FAR = 80  # characters: no name goes further back

_TITLE_WORDS = _TITLES.split()
_AUTOMATON = ahocorasick_rs.AhoCorasick([*_TITLE_WORDS, *_PEOPLE.split()])


def without_offices(plain: str) -> str:
    """The text with the names of offices and bodies blanked, character for character."""
    pieces, done = [], 0
    for start, end in _names(plain):
        if end > done:
            start = max(start, done)
            pieces += [plain[done:start], " " * (end - start)]
            done = end
    return "".join([*pieces, plain[done:]])


def _names(plain: str) -> Iterator[tuple[int, int]]:
    for index, start, _ in _AUTOMATON.find_matches_as_indexes(plain):
        if plain[start - 1 : start].isalpha():
            continue
        is_title = index < len(_TITLE_WORDS)
        before = (_CAPITALS if is_title else _SORT).search(plain, max(0, start - _FAR), start)
        following = _OF.match(plain, start) if is_title else None
        begin = before.start() if before else start
        end = following.end() if following else _WORD.match(plain, start).end()  # type: ignore[union-attr]
        if (before or following) and not plain.startswith(_SPECIAL, max(0, start - len("Improvement ")), end):
            yield begin, end
