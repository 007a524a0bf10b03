"""The day that minutes bear: the first full date in their first lines."""

from __future__ import annotations

from datetime import date

from goldenthread.reading.grammar.date_phrases import dates_in

HEAD = 1500  # characters: minutes name their committee and day at the top


def day_at_head(text: str) -> date | None:
    """The first date of the head of a text that says day, month and year."""
    days = (phrase.iso for phrase in dates_in(text[:HEAD]) if len(phrase.iso) == len("2026-03-12"))
    return next((date.fromisoformat(day) for day in days), None)
