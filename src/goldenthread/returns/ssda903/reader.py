"""The way through: files to lists, lists to rows, rows to times in care and the other case tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import polars as pl

from goldenthread.returns._account import Account
from goldenthread.returns.loaded import CannotLoad, Loaded
from goldenthread.returns.ssda903.files import files_in
from goldenthread.returns.ssda903.lists import LISTS
from goldenthread.returns.ssda903.recognise import Found, recognise
from goldenthread.returns.ssda903.rows import rows_of
from goldenthread.returns.ssda903.said import whole_list
from goldenthread.returns.ssda903.sorting import tables
from goldenthread.returns.ssda903.years import first_asked
from goldenthread.tables import Kind, table
from goldenthread.tables.frames import shaped

_APRIL = 4


def read(path: Path, *, authority: str, as_at: date | None = None, since: date | None = None) -> Loaded:
    """Read the CSV files of an SSDA903 into case tables: a folder or zip file of one year, or of several.

    ``as_at`` is the last day that the return describes, 31 March for a whole year; ``since`` the first day for which it
    is whole, where that is not 1 April of its first year. Raises `CannotLoad` with a sentence.
    """
    if as_at is None:
        raise CannotLoad("An SSDA903 does not say its year: give the last day it describes, as in --as-at 2026-03-31.")
    account, year = Account(), _year(as_at)
    files, others = files_in(path)
    found = recognise(files, year, account)
    _say_lists(found, others, year, account)
    rows, given = rows_of(found, as_at, account)
    care = tables(rows, as_at, account)
    carried = {name: _carried(name, frame, found) for name, frame in care.items()}
    began = since or date(min(each.year for each in found) - 1, _APRIL, 1)
    return Loaded(
        kind="ssda903",
        authority=authority,
        as_at=as_at,
        tables={
            name: shaped(frame.with_columns(authority=pl.lit(authority)), table(name)) for name, frame in care.items()
        },
        columns=carried,
        coverage=_coverage(care, began, as_at),
        rows=account.rows(given),
        complaints=account.complaints(),
        headings={(each.file.name, of.column): name for each in found for name, of in each.of.fields.items()},
    )


def _year(as_at: date) -> int:
    """The year of the 31 March that a day's return leads up to."""
    return as_at.year + (as_at.month >= _APRIL)


def _carried(name: str, frame: pl.DataFrame, found: Sequence[Found]) -> tuple[str, ...]:
    """The columns of a table that the files carry: not those of a heading that none of the files has."""
    there = {each.of.fields[heading].column for each in found for heading in each.places}
    asked = {field.column for each in found for field in each.of.fields.values()}
    return tuple(column for column in table(name).names if column in frame and column not in asked - there)


def _coverage(care: Mapping[str, pl.DataFrame], began: date, as_at: date) -> dict[str, tuple[date, date]]:
    """The first and last day for which each table with days is whole: for how things stood, the days observed."""
    first = {
        name: min([as_at, *rows["observed_on"].unique()]) if table(name).kind is Kind.STATE else began
        for name, rows in care.items()
        if table(name).kind is not Kind.REFERENCE
    }
    return {name: (day, as_at) for name, day in first.items()}


def _say_lists(found: Sequence[Found], others: Sequence[str], year: int, account: Account) -> None:
    """What is said of lists that are not there, or not used, and of files that are no CSV."""
    there = {each.of.name for each in found}
    for of in LISTS:
        if of.fields and of.name not in there and first_asked(of.name) <= year:
            what = f"The return does not hold this list ({of.name})."
            account.say(whole_list(of.name), rule="list-missing", what=what, do="Add its file, if there is one.")
    for name in others:
        what = f"{name} is not a CSV file and was left out."
        account.say(whole_list(name), rule="file-left-out", what=what, do="Save it as CSV if it is one of the lists.")
