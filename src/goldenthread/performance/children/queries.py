"""The rows behind one figure, as a page shows them: whom it counts, what is known of each, and where it was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from goldenthread.design.charts.figures import long_period
from goldenthread.design.lists import Cell
from goldenthread.measures.answering.behind import COUNTS, behind
from goldenthread.measures.engines import DuckDB
from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import Period
from goldenthread.performance.trust import in_words, rests_on
from goldenthread.store import Known
from goldenthread.tables import TABLES

_ROW = ("from_list", "from_row", "child_id")
_NAMED = {"child_id": "Child", "team": "Team", "worker_id": "Worker", COUNTS: "Counted"}
_UNTOLD = ("from_row", "born_on", COUNTS)  # a day of birth is not needed to find a record, and tells who it is
_LAST = ("team", "worker_id", COUNTS)


@dataclass(frozen=True)
class Behind:
    """One figure: a measure of a group in a period."""

    measure: Measure
    period: Period
    by: str | None
    group: str
    known: Known

    @property
    def title(self) -> str:
        """The figure in words."""
        of = "" if self.by is None else f", {self.group}"
        return f"{self.measure.title}{of}, {long_period(self.period.name)}"

    @cached_property
    def rows(self) -> pl.DataFrame:
        """The rows, those to ask about first, each with the return and row that it was read from."""
        with self.known.duckdb() as connection:
            found = behind(self.measure, DuckDB(connection), self.period, self.by, self.group)
        order = [COUNTS, *(name for name in ("child_id",) if name in found.columns)]
        counted_last = self.measure.better == "higher"
        return self._with_returns(found).sort(order, descending=[not counted_last, *(False for _ in order[1:])])

    def _with_returns(self, found: pl.DataFrame) -> pl.DataFrame:
        """The rows with ``read_from``: the latest return that says them, its list and its row."""
        if not set(_ROW) <= set(found.columns):
            return found.with_columns(read_from=pl.lit(""))
        said = pl.concat([self._said_by_none, *self._said()]).unique(_ROW, keep="first", maintain_order=True)
        told = found.join(said, on=_ROW, how="left", maintain_order="left")
        place = pl.format("{}, {}, row {}", "read_from", "from_list", "from_row")
        return told.with_columns(read_from=place.fill_null(""))

    @property
    def _said_by_none(self) -> pl.DataFrame:
        schema = {"from_list": pl.String, "from_row": pl.Int64, "child_id": pl.String, "read_from": pl.String}
        return pl.DataFrame(schema=schema)

    def _said(self) -> list[pl.DataFrame]:
        """The rows that each return says, the latest first."""
        tables = [name for name in rests_on(self.measure) if set(_ROW) <= set(TABLES[name].names)]
        return [
            self.known.alone(each).frame(name).select(*_ROW, read_from=pl.lit(in_words(each)))
            for each in self.known.snapshots_of(tables)
            for name in tables
            if name in each.tables
        ]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self.rows.height

    @property
    def heads(self) -> list[str]:
        """The heads of the columns that are shown."""
        return [*(_NAMED.get(name, _head(name)) for name in self._columns), "Read from"]

    def table(self) -> list[list[Cell]]:
        """The rows as cells, dates as dates."""
        shown = self.rows.with_columns(pl.when(COUNTS).then(pl.lit("yes")).otherwise(pl.lit("no")).alias(COUNTS))
        return [list(row) for row in shown.select(*self._columns, "read_from").iter_rows()]

    @property
    def _columns(self) -> list[str]:
        """The child, every day and number that is known, then the team, the worker, and whether it counts."""
        told = [name for name, kind in self.rows.schema.items() if _is_told(kind) and name not in _UNTOLD]
        kept = [name for name in told if self.rows[name].null_count() < self.rows.height]
        first = [name for name in ("child_id",) if name in self.rows.columns]
        return [*first, *kept, *(name for name in _LAST if name in self.rows.columns)]


def _is_told(kind: pl.DataType) -> bool:
    return kind == pl.Date or kind.is_numeric()


def _head(column: str) -> str:
    return column.removesuffix("_on").replace("_", " ").strip().capitalize()


def period_named(periods: Sequence[Period], name: str) -> Period | None:
    """The period of a name."""
    return next((period for period in periods if period.name == name), None)
