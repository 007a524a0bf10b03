"""The rules have dialects, and a chart names the one it speaks: these two differ in a point or two in a hundred."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Dialect:
    """Where published versions of the same rules part ways."""

    name: str
    screens: bool  # whether unusually large moving ranges may be left out of the limits
    close_counts_outside: bool  # whether a point beyond a limit counts towards two of three
    source: str


DIALECTS = {
    dialect.name: dialect
    for dialect in (
        Dialect("nhsr-0.2.2", screens=True, close_counts_outside=False, source="NHSRplotthedots 0.2.2"),
        Dialect("mdc-2023", screens=False, close_counts_outside=True, source="Making Data Count, NHS England, 2023"),
    )
}


def dialect_called(name: str) -> Dialect:
    """The dialect of that name; raises ``ValueError`` with the names there are."""
    if name not in DIALECTS:
        raise ValueError(f"There is no dialect called {name!r}: give one of {', '.join(DIALECTS)}.")
    return DIALECTS[name]
