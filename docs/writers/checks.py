"""The checks that a return goes through, a line a check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docs.writers.markdown import page_of, table
from goldenthread.returns.checks import Check, checks

_PEERS = {"CIN": "the children in need census", "903": "the SSDA903"}  # whose validators, as checks name them


def page() -> str:
    """The page."""
    every = checks()
    *names, last = (f"{many} of {_PEERS[peer]} ({peer})" for peer, many in _peers(every).most_common())
    return page_of(
        "Checks",
        f"The {len(every)} checks that a return goes through when it is loaded. Some say what a rule of a published "
        f"validator says, whose number stands beside them: {', '.join(names)} and {last}. Q marks a query: right or "
        "to be explained. A check is made where the return carries the tables it is of, and complains of each row at "
        "fault; the row is kept. Each is a file of `src/goldenthread/returns/checks/` with its example.",
        *(part for heading, group in _groups(every) for part in (f"## {heading}", _lines(group))),
    )


def _peers(every: tuple[Check, ...]) -> Counter[str]:
    """How many checks say what a rule of each validator says, by the first word of the rule's number."""
    return Counter(check.peer.split()[0] for check in every if check.peer)


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
