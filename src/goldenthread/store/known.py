"""What is known: the snapshots of a store together, as frames and in the engines that count."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from goldenthread.store import authority_settings, intervals
from goldenthread.store.derived import Derived
from goldenthread.store.keys import Key
from goldenthread.store.merging import Said, merged
from goldenthread.store.parquet import File, Part
from goldenthread.store.snapshot import Snapshot, shape
from goldenthread.tables import TABLES, Kind, Table, table
from goldenthread.tables.frames import empty, shaped

if TYPE_CHECKING:
    import duckdb

_RULES = "1"  # of merging: a change of them makes every merged table anew
_DAYS = {"first_day": pl.Date, "last_day": pl.Date}
_COVERAGE = {"authority": pl.String, "table": pl.String, **_DAYS}
_CARRIED = {"authority": pl.String, "table": pl.String, "column": pl.String, **_DAYS}


class Known:
    """Every table as the snapshots known on a day give it together.

    ``id`` is the same whenever the same snapshots and the same settings of authorities are known.
    """

    def __init__(self, store: Path, snapshots: Sequence[Snapshot], key: Key | None) -> None:
        self.snapshots = tuple(snapshots)
        self._store, self._key, self._derived = store, key, Derived(store, key)

    @cached_property
    def id(self) -> str:
        """A hash of what is known."""
        settings = [path.read_bytes().hex() for path in authority_settings.files(self._store)]
        return _digest([_RULES, *(each.id for each in self.snapshots), *settings])

    def frame(self, name: str) -> pl.DataFrame:
        """The rows of a table; none where nothing was loaded. KeyError where there is no such table."""
        return pl.concat([empty(table(name)), *(_frame(part) for part in self.parts(name))])

    def worked_out(self, name: str, make: Callable[[], pl.DataFrame]) -> pl.DataFrame:
        """What ``make`` gives, worked out once while the same is known; ``name`` says all it rests on besides."""
        return _frame(self._derived.get(self._name(name), make))

    def has_worked_out(self, name: str) -> bool:
        """Whether that was worked out already."""
        return self._derived.has(self._name(name))

    def _name(self, name: str) -> str:
        return _digest([_RULES, self.id, name])

    def snapshots_of(self, tables: Iterable[str]) -> list[Snapshot]:
        """The snapshots that say something of any of some tables, latest first."""
        said = {each.id: each for name in tables for each in self._in_force(name)}
        return sorted(said.values(), key=lambda each: each.order, reverse=True)

    def alone(self, snapshot: Snapshot) -> Known:
        """What one snapshot says by itself."""
        return Known(self._store, [snapshot], self._key)

    @cached_property
    def coverage(self) -> pl.DataFrame:
        """For which days each authority's tables are whole: a row an authority, table and interval."""
        said = (
            ((snapshot.authority, name), days)
            for name in {name for each in self.snapshots for name in each.coverage}
            for snapshot in self._in_force(name)
            if (days := snapshot.coverage.get(name))
        )
        return pl.DataFrame(_whole(said), schema=_COVERAGE, orient="row")

    @cached_property
    def carried(self) -> pl.DataFrame:
        """For which days each authority's returns carry a column: a row an authority, table, column and interval.

        A state is told of the day that its return describes, also by a return that is whole for no days.
        """
        said = (
            ((snapshot.authority, name, column), days)
            for name in TABLES
            for snapshot in self._in_force(name)
            if (days := snapshot.coverage.get(name) or _described(TABLES[name], snapshot))
            for column in {*TABLES[name].full_key, *_columns(TABLES[name], snapshot)}
        )
        return pl.DataFrame(_whole(said), schema=_CARRIED, orient="row")

    def duckdb(self) -> duckdb.DuckDBPyConnection:
        """A new DuckDB connection in memory that holds every table by its name, ``coverage`` and ``carried``."""
        from goldenthread.store.duck import connected

        return connected(self, self._store, encrypted=self._key is not None)

    def spark(self) -> Any:
        """A SparkSession that holds the same as views; CannotOpen where PySpark or Java is not there."""
        from goldenthread.store.sparks import session_with

        return session_with(self)

    def parts(self, name: str) -> list[Part]:
        """The files, or frames, whose rows together are a table."""
        shape_of = table(name)
        said = sorted(self._in_force(name), key=lambda each: (each.authority, each.order))
        groups = (list(group) for _, group in groupby(said, key=lambda each: each.authority))
        kept = [self._together(shape_of, group) for group in groups]
        settings = self._settings.get(name)
        return kept if settings is None else [_over(shape_of, kept, settings)]

    def _in_force(self, name: str) -> list[Snapshot]:
        """The snapshots that say something of a table, without those that a correction stands in place of."""
        latest: dict[tuple[object, ...], Snapshot] = {}
        for each in sorted(self.snapshots, key=lambda each: each.version):
            if name in each.tables:
                latest[each.authority, each.kind, each.as_at] = each
        return sorted(latest.values(), key=lambda each: each.order)

    def _together(self, of: Table, said: list[Snapshot]) -> Part:
        """One authority's rows: as they lie in its only snapshot, else merged."""
        if len(said) == 1 and said[0].shapes[of.name] == shape(of):
            return self._file(of, said[0])
        name = _digest([_RULES, of.name, shape(of), *(each.id for each in said)])
        return self._derived.get(name, lambda: merged(of, [self._said(of, each) for each in said]))

    def _said(self, of: Table, snapshot: Snapshot) -> Said:
        return Said(
            kind=snapshot.kind,
            as_at=snapshot.as_at,
            columns=frozenset(_columns(of, snapshot)),
            coverage=snapshot.coverage.get(of.name),
            rows=shaped(self._file(of, snapshot).frame(), of),
        )

    def _file(self, of: Table, snapshot: Snapshot) -> File:
        path = self._store / "snapshots" / snapshot.id / f"{of.name}.parquet"
        return File(path, self._key.of(snapshot.id) if self._key else None)

    @cached_property
    def _settings(self) -> dict[str, pl.DataFrame]:
        """The tables that the authorities' settings give."""
        read = [authority_settings.read(path) for path in authority_settings.files(self._store)]
        return {name: pl.concat([each[name] for each in read]) for name in (read[0] if read else ())}


def _columns(of: Table, snapshot: Snapshot) -> tuple[str, ...]:
    """The columns of a table that a return carried: all of them, where it does not say which."""
    return snapshot.columns.get(of.name, of.names)


def _described(of: Table, snapshot: Snapshot) -> intervals.Days | None:
    return (snapshot.as_at, snapshot.as_at) if of.kind is Kind.STATE else None


def _whole(said: Iterable[tuple[tuple[str, ...], intervals.Days]]) -> list[tuple[str | date, ...]]:
    """The days that several returns tell of the same together, a row an interval, in order."""
    return [
        (*whose, *days)
        for whose, group in groupby(sorted(said), key=lambda each: each[0])
        for days in intervals.union(days for _, days in group)
    ]


def _over(of: Table, kept: Iterable[Part], settings: pl.DataFrame) -> pl.DataFrame:
    """Rows that were loaded, with those of the settings in place of the ones they name."""
    rows = pl.concat([*(_frame(part) for part in kept), settings])
    return rows.unique(list(of.full_key), keep="last", maintain_order=True)


def _frame(part: Part) -> pl.DataFrame:
    return part.frame() if isinstance(part, File) else part


def _digest(said: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:24]
