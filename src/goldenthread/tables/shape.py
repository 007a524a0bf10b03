"""What a table is made of: its columns, what a row stands for, and how its rows lie in time."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum


class Type(StrEnum):
    """The kinds of value a column can hold; any of them may be missing unless the column is required."""

    TEXT = "text"
    DATE = "date"
    WHOLE = "whole number"
    NUMBER = "number"
    YES_NO = "yes or no"


class Kind(StrEnum):
    """How the rows of a table lie in time, which decides how they are counted and how later returns correct them."""

    EVENT = "event"  # happened on a day
    SPELL = "spell"  # began on a day and may have ended on another
    STATE = "state"  # as it stood on the day the return describes
    REFERENCE = "reference"  # holds until it is replaced


@dataclass(frozen=True)
class Column:
    """One column: its name, its type, what it means, the codes it may hold, and its name in the SSD."""

    name: str
    type: Type
    means: str
    required: bool = False
    codes: tuple[str, ...] = ()
    ssd: str | None = None


PROVENANCE = (
    Column("authority", Type.TEXT, "The local authority whose return the row came in", required=True),
    Column("from_list", Type.TEXT, "The list, sheet or module of the return that the row came from", required=True),
    Column("from_row", Type.WHOLE, "Its row there, counted as the file shows it", required=True),
)
_WHERE_ANY = tuple(replace(column, required=False) for column in PROVENANCE[1:])


@dataclass(frozen=True)
class Table:
    """One table of case data.

    ``key`` names a row apart from the authority, which belongs to every key. ``begins`` is the date column by which a
    row is placed in time: the day of an event, the first day of a spell, the day a state was observed; ``ends`` is
    the last day of a spell, and ``ends_also`` are other days after which it no longer holds.
    """

    name: str
    means: str
    kind: Kind
    key: tuple[str, ...]
    own_columns: tuple[Column, ...]
    begins: str | None = None
    ends: str | None = None
    ends_also: tuple[str, ...] = ()
    ssd: str | None = None
    placed: bool = False
    columns: tuple[Column, ...] = field(init=False)

    def __post_init__(self) -> None:
        of_reference = (*PROVENANCE[:1], *(_WHERE_ANY if self.placed else ()))
        provenance = of_reference if self.kind is Kind.REFERENCE else PROVENANCE
        object.__setattr__(self, "columns", (*provenance, *self.own_columns))

    @property
    def full_key(self) -> tuple[str, ...]:
        """The columns that name one row among all authorities."""
        return ("authority", *self.key)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all its columns, provenance first."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """The column of a name; KeyError where there is none."""
        return next(column for column in self.columns if column.name == name)
