"""What a figure rests on: which returns tell it, as known when, who loaded them, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from goldenthread.measures.answering import batches
from goldenthread.measures.kinds import Measure
from goldenthread.returns import title
from goldenthread.store import Known, Snapshot


@lru_cache(maxsize=512)
def rests_on(measure: Measure) -> tuple[str, ...]:
    """The case tables that a measure is counted from."""
    return batches.rests_on(measure.of())


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

    @property
    def lines(self) -> list[tuple[Snapshot, str, int]]:
        """Each return, in words, with how many complaints there are of it."""
        return [(each, in_words(each), sum(each.complaints.values())) for each in self.returns]
