"""What several snapshots together say of one table of one authority: later ones extend and correct earlier ones.

docs/explanation/the-store.md tells the rules with an example; docs/decisions tells why they are these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl

from goldenthread.tables import Kind, Table

_PLACE = "_place"  # of the snapshot that a row came in, among those merged
_NTH = "_nth"  # of the rows of one snapshot that share a key: a return may list the same thing twice
_ALWAYS = frozenset({"authority", "from_list", "from_row"})  # columns that every return carries, beside the key


@dataclass(frozen=True, eq=False)
class Said:
    """What one snapshot says of a table: its rows, the columns it carries, and the days for which it is whole."""

    kind: str
    as_at: date
    columns: frozenset[str]
    coverage: tuple[date, date] | None
    rows: pl.DataFrame


def merged(table: Table, said: Sequence[Said]) -> pl.DataFrame:
    """The rows of a table as all snapshots together give them; ``said`` in the order in which they are heard."""
    lasting = [_Chain(table, said, kind).lasting() for kind in sorted({each.kind for each in said})]
    return _latest(table, pl.concat(lasting), said).drop(_PLACE, _NTH)


@dataclass(frozen=True, eq=False)
class _Chain:
    """The snapshots of one kind of return, in which a row that is no longer listed may have been withdrawn."""

    table: Table
    said: Sequence[Said]
    kind: str

    def lasting(self) -> pl.DataFrame:
        """The rows that still say something, each with the place of its snapshot."""
        places = [place for place, each in enumerate(self.said) if each.kind == self.kind]
        rows = self._rows(places[0])
        for place in places[1:]:
            rows = self._followed(rows, place)
        return rows

    def _rows(self, place: int) -> pl.DataFrame:
        rows, key = self.said[place].rows, self.table.key
        twice = rows.select(key).is_duplicated().any()  # seldom, and counting takes longer than asking
        nth = pl.int_range(pl.len(), dtype=pl.Int32).over(key) if twice else pl.lit(0, pl.Int32)
        return rows.with_columns(pl.lit(place, pl.Int32).alias(_PLACE), nth.alias(_NTH))

    def _followed(self, earlier: pl.DataFrame, place: int) -> pl.DataFrame:
        later, key = self._rows(place), _key(self.table)
        again = earlier.join(later.select(key), on=key, how="semi", nulls_equal=True)
        absent = earlier.join(later.select(key), on=key, how="anti", nulls_equal=True)
        kept = absent.filter(~self._withdrawn(self.said[place])).with_columns(self._ended_between(self.said[place]))
        return pl.concat([again.filter(pl.col(_PLACE).is_in(self._saying_more(place))), kept, later])

    def _saying_more(self, place: int) -> list[int]:
        """The earlier snapshots that carry a column which this one does not: only they add to a row listed again."""
        here = self.said[place].columns
        return [before for before in range(place) if not self.said[before].columns <= here]

    def _withdrawn(self, later: Said) -> pl.Expr:
        """Whether a row that the later return does not list would be listed there if it still held."""
        never = pl.lit(False)
        begins = pl.col(self.table.begins) if self.table.begins else never
        if self.table.kind is Kind.REFERENCE:
            return never
        if self.table.kind is Kind.STATE:
            return begins.is_in([*later.rows[self.table.begins or ""].unique(), later.as_at])
        if later.coverage is None:
            return never
        if self.table.kind is Kind.EVENT:
            return begins.is_between(*later.coverage).fill_null(value=False)
        begun = (begins <= later.as_at).fill_null(value=True)
        ended_in_sight = (self._ends() >= later.coverage[0]).fill_null(value=False)
        return begun & (ended_in_sight | (self._ends().is_null() & ~self._out_of_sight(later)))

    def _ended_between(self, later: Said) -> list[pl.Expr]:
        """A spell last seen open, and no longer listed by a return that begins only later, ended in between.

        On which day nobody says; no figure is given for those days, so the last of them serves.
        """
        if self.table.kind is not Kind.SPELL or later.coverage is None:
            return []
        between = later.coverage[0] - timedelta(days=1)
        open_then = self._ends().is_null() & self._out_of_sight(later)
        ends = self.table.ends or ""
        return [pl.when(open_then).then(pl.lit(between)).otherwise(pl.col(ends)).alias(ends)]

    def _ends(self) -> pl.Expr:
        return pl.coalesce(self.table.ends, *self.table.ends_also)

    def _out_of_sight(self, later: Said) -> pl.Expr:
        """Whether days lie between the return that a row came in and the first that the later return covers."""
        assert later.coverage is not None  # noqa: S101  # asked only of such
        last_seen = later.coverage[0] - timedelta(days=1)
        return pl.col(_PLACE).is_in([place for place, each in enumerate(self.said) if each.as_at < last_seen])


def _latest(table: Table, rows: pl.DataFrame, said: Sequence[Said]) -> pl.DataFrame:
    """One row a key, each column as the latest snapshot that carries it says."""
    key = _key(table)
    rows = rows.sort(_PLACE)
    carriers = {column: _carriers(column, key, said) for column in rows.columns}
    latest = (
        rows.with_row_index("_at")
        .group_by(key, maintain_order=True)
        .agg(
            pl.col("_at").filter(pl.col(_PLACE).is_in(list(places))).max().alias(str(places))
            for places in sorted(set(carriers.values()))
        )
    )
    return rows.select(pl.col(name).gather(latest[str(places)]) for name, places in carriers.items())


def _key(table: Table) -> list[str]:
    """What names a row among those merged, which are all of one authority."""
    return [*table.key, _NTH]


def _carriers(column: str, key: Sequence[str], said: Sequence[Said]) -> tuple[int, ...]:
    """The places of the snapshots that carry a column."""
    everywhere = column in key or column in _ALWAYS or column == _PLACE
    return tuple(place for place, each in enumerate(said) if everywhere or column in each.columns)
