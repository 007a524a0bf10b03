"""The day that minutes are of, as their first lines tell it."""

from __future__ import annotations

from datetime import date

from goldenthread.reading.grammar.date_phrases import dates_in
from goldenthread.reading.layout import Role, lay_out

HEAD = 1500  # characters: minutes name their committee and day at the top


def day_at_head(text: str) -> date | None:
    """The first date of the head of a text that says day, month and year: a proposal, for a person to confirm."""
    days = (phrase.iso for phrase in dates_in(text[:HEAD]) if len(phrase.iso) == len("2026-03-12"))
    return next((date.fromisoformat(day) for day in days), None)


def day_in_headings(text: str) -> date | None:
    """The first such date in the headings of the head: a sentence may tell of another meeting's day."""
    head = text[:HEAD]
    headings = (block for block in lay_out(head).blocks if block.role is Role.HEADING)
    days = (day_at_head(head[heading.start : heading.end]) for heading in headings)
    return next(filter(None, days), None)
