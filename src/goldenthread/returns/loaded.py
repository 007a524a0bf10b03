"""What a reader gives back: case tables, complaints, and an account of every row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import polars as pl


class CannotLoad(Exception):
    """A return of which nothing can be kept; the message is a sentence that says what to do."""


@dataclass(frozen=True)
class Rows:
    """The account of one list: every row read was kept or refused with a complaint."""

    read: int
    refused: int

    @property
    def kept(self) -> int:
        """The rows that are in the tables."""
        return self.read - self.refused


@dataclass(frozen=True, eq=False)
class Loaded:
    """A return as read.

    ``tables`` holds a frame a case table, shaped as `goldenthread.tables` declares; a table that the return does not
    carry is not there. ``columns`` names, by table, the columns that this return carries at all, so that a return
    without a column does not erase what another one said. ``coverage`` is, by table, the first and last day for which
    the return is whole: outside them no figure may be given. ``rows`` is the account of each list of the file.
    ``headings`` gives, by list and column of a case table, what the file heads it, where that is another name.
    """

    kind: str
    authority: str
    as_at: date
    tables: Mapping[str, pl.DataFrame]
    columns: Mapping[str, tuple[str, ...]]
    coverage: Mapping[str, tuple[date, date]]
    rows: Mapping[str, Rows]
    complaints: pl.DataFrame
    headings: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def with_complaints(self, more: pl.DataFrame) -> Loaded:
        """The same return, with more complaints."""
        return replace(self, complaints=pl.concat([self.complaints, more]))
