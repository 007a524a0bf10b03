"""For which days each table of an Annex A is whole: its scopes are six months of events, twelve for adoption."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from goldenthread.returns.coverage import whole_since
from goldenthread.tables import Kind, Table, table

_TWELVE_MONTHS = ("permanence", "adopters")


def coverage(tables: Mapping[str, pl.DataFrame], as_at: date, since: date | None) -> dict[str, tuple[date, date]]:
    """The first and last day of each table but persons, who have no day.

    A table of states holds for the return's day alone. Events are whole from the day their own dates suggest, spells
    from the day their ends do: a list names those open on the day and those ended in its months.
    """
    return {
        name: (_first(table(name), frame, as_at, since), as_at)
        for name, frame in tables.items()
        if table(name).kind is not Kind.REFERENCE
    }


def _first(of: Table, frame: pl.DataFrame, as_at: date, since: date | None) -> date:
    if of.kind is Kind.STATE:
        return as_at
    if since:
        return since
    if of.name in _TWELVE_MONTHS:
        return _year_before(as_at)
    return whole_since(frame[of.ends or of.begins or ""], as_at)


def _year_before(day: date) -> date:
    """The day after the same day a year earlier: the twelve months up to 30 June begin on 1 July."""
    first: date = pl.Series([day]).dt.offset_by("1d").dt.offset_by("-1y").item()
    return first
