"""The account of a return's rows while they become typed and unique by key: what is said of them, and what is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from goldenthread.returns._values import Field
from goldenthread.returns.complaints import complain, none
from goldenthread.returns.loaded import Rows


@dataclass(frozen=True)
class Listed:
    """A list of a return: its name, and by the name of a value in the file where it goes and how it is read."""

    name: str
    fields: Mapping[str, Field]


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
        key = [name for name in key if name in rows.columns]  # a column that was not given tells no rows apart
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

    def typed(self, rows: pl.DataFrame, of: Listed) -> pl.DataFrame:
        """The rows of a list with its texts read as its fields say; what cannot be read is left blank."""
        rows = rows.with_columns(from_list=pl.lit(of.name))
        fields = {field.column: (element, field) for element, field in of.fields.items()}
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
        return {name: Rows(read=frame.height, refused=counts.get(name, 0)) for name, frame in read.items()}

    def _say_unread(self, rows: pl.DataFrame, read: pl.DataFrame, element: str, field: Field) -> None:
        if read[field.column].null_count() == rows[field.column].null_count():
            return
        unread = rows.filter(rows[field.column].is_not_null() & read[field.column].is_null())
        what = f"{element} {field.what}, so it is left out."
        self.say(unread, rule=field.rule, what=what, do="Correct it in the case system.", column=element)
