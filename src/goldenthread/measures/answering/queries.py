"""Compiled queries, kept: an expression is put into an engine's words once, until a declaration changes.

They hold no data and depend on nothing but the program, so they are kept with it, where Python keeps the modules that
it has compiled.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from ibis.expr.types import Table

import goldenthread
from goldenthread.measures.answering.batches import GROUPED, POPULATION, Batch, rests_on
from goldenthread.measures.answering.conditions import Needs, needs
from goldenthread.measures.engines import Engine
from goldenthread.measures.kinds import Measure

WITH_THE_PROGRAM = Path(cache_from_source(__file__)).parent
_WORDED_BY = ("measures", "tables")  # the folders whose text decides what a query says


@dataclass(frozen=True)
class Query:
    """A batch or a part of one in an engine's words, the tables that its answers rest on, and each measure's needs."""

    words: str
    rests_on: tuple[str, ...]
    needs: tuple[Needs, ...] = ()


class Queries:
    """The queries of one engine, in memory and, where a folder is given, in a file there.

    The file may be deleted at any time: it is made again. Where it may not be written, every process compiles anew.
    """

    def __init__(self, engine: Engine, folder: Path | None = None) -> None:
        self._engine = engine
        self._file = folder / f"queries-{engine.name}-{fingerprint()}.json" if folder else None
        self._kept = _read(self._file)
        self._new = False

    def of(self, batch: Batch) -> Query:
        """The query of a batch: its parts in each other's reach."""
        of, placed = _name(batch.first), batch.first.dated or batch.first.open
        population = self._part(of, batch.population)
        grouped = self._part(f"{of} {placed} by {batch.by}", batch.grouped)
        sums = self._part(f"{of} {' '.join(measure.id for measure in batch.measures)}", batch.sums, batch)
        parts = f"{POPULATION} AS ({population.words}), {GROUPED} AS ({grouped.words})"
        words = f"WITH {parts} SELECT * FROM ({sums.words}) AS sums_"  # noqa: S608
        return Query(words, population.rests_on, sums.needs)

    def _part(self, name: str, make: Callable[[], Table], of: Batch | None = None) -> Query:
        if name not in self._kept:
            rows = make()
            each = tuple(needs(measure, of.population()) for measure in of.measures) if of else ()
            self._kept[name] = Query(self._engine.compile(rows), rests_on(rows), each)
            self._new = True
        return self._kept[name]

    def keep(self) -> None:
        """Write the file, whole or not at all, where there is anything new to keep and it may be written."""
        if self._file and self._new:
            both = _read(self._file) | self._kept  # another process may have kept some meanwhile
            with suppress(OSError):
                _write(self._file, json.dumps({name: asdict(query) for name, query in both.items()}))
        self._new = False


def _name(measure: Measure) -> str:
    """The name of a measure's population, by which its query is kept."""
    of = measure.of
    if "<" in of.__qualname__:
        raise TypeError(f"{measure.title}: two populations could be called {of.__qualname__}; define it in a module.")
    return f"{of.__module__}.{of.__qualname__}"


def _read(file: Path | None) -> dict[str, Query]:
    """What a file keeps; nothing where it is not there or is spoilt."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8")) if file else {}
        return {name: _query(said) for name, said in kept.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def _query(said: Mapping[str, Any]) -> Query:
    needs = (tuple(tuple(columns) for columns in each) for each in said["needs"])
    return Query(said["words"], tuple(said["rests_on"]), tuple(needs))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(f".{os.getpid()}")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(file)
    for old in file.parent.glob(f"{file.stem.rpartition('-')[0]}-*.json"):
        if old != file:  # of a program that is no longer here
            old.unlink(missing_ok=True)


@cache
def fingerprint() -> str:
    """A short hash of everything that decides what a query says: our declarations, and the libraries that word them."""
    package = Path(goldenthread.__file__).parent
    files = sorted(file for folder in _WORDED_BY for file in (package / folder).rglob("*.py"))
    worded_by = "".join(version(library) for library in ("ibis-framework", "sqlglot"))
    words = b"".join(file.read_bytes() for file in files) + worded_by.encode()
    return hashlib.sha256(words).hexdigest()[:16]
