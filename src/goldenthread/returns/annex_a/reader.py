"""The way through: a file to sheets, sheets to lists, lists to rows, rows to case tables."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import polars as pl

from goldenthread.returns.annex_a import case_tables, whole_list
from goldenthread.returns.annex_a.covering import coverage
from goldenthread.returns.annex_a.csv_files import sheets_in
from goldenthread.returns.annex_a.list_rows import rows_of
from goldenthread.returns.annex_a.lists import LISTS
from goldenthread.returns.annex_a.persons import persons
from goldenthread.returns.annex_a.recognise import Recognised, recognise
from goldenthread.returns.annex_a.sheet import Sheet
from goldenthread.returns.annex_a.workbook import sheets_of
from goldenthread.returns.loaded import CannotLoad, Loaded


def read(path: Path, *, authority: str, as_at: date | None = None, since: date | None = None) -> Loaded:
    """Read an Annex A, an .xlsx workbook or a folder of CSV files, into case tables.

    ``as_at`` is the day the lists were drawn, which they do not say themselves; ``since`` the first day for which they
    are whole, where that is not what their own dates suggest. Raises `CannotLoad` with a sentence.
    """
    if as_at is None:
        raise CannotLoad(
            "An Annex A does not say its day: give the day its lists were drawn, as in --as-at 2026-06-30."
        )
    with _undisturbed():
        return _read(path, authority, as_at, since)


def _read(path: Path, authority: str, as_at: date, since: date | None) -> Loaded:
    found, strangers = recognise(sheets_at(path), path.name)
    for each in found.values():
        _check_headings(each, path.name)
    rows = {of: rows_of(each, as_at) for of, each in found.items()}
    filled = {of: case_tables.fill(each, authority, as_at) for of, each in rows.items()}
    tables = {name: frame for each in filled.values() for name, frame in each.tables.items()}
    person, differing = persons(((of, each.kept) for of, each in filled.items()), authority)
    complaints = [
        *whole_list.of_file(found, strangers),
        *(told for each in found.values() for told in whole_list.of_list(each)),
        *(told for each in rows.values() for told in each.complaints),
        *(told for each in filled.values() for told in each.complaints),
        *differing,
    ]
    return Loaded(
        kind="annex-a",
        authority=authority,
        as_at=as_at,
        tables={**tables, "person": person},
        columns={name: case_tables.carried(rows.values(), name) for name in (*tables, "person")},
        coverage=coverage(tables, as_at, since),
        rows={of.name: each.rows for of, each in filled.items()},
        complaints=pl.concat(complaints),
        headings=_HEADINGS,
    )


_HEADINGS = {
    (of.name, filled.partition(".")[2]): column.heading for of in LISTS for column in of.columns for filled in column.to
}


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Python's search for unreachable objects put off: a workbook is half a million that are all in use."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def sheets_at(path: Path) -> list[Sheet]:
    """The sheets of a workbook, a CSV file or a folder of them; `CannotLoad` where it cannot be opened safely."""
    try:
        return sheets_in(path) if path.is_dir() or path.suffix.casefold() == ".csv" else sheets_of(path)
    except FileNotFoundError:
        raise CannotLoad(f"There is no file {path}: check the name and the folder.") from None
    except PermissionError:
        raise CannotLoad(f"You may not open {path}: ask its owner, or copy it to a folder of yours.") from None
    except OSError as problem:
        raise CannotLoad(f"{path} could not be opened ({problem}): copy it to this computer and try again.") from None


def _check_headings(found: Recognised, file: str) -> None:
    """Refuse a list with two columns of one heading, where that heading is read."""
    twice = next((column for column in found.placed.twice if column.to), None)
    if twice:
        raise CannotLoad(
            f"{found.of.name} of {file} has two columns headed “{found.heading(twice)}”: delete or rename the one "
            "that is not to be read."
        )
