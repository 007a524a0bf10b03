"""The checks that a return goes through, a line a check."""

from __future__ import annotations

from collections.abc import Iterator

from docs.writers.markdown import page_of, table
from goldenthread.returns.checks import Check, checks


def page() -> str:
    """The page."""
    every = checks()
    peers = sum(check.peer is not None for check in every)
    return page_of(
        "Checks",
        f"The {len(every)} checks that a return goes through when it is loaded, {peers} of them rules of the children "
        "in need census's validator, whose number stands beside them (Q marks a query: right or to be explained). A "
        "check is made where the return carries the tables it is of, and complains of each row at fault; the row is "
        "kept. Each is a file of `src/goldenthread/returns/checks/` with its example.",
        *(part for heading, group in _groups(every) for part in (f"## {heading}", _lines(group))),
    )


def _groups(every: tuple[Check, ...]) -> Iterator[tuple[str, list[Check]]]:
    """The checks by the kind of return they are of."""
    for kinds in sorted({check.kinds for check in every}):
        heading = f"Of {', '.join(kinds)} only" if kinds else "Of every return"
        yield heading, [check for check in every if check.kinds == kinds]


def _lines(group: list[Check]) -> str:
    return table(
        ["Check", "What is wrong", "What to do", "Peer", "Of"],
        [(f"`{check.name}`", check.what, check.do, check.peer or "", _tables(check)) for check in group],
    )


def _tables(check: Check) -> str:
    return ", ".join(f"`{name}`" for name in check.tables) or "every table"
