"""A file as a mapping would read it, before anything of it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
from django.utils.formats import date_format

from goldenthread.people.roles import Permission
from goldenthread.people.rules import Somebody, can
from goldenthread.performance.mapping.rules import OF_A_CHILD
from goldenthread.returns import Loaded, read
from goldenthread.returns.mapped_table import Headed, TableMapping, guessed, headed_sheets
from goldenthread.returns.reader import MAPPED
from goldenthread.tables import Table

HIDDEN = "not shown"
_ROWS, _COMPLAINTS = 10, 20


@dataclass(frozen=True)
class Trial:
    """The first rows of a file as a mapping reads them, and what is wrong with it."""

    loaded: Loaded
    mapping: TableMapping
    sees_children: bool

    @property
    def heads(self) -> list[str]:
        """The columns that the mapping fills."""
        return [column.name.replace("_", " ").capitalize() for column in self._columns]

    @property
    def rows(self) -> list[tuple[int, list[str]]]:
        """The first rows, each with its number in the file; whom they are of only for those who may see that."""
        first = self._table.sort("from_row").head(_ROWS)
        return [
            (row["from_row"], [self._cell(column.name, row[column.name]) for column in self._columns])
            for row in first.iter_rows(named=True)
        ]

    @property
    def account(self) -> str:
        """What would become of all the rows."""
        (rows,) = self.loaded.rows.values()
        return f"{rows.read:,} rows are read: {rows.kept:,} would be kept and {rows.refused:,} refused."

    @property
    def complaints(self) -> list[dict[str, Any]]:
        """What is wrong, the commonest first: how often, and the rows of the first few."""
        counted = self.loaded.complaints.group_by("rule", "column", "what", "do").agg(
            times=pl.len(), at=pl.col("row").drop_nulls().sort().head(5), refused=pl.col("refused").any()
        )
        return counted.sort("times", "rule", descending=[True, False]).head(_COMPLAINTS).to_dicts()

    @property
    def shows_children(self) -> bool:
        """Whether rows are shown with whom they are of."""
        return self.sees_children and any(column.name in OF_A_CHILD for column in self._columns)

    @property
    def _table(self) -> pl.DataFrame:
        return self.loaded.tables[self.mapping.table]

    @property
    def _columns(self) -> list[Any]:
        filled = self.loaded.columns[self.mapping.table]
        return [column for column in self.mapping.of.own_columns if column.name in filled]

    def _cell(self, column: str, value: Any) -> str:
        if column in OF_A_CHILD and not self.sees_children:
            return HIDDEN
        if isinstance(value, bool):
            return "Yes" if value else "No"
        if isinstance(value, date):
            return date_format(value, "DATE_FORMAT")
        return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def tried(path: Path, mapping: TableMapping, as_at: date, person: Somebody) -> Trial:
    """A file as a mapping reads it; `CannotLoad` where it cannot be read."""
    loaded = read(MAPPED, path, authority="", as_at=as_at, mapping=mapping)
    return Trial(loaded, mapping, can(person, Permission.SEE_CHILDREN))


@dataclass(frozen=True)
class Matching:
    """A sheet of a file whose headings are to be matched with the columns of a table, and the other sheets."""

    sheets: list[Headed]
    chosen: int
    table: Table
    as_at: date

    @classmethod
    def of(cls, path: Path, table: Table, as_at: date, sheet: str = "") -> Matching | None:
        """The sheet asked for, else the one in which most columns are found; none where no row looks like headings."""
        sheets = headed_sheets(path)
        if not sheets:
            return None
        found = [len(guessed(table, each, as_at)) for each in sheets]
        asked = sheet.isdecimal() and int(sheet) < len(sheets)
        return cls(sheets, int(sheet) if asked else found.index(max(found)), table, as_at)

    @property
    def headed(self) -> Headed:
        """The sheet with its headings."""
        return self.sheets[self.chosen]

    @property
    def headings(self) -> list[str]:
        """The headings that are not blank, each once."""
        return list(dict.fromkeys(filter(None, self.headed.headings)))

    @property
    def guesses(self) -> dict[str, str]:
        """By column the heading it is likely to be."""
        return guessed(self.table, self.headed, self.as_at)

    @property
    def others(self) -> list[tuple[int, str]]:
        """The other sheets, by place and name."""
        return [(place, each.sheet.name) for place, each in enumerate(self.sheets) if place != self.chosen]
