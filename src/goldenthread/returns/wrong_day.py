"""Whether a return can be of the day it is said to describe.

What has not happened yet cannot be listed, and where many things happen something happened lately.
"""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from goldenthread.returns.loaded import CannotLoad, Loaded
from goldenthread.tables import TABLES, Kind

_MOST = 1 / 2  # of the rows read: beyond it the day is wrong, not the rows
_LATELY = timedelta(days=45)
_MANY, _SEVERAL = 60, 2  # events, and lists of them: a small register may well be quiet for months
_TOO_FAR = "impossible-date"  # a reader's rule: it believes no date years after the day
_PLACE = ["from_list", "from_row"]


def check_day(loaded: Loaded) -> None:
    """Refuse a return most of whose rows are dated after its day, or that is full and tells nothing of its last weeks.

    The second is the return of an earlier day given the name of a later one, in whose place it would stand.
    """
    read = sum(rows.read for rows in loaded.rows.values())
    after = pl.concat([_refused(loaded), *_begun_after(loaded)]).unique().height
    if after > _MOST * read:
        day = f"{loaded.as_at.day} {loaded.as_at:%B %Y}"
        raise CannotLoad(
            f"{after:,} of the {read:,} rows are dated after {day}, which is said to be the day they describe: give "
            "the right day with --as-at."
        )

    newest = _newest(loaded)
    if newest and newest < loaded.as_at - _LATELY:
        days = f"{newest.day} {newest:%B %Y}", f"{loaded.as_at.day} {loaded.as_at:%B %Y}"
        raise CannotLoad(
            f"The last thing in it happened on {days[0]}, and it is said to describe {days[1]}: give the right day "
            "with --as-at."
        )


def _newest(loaded: Loaded) -> date | None:
    """The day of the last event by the return's own day; none where it tells of too few to say."""
    lists = [
        rows[of.begins].drop_nulls()
        for name, rows in loaded.tables.items()
        if (of := TABLES[name]).kind is Kind.EVENT and of.begins
    ]
    told = [days.filter(days <= loaded.as_at) for days in lists]
    full = [days for days in told if len(days)]
    if len(full) < _SEVERAL or sum(map(len, full)) < _MANY:
        return None
    return max(days.max() for days in full)  # type: ignore[type-var,return-value]  # dates


def _begun_after(loaded: Loaded) -> list[pl.DataFrame]:
    return [
        rows.filter(pl.col(TABLES[name].begins or "") > loaded.as_at).select(_PLACE)
        for name, rows in loaded.tables.items()
        if TABLES[name].kind in (Kind.EVENT, Kind.SPELL)
    ]


def _refused(loaded: Loaded) -> pl.DataFrame:
    """Rows that could not be kept because their day was too far off to be believed."""
    said = loaded.complaints.select("rule", "refused", from_list="list", from_row="row")
    far = said.filter(rule=_TOO_FAR).select(_PLACE)
    return said.filter("refused").select(_PLACE).unique().join(far.unique(), on=_PLACE)
