"""Whether a return can be of the day it is said to describe: what has not happened yet cannot be listed."""

from __future__ import annotations

import polars as pl

from goldenthread.returns.loaded import CannotLoad, Loaded
from goldenthread.tables import TABLES, Kind

_MOST = 1 / 2  # of the rows read: beyond it the day is wrong, not the rows
_TOO_FAR = "impossible-date"  # a reader's rule: it believes no date years after the day
_PLACE = ["from_list", "from_row"]


def check_day(loaded: Loaded) -> None:
    """Refuse a return most of whose rows are dated after its day."""
    read = sum(rows.read for rows in loaded.rows.values())
    after = pl.concat([_refused(loaded), *_begun_after(loaded)]).unique().height
    if after > _MOST * read:
        day = f"{loaded.as_at.day} {loaded.as_at:%B %Y}"
        raise CannotLoad(
            f"{after:,} of the {read:,} rows are dated after {day}, which is said to be the day they describe: give "
            "the right day with --as-at."
        )


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
