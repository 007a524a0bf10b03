"""A frame as CSV that a spreadsheet opens without taking anything in it for a formula."""

from __future__ import annotations

import polars as pl


def as_csv(frame: pl.DataFrame) -> str:
    """The text of a frame as CSV; words that a spreadsheet would work out have an apostrophe before them."""
    return frame.with_columns(pl.col(pl.String).str.replace(r"^([=+\-@\t\r])", "'${1}")).write_csv()
