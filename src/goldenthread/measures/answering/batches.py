"""Measures that can be asked in one query: of one population, placed in time the same way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ibis.expr.operations import UnboundTable
from ibis.expr.types import Table

from goldenthread.measures.answering import events, stocks
from goldenthread.measures.kinds import Measure
from goldenthread.tables import TABLES, Kind


@dataclass(frozen=True, eq=False)
class Batch:
    """Measures of one population, placed in time the same way, and by one breakdown."""

    measures: tuple[Measure, ...]
    by: str | None

    @property
    def first(self) -> Measure:
        """Any of them: what they share can be read off it."""
        return self.measures[0]

    @cached_property
    def rows(self) -> Table:
        """The population."""
        return self.first.of()

    @cached_property
    def expression(self) -> Table:
        """The query for all of them."""
        make = stocks.changes if self.first.open else events.sums
        return make(self.rows, self.measures, self.by)

    @cached_property
    def rests_on(self) -> tuple[str, ...]:
        """The tables of events and spells that the population is made of, which must be whole for a period."""
        used = {op.name for op in self.rows.op().find(UnboundTable)} & TABLES.keys()
        return tuple(sorted(name for name in used if TABLES[name].kind in (Kind.EVENT, Kind.SPELL)))


def batches(measures: Sequence[Measure], by: str | None) -> list[Batch]:
    """The measures in as few batches as they allow, in the order in which the first of each came."""
    together: dict[object, list[Measure]] = {}
    for measure in measures:
        together.setdefault((measure.of, measure.dated, measure.open), []).append(measure)
    return [Batch(tuple(group), by) for group in together.values()]
