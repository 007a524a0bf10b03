"""What a file becomes before it is read: its whole text, and where its pages and paragraphs begin."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum


class DocumentKind(StrEnum):
    """What a document is; ``minutes`` also stands for a decision or an issue page of a meeting."""

    MINUTES = "minutes"
    LETTER = "letter"
    PLAN = "plan"
    STATEMENT = "statement"


@dataclass(frozen=True, kw_only=True)
class Document:
    """A file's text as every offset counts it.

    ``pages`` and ``paragraphs`` hold the offset at which each begins, in order; empty where the format has none.
    The other fields are what the file says of itself (a web page's title, the meeting's committee), else None.
    """

    name: str
    text: str
    pages: tuple[int, ...] = ()
    paragraphs: tuple[int, ...] = ()
    title: str | None = None
    committee: str | None = None
    date: str | None = None

    def page_at(self, offset: int) -> int | None:
        """The 1-based page on which an offset falls, or None where there are no pages."""
        return bisect_right(self.pages, offset) or None

    def paragraph_at(self, offset: int) -> int | None:
        """The 1-based paragraph in which an offset falls, or None where paragraphs were not kept."""
        return bisect_right(self.paragraphs, offset) or None
