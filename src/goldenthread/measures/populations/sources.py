"""Who made a contact or a referral, in the main groups of the children in need census."""

from __future__ import annotations

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.tables.codes import SOURCE

_GROUPS = {
    "1": "individuals",
    "2": "schools and education services",
    "3": "health services",
    "4": "housing",
    "5": "local authority services",
    "6": "police",
    "7": "other legal agencies",
    "8": "other",
    "9": "anonymous",
    "10": "unknown",
}


def with_source_group(rows: Table) -> Table:
    """Rows with the main group of their ``source`` in ``category``; missing where the source is."""
    groups = ((_.source.isin(_codes(number)), words) for number, words in _GROUPS.items())
    return rows.mutate(category=ibis.cases(*groups))


def _codes(number: str) -> list[str]:
    """The codes of a group: its number, and a letter where it has more than one."""
    return [code for code in SOURCE if code.rstrip("ABCDEF") == number]
