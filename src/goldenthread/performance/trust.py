"""What a figure rests on: which returns tell it, as known when, who loaded them, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import polars as pl
from ibis.expr.operations import UnboundTable

from goldenthread.measures.kinds import Measure
from goldenthread.performance.quality.counting import complaints_of, teams_of_rows
from goldenthread.returns import title
from goldenthread.store import Known, Snapshot
from goldenthread.tables import TABLES, Kind


@lru_cache(maxsize=512)
def rests_on(measure: Measure) -> tuple[str, ...]:
    """The case tables that a measure is counted from; what an authority says of itself is not a return."""
    used = {op.name for op in measure.of().op().find(UnboundTable)} & TABLES.keys()
    return tuple(sorted(name for name in used if TABLES[name].kind is not Kind.REFERENCE))


def _lists(known: Known, snapshot: Snapshot, tables: tuple[str, ...]) -> list[str]:
    """The lists of a return that some tables were read from."""
    alone = known.alone(snapshot)
    there = [name for name in tables if name in snapshot.tables and "from_list" in TABLES[name].names]

    def make() -> pl.DataFrame:
        said = [alone.frame(name).select("from_list") for name in there]
        return pl.concat([pl.DataFrame(schema={"from_list": pl.String}), *said]).unique().sort("from_list")

    return alone.worked_out(f"lists of {' '.join(there)}", make)["from_list"].to_list()


def in_words(snapshot: Snapshot) -> str:
    """ "Annex A as at 30 June 2026"."""
    return f"{title(snapshot.kind)} as at {snapshot.as_at.day} {snapshot.as_at:%B %Y}"


@dataclass(frozen=True)
class Trust:
    """The returns behind a measure."""

    measure: Measure
    known: Known

    @property
    def tables(self) -> tuple[str, ...]:
        """The case tables that it is counted from."""
        return rests_on(self.measure)

    @cached_property
    def returns(self) -> list[Snapshot]:
        """The returns that tell of those tables, latest first."""
        return self.known.snapshots_of(self.tables)

    @property
    def latest(self) -> Snapshot | None:
        """The last of them."""
        return self.returns[0] if self.returns else None

    @property
    def words(self) -> str:
        """One line: which return is the last, and as known on which day."""
        if not self.latest:
            return ""
        more = len(self.returns) - 1
        earlier = f" and {more} earlier return{'s' if more > 1 else ''}" if more else ""
        return f"Counted from the {in_words(self.latest)}{earlier}."

    def complaints(self, team: str | None = None) -> tuple[int, int] | None:
        """How many complaints touch the lists that the measure is read from in the latest return, of how many rows.

        Of a team's rows alone where one is named. None where no return tells of the measure.
        """
        if not self.latest:
            return None
        lists = _lists(self.known, self.latest, self.tables)
        said = complaints_of(self.known, self.latest).filter(pl.col("list").is_in(lists))
        rows = sum(rows.read for name, rows in self.latest.rows.items() if name in lists)
        if team is None:
            return said.height, rows
        theirs = teams_of_rows(self.known.alone(self.latest), self.latest)
        return said.filter(team=team).height, theirs.filter(pl.col("list").is_in(lists), team=team).height

    @property
    def lines(self) -> list[tuple[Snapshot, str, int]]:
        """Each return, in words, with how many complaints there are of it."""
        return [(each, in_words(each), sum(each.complaints.values())) for each in self.returns]
