"""For which days an authority's tables are whole: the union of what its returns cover."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

Days = tuple[date, date]


def union(covered: Iterable[Days]) -> list[Days]:
    """Intervals of days, both ends in them, with those that overlap or touch made one, in order."""
    joined: list[Days] = []
    for first, last in sorted(covered):
        if joined and first <= joined[-1][1] + timedelta(days=1):
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined
