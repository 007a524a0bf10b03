"""What the censuses share: their header, and how their sorted rows become a return."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import polars as pl

from goldenthread.returns._account import Account
from goldenthread.returns._values import Field, day, whole
from goldenthread.returns._xml import Module
from goldenthread.returns.loaded import CannotLoad, Loaded
from goldenthread.tables import Kind, table
from goldenthread.tables.frames import shaped

HEADER = Module(
    "Header",
    fields={"Collection": Field("collection"), "Year": whole("year"), "ReferenceDate": day("as_at")},
    through=("CollectionDetails",),
    unused=("Source", "Content"),
)
_LOADS = {"CIN": "cin-census", "CSWW": "workforce-census"}


def described_day(
    path: Path,
    frames: Mapping[str, pl.DataFrame],
    account: Account,
    *,
    collection: str,
    ends: tuple[int, int],
    given: date | None,
) -> date:
    """The day a return describes: as given, else as its header says; `CannotLoad` where it is another collection's.

    ``ends`` is the month and day on which the census year ends.
    """
    header = account.typed(frames["Header"], HEADER)
    said = next((each.upper() for each in header["collection"].drop_nulls()), collection)
    if said != collection:
        known = f": load it as {_LOADS[said]}" if said in _LOADS else ""
        raise CannotLoad(f"{path.name} is a return of the collection {said}, not {collection}{known}.")
    written = next(iter(header["as_at"].drop_nulls()), None)
    if (as_at := given or written) is None:
        raise CannotLoad(f"{path.name} does not say its reference date: give it with --as-at.")
    if written and (written.month, written.day) != ends:
        last = written.replace(month=ends[0], day=ends[1])
        what = f"The reference date is {written.day} {written:%B %Y}, but the census year ends on {last.day} {last:%B}."
        do = "Correct it, unless the return is of part of a year."
        account.say(header, rule="reference-date", what=what, do=do, column="ReferenceDate")
    elif written and (year := next(iter(header["year"].drop_nulls()), written.year)) != written.year:
        what = f"The file says that it is of {year}, but its reference date is {written.day} {written:%B %Y}."
        do = "Correct whichever is wrong: figures go by the reference date, or by --as-at where that is given."
        account.say(header, rule="census-year", what=what, do=do, column="Year")
    return as_at


def loaded(
    kind: str,
    frames: Mapping[str, pl.DataFrame],
    account: Account,
    *,
    authority: str,
    covers: tuple[date, date],
    read: Mapping[str, pl.DataFrame],
) -> Loaded:
    """A return from its sorted rows; ``covers`` are the first and last day for which it is whole."""
    tables = {name: frame.with_columns(authority=pl.lit(authority)) for name, frame in frames.items()}
    return Loaded(
        kind=kind,
        authority=authority,
        as_at=covers[1],
        tables={name: shaped(frame, table(name)) for name, frame in tables.items()},
        columns={name: tuple(each for each in table(name).names if each in frame) for name, frame in tables.items()},
        coverage={name: covers for name in tables if table(name).kind is not Kind.REFERENCE},
        rows=account.rows({name: frame for name, frame in read.items() if name != HEADER.name}),
        complaints=account.complaints(),
    )
