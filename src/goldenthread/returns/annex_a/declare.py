"""What a list of Annex A is: its columns as Ofsted heads them, and where each goes in the case tables.

One declaration serves both ways: the reader finds columns by it, and whoever writes a list takes headings and lettered
values from it.
"""

from __future__ import annotations

from dataclasses import dataclass

from goldenthread.returns.annex_a.value_set import ValueSet
from goldenthread.tables import Type, table


@dataclass(frozen=True, eq=False)
class AnnexColumn:
    """One column of a list.

    ``to`` names the columns it fills, each as "table.column"; none where the case tables have no use for it. ``values``
    are the values it may hold, where those are a closed set. A row cannot be kept without its ``needed`` columns.
    ``also`` are patterns of other headings it has had, tried on the heading in lower case without punctuation.
    """

    heading: str
    to: tuple[str, ...] = ()
    values: ValueSet | None = None
    needed: bool = False
    also: tuple[str, ...] = ()

    @property
    def type(self) -> Type:
        """What its cells hold, as the column it fills says; text where it fills none."""
        if not self.to:
            return Type.TEXT
        name, _, column = self.to[0].partition(".")
        return table(name).column(column).type

    def written(self, value: object) -> object:
        """What Annex A writes in a cell for a value of the case tables: "q) 6: Police" for "6", nothing for None."""
        return value if self.values is None or value is None else self.values.written(value)


@dataclass(frozen=True, eq=False)
class AnnexList:
    """One list: its number and title, the case tables its rows go to, the one that decides over a row first."""

    number: int
    title: str
    tables: tuple[str, ...]
    columns: tuple[AnnexColumn, ...]
    also_called: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What complaints and the rows' provenance call it."""
        return f"List {self.number}"

    @property
    def needed(self) -> tuple[AnnexColumn, ...]:
        """The columns without which no row can be kept."""
        return tuple(column for column in self.columns if column.needed)

    def column(self, heading: str) -> AnnexColumn:
        """The column of a heading; KeyError where the list has none."""
        try:
            return next(column for column in self.columns if column.heading == heading)
        except StopIteration:
            raise KeyError(f"{self.name} has no column {heading!r}.") from None

    def fields(self, name: str) -> dict[str, AnnexColumn]:
        """The columns of a case table that the list fills, each with the list's column that fills it."""
        return {
            field: column
            for column in self.columns
            for to in column.to
            for owner, _, field in [to.partition(".")]
            if owner == name
        }
