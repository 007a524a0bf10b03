"""Finding pasted words in a document's text, and what stands around them."""

from __future__ import annotations

import re

_AROUND = 60  # characters of context on either side


def places_of(words: str, text: str) -> list[tuple[int, int]]:
    """Every span of the text that holds these words, whatever the white space between them."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [found.span() for found in re.finditer(pattern, text)] if pattern else []


def context_of(start: int, end: int, text: str) -> tuple[str, str, str]:
    """What stands before a span, its words, and what stands after, cut at whole words."""
    text = text.replace("\f", " ")  # where a page ends: a browser would show a box
    before = text[max(0, start - _AROUND) : start]
    after = text[end : end + _AROUND]
    if start > _AROUND:
        before = f"…{before.partition(' ')[2]}"
    if end + _AROUND < len(text):
        after = f"{after.rpartition(' ')[0]}…"
    return before, text[start:end], after
