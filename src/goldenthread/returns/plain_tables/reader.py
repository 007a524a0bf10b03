"""Plain tables: files that are case tables already, checked against their declarations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

import polars as pl

from goldenthread.returns._account import Account, Listed
from goldenthread.returns.coverage import covered
from goldenthread.returns.loaded import CannotLoad, Loaded
from goldenthread.returns.plain_tables.fields import as_declared_or_text, field
from goldenthread.returns.plain_tables.files import PlainFile, files_in
from goldenthread.tables import TABLES
from goldenthread.tables.frames import shaped

_FROM_THE_LOAD = frozenset({"authority", "from_list", "from_row"})  # a file may have them; they are set anew
_SHOWN = 5  # names of authorities in a sentence


def authorities(path: Path) -> tuple[str, ...]:
    """The authorities whose rows a folder holds, where its files say: each is loaded by its name."""
    return tuple(sorted({name for file in files_in(path) for name in file.authorities or ()}))


def read(path: Path, *, authority: str, as_at: date | None = None, since: date | None = None) -> Loaded:
    """Read the rows of an authority from a folder of tables: ``<table>.csv``, ``<table>.parquet`` or ``<table>/*``.

    Columns are named and typed as `goldenthread.tables` declares, days written 2026-06-30, yes and no so or as true
    and false. A row without a value that it must have, or whose key another row has, is refused; any other value that
    its column cannot hold is left out, with a complaint. Raises `CannotLoad` with a sentence.
    """
    if as_at is None:
        raise CannotLoad("Tables do not say which day they describe: give it with --as-at, such as --as-at 2026-06-30.")
    files = [file for file in files_in(path) if file.may_hold(authority)]
    if not files:
        raise CannotLoad(f"{path.name} holds no rows of {authority}, only of {_some(authorities(path))}.")
    folder = _Folder(authority)
    folder.say_others(path.name, [name for name in authorities(path) if name != authority])
    tables = {name: folder.table(list(group)) for name, group in groupby(files, key=lambda file: file.of.name)}
    return Loaded(
        kind="plain-tables",
        authority=authority,
        as_at=as_at,
        tables={name: shaped(rows, TABLES[name]) for name, rows in tables.items()},
        columns={name: tuple(rows.columns) for name, rows in tables.items()},
        coverage=covered(tables, as_at, since),
        rows=folder.account.rows(folder.listed),
        complaints=folder.account.complaints(),
    )


class _Folder:
    """The rows of one authority as they are read, file by file."""

    def __init__(self, authority: str) -> None:
        self.authority = authority
        self.account = Account()
        self.listed: dict[str, pl.DataFrame] = {}  # by file, its rows as they stand there

    def say_others(self, list_name: str, others: Sequence[str]) -> None:
        """A complaint of the whole folder where rows of other authorities lie in it too."""
        if others:
            whole = pl.DataFrame(
                {"from_list": [list_name], "from_row": [None]}, schema_overrides={"from_row": pl.Int64}
            )
            what = f"Rows of {_some(others)} lie there too and were not loaded."
            self.account.say(whole, rule="other-authorities", what=what, do="Load each authority by its name.")

    def table(self, files: Sequence[PlainFile]) -> pl.DataFrame:
        """The rows of a table that can be kept, one a key."""
        of = files[0].of
        rows = pl.concat([self._rows(file) for file in files], how="diagonal")
        return self.account.once(rows, of.key).with_columns(authority=pl.lit(self.authority))

    def _rows(self, file: PlainFile) -> pl.DataFrame:
        given = self.listed[file.name] = file.rows(self.authority)
        columns = [column for column in file.of.own_columns if column.name in given.columns]
        self._say_unknown(file, set(given.columns) - set(file.of.names) - _FROM_THE_LOAD)
        if missing := [each.name for each in file.of.own_columns if each.required and each not in columns]:
            raise CannotLoad(f"{file.name} has no column {missing[0]}, which {file.of.name} cannot do without: add it.")
        rows = given.select("from_row", *(as_declared_or_text(given, column) for column in columns))
        in_text = {each.name: field(each) for each in columns if rows.schema[each.name] == pl.String}
        rows = self.account.typed(rows, Listed(file.name, in_text))
        for column in columns:
            if column.required:
                rows = self.account.with_all(rows, column.name, column=column.name, **_NEEDED)
        return rows

    def _say_unknown(self, file: PlainFile, names: set[str]) -> None:
        """A complaint, at the headings, of each column that the table does not have."""
        for name in sorted(names):
            heading = pl.DataFrame({"from_list": [file.name], "from_row": [1]})
            what = f"The table {file.of.name} has no column {name}, so it is left out."
            do = f"Name it as one of the table's columns, or take it out. They are {', '.join(file.of.names)}."
            self.account.say(heading, rule="unknown-column", what=what, do=do, column=name)


_NEEDED = {
    "rule": "missing-value",
    "what": "The row lacks a value that every row of the table must have.",
    "do": "Give the value, or take the row out.",
}


def _some(names: Sequence[str]) -> str:
    """The first few of some names, and how many more there are."""
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
