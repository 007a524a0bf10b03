"""For which days a list is whole, judged by its own rows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import polars as pl

from goldenthread.tables import TABLES, Kind, Table

_MONTHS_ALWAYS = 6  # Annex A lists events of the six months before its day
_THIN = 1 / 3  # of the typical month: below it a month holds strays, not the month's events
_NO_DAYS = pl.Series("days", [], pl.Date)


def covered(tables: Mapping[str, pl.DataFrame], as_at: date, since: date | None) -> dict[str, tuple[date, date]]:
    """The first and last day of each table that has days, of a return that says nothing of them itself.

    States are whole from the first day observed, events from what their days suggest, spells from what their ends do.
    """
    dated = {name: TABLES[name] for name in tables if TABLES[name].kind is not Kind.REFERENCE}
    return {name: (_first(of, tables[name], as_at, since), as_at) for name, of in dated.items()}


def _first(of: Table, rows: pl.DataFrame, as_at: date, since: date | None) -> date:
    if since:
        return since
    column = next((rows[each] for each in (of.ends, of.begins) if each in rows.columns), _NO_DAYS)
    days: list[date] = column.drop_nulls().to_list()
    if of.kind is Kind.STATE:
        return min([as_at, *days])
    whole = whole_since(column, as_at)
    if of.kind is Kind.EVENT and days:  # nothing says that events were recorded before the month of the first
        return max(whole, min(days).replace(day=1))
    return whole


def whole_since(days: pl.Series, as_at: date) -> date:
    """The first day from which events seem to be listed in full, at most six months before ``as_at`` being certain.

    Walks back month by month from the six months that the return always covers, while each whole calendar month holds
    at least a third of the events that those months typically hold.
    """
    certain = _months_before(as_at, _MONTHS_ALWAYS)
    months = days.drop_nulls().dt.truncate("1mo").value_counts(name="events")
    counts = dict(zip(months[days.name].to_list(), months["events"].to_list(), strict=True))
    recent = [counts.get(_month(as_at, -back), 0) for back in range(1, _MONTHS_ALWAYS)]
    enough = max(1.0, _THIN * sorted(recent)[len(recent) // 2])
    since, month = certain, _month(certain, -1 if certain.day == 1 else 0)
    while counts.get(month, 0) >= enough:
        since, month = month, _month(month, -1)
    return since


def _months_before(day: date, months: int) -> date:
    """The day after the same day of a month some months earlier: six months up to 30 June begin on 1 January."""
    following = day + timedelta(days=1)
    first = _month(following, -months)
    last = _month(first, 1) - timedelta(days=1)
    return first.replace(day=min(following.day, last.day))


def _month(day: date, step: int) -> date:
    months = day.year * 12 + day.month - 1 + step
    return date(months // 12, months % 12 + 1, 1)
