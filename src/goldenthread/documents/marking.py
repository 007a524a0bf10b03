"""A document's text as a page shows it: in paragraphs, its pages numbered, the words of statements marked.

Not a character of the text is lost or added, and none changed but control characters, which a page would show as
boxes: labels and page numbers stand in attributes, so that what a person selects on the page can be counted back to
its place in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from goldenthread.reading.layout import Role, lay_out

_CLASSES = {Role.HEADING: "gt-text__heading", Role.ITEM: "gt-text__item", Role.PARAGRAPH: "gt-text__paragraph"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")  # all but tabs and line ends
_ASIDE = "gt-text__aside"  # what stands between the paragraphs: running heads, page numbers, footnotes


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Words to mark: the statement's number, its span, its kind (``unsure`` for none), what to call it, its status."""

    pk: int
    start: int
    end: int
    kind: str
    label: str
    status: str


def marked(text: str, marks: Iterable[Mark], pages: Sequence[int] = ()) -> SafeString:
    """The text as HTML; marks may overlap in any way. One that crosses another, or a paragraph, goes on after it."""
    return mark_safe("".join(_Page(text, marks, pages).written()))  # noqa: S308  every character of it is escaped


class _Part(NamedTuple):
    """A paragraph of the page."""

    start: int
    end: int
    css: str


class _Page:
    """A text being written out, part by part."""

    def __init__(self, text: str, marks: Iterable[Mark], pages: Sequence[int]) -> None:
        self.text = text
        self.coming = deque(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.pk)))
        self.running: list[Mark] = []  # begun in this part or an earlier one, not yet ended
        self.pages = pages
        self.named: set[int] = set()

    def written(self) -> Iterator[str]:
        """The HTML, in pieces."""
        at = 0
        for part in _parts(self.text):
            yield from self._between(at, part.start)
            yield f'<p class="{part.css}">'
            yield from self._inside(part)
            yield "</p>"
            at = part.end
        yield from self._between(at, len(self.text))

    def _between(self, start: int, end: int) -> Iterator[str]:
        for at, after in pairwise(sorted({start, end, *self._pages_in(start, end)})):
            yield self._page_at(at)
            yield _escaped(self.text[at:after])

    def _inside(self, part: _Part) -> Iterator[str]:
        """A part's words, every mark in them opened and closed inside it."""
        marks = self._marks_in(part)
        borders = {part.start, part.end, *self._pages_in(part.start, part.end)}
        borders.update(mark.start for mark in marks if mark.start > part.start)
        borders.update(mark.end for mark in marks if mark.end < part.end)
        opened: list[Mark] = []
        for at, after in pairwise(sorted(borders)):
            kept = next((place for place, mark in enumerate(opened) if mark.end <= at), len(opened))
            yield "</mark>" * (len(opened) - kept)
            yield self._page_at(at)
            cut = [mark for mark in opened[kept:] if mark.end > at]
            beginning = [mark for mark in marks if mark.start == at or (mark.start < at == part.start)]
            opening = sorted(cut + beginning, key=lambda mark: -mark.end)
            opened = opened[:kept] + opening
            yield from map(self._open, opening)
            yield _escaped(self.text[at:after])
        yield "</mark>" * len(opened)

    def _marks_in(self, part: _Part) -> list[Mark]:
        self.running = [mark for mark in self.running if mark.end > part.start]
        while self.coming and self.coming[0].start < part.end:
            self.running.append(self.coming.popleft())
        return [mark for mark in self.running if mark.end > part.start]

    def _open(self, mark: Mark) -> str:
        """A mark's opening tag; its first also bears its name, and its label as a link to its card."""
        css = f"gt-said gt-said--{mark.kind} is-{mark.status}"
        if mark.pk in self.named:
            return f'<mark class="{css}" data-statement="{mark.pk}">'
        self.named.add(mark.pk)
        return (
            f'<mark class="{css}" data-statement="{mark.pk}" id="statement-{mark.pk}">'
            f'<a class="gt-said__label" href="#card-{mark.pk}" data-label="{mark.label}"'
            f' aria-label="{mark.label}: go to its card"></a>'
        )

    def _pages_in(self, start: int, end: int) -> Sequence[int]:
        return self.pages[bisect_left(self.pages, start) : bisect_left(self.pages, end)]

    def _page_at(self, at: int) -> str:
        number = bisect_left(self.pages, at)
        if number == len(self.pages) or self.pages[number] != at:
            return ""
        return f'<span class="gt-page" id="page-{number + 1}" data-page="Page {number + 1}"></span>'


def _parts(text: str) -> Iterator[_Part]:
    """The paragraphs of a text, each from its marker on, and the words that stand between them."""
    layout, at = lay_out(text), 0
    for block in layout.blocks:
        marker = layout.plain.rfind(block.marker, at, block.start) if block.marker else -1
        start = block.start if marker < 0 else marker
        yield from _asides(text, at, start)
        yield _Part(start, block.end, _CLASSES[block.role])
        at = block.end
    yield from _asides(text, at, len(text))


def _asides(text: str, start: int, end: int) -> Iterator[_Part]:
    between = text[start:end]
    if words := between.strip():
        first = start + between.index(words)
        yield _Part(first, first + len(words), _ASIDE)


def _escaped(words: str) -> str:
    """Words safe in HTML; a carriage return is spelt out, since a browser would make it a line feed."""
    return escape(_CONTROL.sub(" ", words)).replace("\r", "&#13;")
