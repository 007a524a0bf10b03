"""Measures that have no figure, with what must be loaded or said for them."""

from __future__ import annotations

from collections.abc import Iterable

from ibis.expr.operations import UnboundTable

from goldenthread.measures.kinds import Measure, Rate
from goldenthread.returns import carriers, carry_any
from goldenthread.tables import TABLES, Kind

_SAID = {"standards": "[standards] in authority.toml", "population": "[children] in authority.toml"}


def wanted(measures: Iterable[Measure]) -> dict[str, list[str]]:
    """By what they need, the ids of measures: each table with the returns that carry it."""
    found: dict[str, list[str]] = {}
    for measure in measures:
        found.setdefault(" and ".join(_needs(measure)), []).append(measure.id)
    return found


def _needs(measure: Measure) -> list[str]:
    used = {table.name for table in measure.of().op().find(UnboundTable)} & TABLES.keys()
    used |= {"population"} if isinstance(measure, Rate) else set()
    loaded = sorted(name for name in used if TABLES[name].kind is not Kind.REFERENCE)
    return [*map(_carried, loaded), *(said for name, said in _SAID.items() if name in used)]


def _carried(table: str) -> str:
    returns = carriers(table)
    own = [kind for kind in returns if kind not in carry_any()]
    return f"{table} ({' or '.join(own or returns)})"
