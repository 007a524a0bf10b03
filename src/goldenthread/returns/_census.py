"""What the censuses share: their header, the account of their rows, and how rows become unique by key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import polars as pl

from goldenthread.returns._values import Field, day
from goldenthread.returns._xml import Module
from goldenthread.returns.complaints import complain, none
from goldenthread.returns.loaded import CannotLoad, Loaded, Rows
from goldenthread.tables import Kind, table
from goldenthread.tables.frames import shaped

HEADER = Module(
    "Header",
    fields={"Collection": Field("collection"), "ReferenceDate": day("as_at")},
    through=("CollectionDetails",),
    unused=("Year", "Source", "Content"),
)
_LOADS = {"CIN": "cin-census", "CSWW": "workforce-census"}


class Account:
    """What is said of a return's rows while they are sorted, and so which of them no table holds."""

    def __init__(self) -> None:
        self._complaints = [none()]

    def say(
        self,
        rows: pl.DataFrame,
        *,
        rule: str,
        what: str | pl.Expr,
        do: str,
        column: str | None = None,
        refused: bool = False,
    ) -> None:
        """A complaint of each of some rows."""
        if not rows.is_empty():
            self._complaints.append(complain(rows, rule=rule, what=what, do=do, column=column, refused=refused))

    def with_all(self, rows: pl.DataFrame, needed: str, *, rule: str, what: str, do: str, column: str) -> pl.DataFrame:
        """The rows that have a column; the others are refused."""
        if not rows[needed].has_nulls():
            return rows
        missing = pl.col(needed).is_null()
        self.say(rows.filter(missing), rule=rule, what=what, do=do, column=column, refused=True)
        return rows.filter(~missing)

    def once(self, rows: pl.DataFrame, key: Sequence[str], *, refused: bool = True) -> pl.DataFrame:
        """One row a key: of rows that say the same the first, of rows that differ the last; the others are refused.

        ``refused`` is false for what a row gives beside its own table: the row itself is then still kept there.
        """
        if not rows.select(key).is_duplicated().any():
            return rows
        said = pl.struct(pl.exclude("from_list", "from_row", "parent"))
        first = rows.filter(said.is_first_distinct())
        again, do = rows.filter(~said.is_first_distinct()), "Take out whichever is not right."
        self.say(again, rule="listed-twice", what="The same is listed before.", do=do, refused=refused)
        last = pl.struct(key).is_last_distinct()
        what = "Another row further down has the same key and says something else; that one is kept."
        self.say(first.filter(~last), rule="listed-differently", what=what, do=do, refused=refused)
        return first.filter(last)

    def typed(self, rows: pl.DataFrame, module: Module) -> pl.DataFrame:
        """The rows of a module with its texts read as its fields say; what cannot be read is left blank."""
        rows = rows.with_columns(from_list=pl.lit(module.name))
        fields = {field.column: (element, field) for element, field in module.fields.items()}
        read = rows.with_columns(field.typed(pl.col(column)).alias(column) for column, (_, field) in fields.items())
        for element, field in fields.values():
            self._say_unread(rows, read, element, field)
        return read

    def strangers(self, strangers: pl.DataFrame) -> None:
        """A complaint of each kind of element that no module has a place for, at the first of them."""
        what = pl.format(
            "{} ({} in the file) was not read, since no case table has a place for it.", "element", "count"
        )
        do = "Nothing, if the census asks for it there; else tell the supplier of the system that made the file."
        self.say(strangers, rule="unknown-element", what=what, do=do)

    def complaints(self) -> pl.DataFrame:
        return pl.concat(self._complaints)

    def rows(self, read: Mapping[str, pl.DataFrame]) -> dict[str, Rows]:
        """The account of each list."""
        refused = self.complaints().filter("refused")["list"].value_counts()
        counts = dict(refused.iter_rows())
        return {
            name: Rows(read=frame.height, refused=counts.get(name, 0))
            for name, frame in read.items()
            if name != HEADER.name
        }

    def _say_unread(self, rows: pl.DataFrame, read: pl.DataFrame, element: str, field: Field) -> None:
        if read[field.column].null_count() == rows[field.column].null_count():
            return
        unread = rows.filter(rows[field.column].is_not_null() & read[field.column].is_null())
        what = f"{element} {field.what}, so it is left out."
        self.say(unread, rule=field.rule, what=what, do="Correct it in the case system.", column=element)


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
        rows=account.rows(read),
        complaints=account.complaints(),
    )
