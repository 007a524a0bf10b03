"""Measures that can be asked in one query: of one population, placed in time the same way.

A query is made of three parts, one over the rows of another: the population, its rows with their group, and their
sums. The first knows nothing of breakdowns and nor does the last, so that each is put into words once for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import ibis
from ibis.expr.operations import UnboundTable
from ibis.expr.types import Table

from goldenthread.measures.answering import events, stocks
from goldenthread.measures.kinds import Measure
from goldenthread.tables import TABLES, Kind

POPULATION, GROUPED = "population_", "grouped_"  # the names under which one part is found by the next


@dataclass(frozen=True, eq=False)
class Batch:
    """Measures of one population, placed in time the same way, and by one breakdown."""

    measures: tuple[Measure, ...]
    by: str | None

    @property
    def first(self) -> Measure:
        """Any of them: what they share can be read off it."""
        return self.measures[0]

    def population(self) -> Table:
        """The rows that are counted, over case tables."""
        return _made(self.first.of)

    def grouped(self) -> Table:
        """The population's rows with their group, over the table `POPULATION`: the same columns for every breakdown."""
        make = stocks.grouped_rows if self.first.open else events.grouped_rows
        return make(_named(POPULATION, self.population()), self.first, self.by)

    def sums(self) -> Table:
        """What the measures come to in each group, over the table `GROUPED`."""
        make = stocks.changes if self.first.open else events.sums
        return make(_named(GROUPED, self.grouped()), self.measures)


def batches(measures: Sequence[Measure], by: str | None) -> list[Batch]:
    """The measures that have a breakdown in as few batches as they allow, in the order in which each's first came."""
    together: dict[object, list[Measure]] = {}
    for measure in measures:
        if by in (None, "authority", *measure.by):
            together.setdefault((measure.of, measure.dated, measure.open), []).append(measure)
    return [Batch(tuple(group), by) for group in together.values()]


def rests_on(rows: Table) -> tuple[str, ...]:
    """The tables of events and spells that rows are made of, which must be whole for a period."""
    used = {op.name for op in rows.op().find(UnboundTable)} & TABLES.keys()
    return tuple(sorted(name for name in used if TABLES[name].kind in (Kind.EVENT, Kind.SPELL)))


@cache
def _made(of: Callable[[], Table]) -> Table:
    return of()


def _named(name: str, rows: Table) -> Table:
    """A table that will be found by a name, with the columns of another."""
    return ibis.table(rows.schema(), name=name)
