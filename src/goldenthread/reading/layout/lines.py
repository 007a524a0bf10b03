"""A text as lines: its characters made plain, its page furniture and footnotes set aside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

_PLAIN = (
    dict.fromkeys("\n\r\t\x0c\x0b\x00\x85\xa0\u2002\u2003\u2009\u200b\u2028\u2029\u202f\ufeff", " ")
    | dict.fromkeys("‘’‚‛`´", "'")
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("‐‑‒–—−", "-")
)
_LINE = re.compile(r"[^\n\f\r\v\x85\u2028\u2029]+")
_LETTER = re.compile(r"[^\W_]")
_NUMBER = re.compile(r"(?:Page )?\d{1,3}(?: of \d{1,3})?$", re.IGNORECASE)
_CHANGING = re.compile(r"[\d\s]+")

_HEAD, _FOOT = 2, 3  # how many lines at the top and the foot of a page may be furniture
_REPEATED = 0.3  # a running head stands on more than this share of the pages: a section's name on two of ten does not
_FOOTNOTE_LINES = 12  # a footnote starts no higher above the foot of its page


class Line(NamedTuple):
    """A line that holds words: from its first character that is not white space to after its last one."""

    start: int
    end: int
    indent: int
    blank_before: bool
    page: int


def plain_of(text: str) -> str:
    """The text with white space, quotation marks and dashes made plain, character for character."""
    for character in _PLAIN.keys() & set(text):
        text = text.replace(character, _PLAIN[character])
    return text


def lowered(plain: str) -> str:
    """The text in lower case, character for character (a few capitals abroad become two letters: they are kept)."""
    lower = plain.lower()
    return lower if len(lower) == len(plain) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


def lines_of(text: str, plain: str) -> list[Line]:
    """Every line that holds a letter, a digit or a bullet, in order."""
    return list(_lines(text, plain))


def _lines(text: str, plain: str) -> Iterator[Line]:
    blank, page, before = True, 0, 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        if start - before > 1:
            between = text[before:start]
            page += between.count("\f")
            blank = blank or between not in ("\r\n", "\n")
        before = end
        words = plain[start:end]
        inner = words.strip()
        if not _LETTER.search(inner) and (len(inner) != 1 or inner == "|"):
            blank = True
            continue
        indent = len(words) - len(words.lstrip())
        yield Line(start + indent, start + indent + len(inner), indent, blank, page)
        blank = False


def furniture(plain: str, lines: list[Line]) -> set[Line]:
    """The lines that belong to the page and not to the text: running heads, page numbers, footnotes.

    What stands at the top of the first page is the title, even where it is the running head of the others.
    """
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    if len(pages) < 2:
        return set()
    seen = Counter(key for page in pages for key in {_key(plain, line) for line in _edges(page)})
    often = max(1.0, _REPEATED * len(pages))
    found: set[Line] = set()
    for page in pages:
        found.update(_footnotes(plain, page))
        found.update(line for line in _edges(page) if _is_number(plain, line) or seen[_key(plain, line)] > often)
    return found - {line for line in pages[0][:_HEAD] if not _is_number(plain, line)}


def blanked(plain: str, lines: Iterable[Line]) -> str:
    """The plain text with these lines made spaces."""
    pieces, at = [], 0
    for line in sorted(lines):
        pieces += [plain[at : line.start], " " * (line.end - line.start)]
        at = line.end
    return "".join([*pieces, plain[at:]])


def _edges(page: list[Line]) -> list[Line]:
    return page if len(page) <= _HEAD + _FOOT else page[:_HEAD] + page[-_FOOT:]


def _key(plain: str, line: Line) -> str:
    return _CHANGING.sub("", plain[line.start : line.end])


def _is_number(plain: str, line: Line) -> bool:
    return _NUMBER.match(plain, line.start, line.end) is not None


def _footnotes(plain: str, page: list[Line]) -> list[Line]:
    """The notes at the foot of a page: all that follows a line that is only the note's number."""
    for position in range(max(_HEAD, len(page) - _FOOTNOTE_LINES), len(page) - 1):
        line = page[position]
        if line.end - line.start <= 2 and line.blank_before and plain[line.start : line.end].isdigit():
            return page[position:]
    return []
