"""A sheet as read from a file, before anything is known of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

Cell = str | float | bool | date | datetime | time | timedelta

MOST_PLACES = 6_000_000  # cells a sheet spans from its first to its last, empty ones too: they are all held at once
LARGEST_FILE = 200 * 2**20  # bytes; a large authority's workbook is under twenty


@dataclass(frozen=True, eq=False)
class Sheet:
    """A sheet of a workbook, or a CSV file.

    ``numbers`` are the rows' numbers as the file shows them. ``errors`` gives what Excel shows in cells it could not
    work out, by row number and place from 0. ``delimited`` where a comma too many can push values under the wrong
    heading, as it can in a CSV file.
    """

    name: str
    rows: Sequence[Sequence[Cell]]
    numbers: Sequence[int]
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)
    delimited: bool = False


def said(cell: Cell) -> str:
    """A cell as words, trimmed, nothing for an empty one; a whole number without its point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())
