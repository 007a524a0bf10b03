"""Numbers written in words: ``twenty-five``, ``two hundred and six``."""

from __future__ import annotations

import re

_TO_NINETEEN = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TO_NINETY = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS, _TENS = _TO_NINETEEN.split(), _TO_NINETY.split()

_VALUES = (
    {word: value for value, word in enumerate(_UNITS, start=1)}
    | {word: value for value, word in zip(range(20, 100, 10), _TENS, strict=True)}
    | {"zero": 0}
)
_SCALES = {"hundred": 100, "thousand": 1000}

_SMALL = rf"(?:(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(_UNITS[:9])}))?|{'|'.join(reversed(_UNITS))}|zero)"
NUMBER_WORD = rf"{_SMALL}(?:\s(?:hundred|thousand)(?:\sand\s{_SMALL})?)?"

WORDS = tuple(_VALUES)  # each of which a number may begin with


def number_said(words: str) -> int:
    """The value of words that match ``NUMBER_WORD``."""
    total = 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in _SCALES:
            total *= _SCALES[word]
        else:
            total += _VALUES.get(word, 0)
    return total
