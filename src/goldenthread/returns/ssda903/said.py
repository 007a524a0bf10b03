"""Where complaints stand that are of no one row: a whole list, or its headings."""

from __future__ import annotations

import polars as pl

_AT = {"from_list": pl.String, "from_row": pl.Int64}


def whole_list(name: str) -> pl.DataFrame:
    """The place of a complaint of a whole list."""
    return pl.DataFrame({"from_list": [name], "from_row": [None]}, schema=_AT)


def at_headings(name: str) -> pl.DataFrame:
    """The place of a complaint of a list's headings."""
    return pl.DataFrame({"from_list": [name], "from_row": [1]}, schema=_AT)
