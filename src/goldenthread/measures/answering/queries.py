"""Compiled queries, kept: an expression is put into an engine's words once, until a declaration changes."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import goldenthread
from goldenthread.measures.answering.batches import Batch
from goldenthread.measures.engines import Engine

_WORDED_BY = ("measures", "tables")  # the folders whose text decides what a query says


@dataclass(frozen=True)
class Query:
    """A batch in an engine's words, and the tables that its answers rest on."""

    words: str
    rests_on: tuple[str, ...]


class Queries:
    """The queries of one engine, in memory and, where a folder is given, in a file there.

    The file may be deleted at any time: it is made again. It holds no data, only queries.
    """

    def __init__(self, engine: Engine, folder: Path | None = None) -> None:
        self._engine = engine
        self._file = folder / f"{engine.name}-{fingerprint()}.json" if folder else None
        self._kept = _read(self._file)
        self._new = False

    def of(self, batch: Batch) -> Query:
        """The query of a batch."""
        name = f"{batch.by}: {' '.join(measure.id for measure in batch.measures)}"
        if name not in self._kept:
            self._kept[name] = Query(self._engine.compile(batch.expression), batch.rests_on)
            self._new = True
        return self._kept[name]

    def keep(self) -> None:
        """Write the file, whole or not at all, where there is anything new to keep and it may be written."""
        if self._file and self._new:
            with suppress(OSError):  # what cannot be kept is compiled again next time
                _write(self._file, json.dumps({name: asdict(query) for name, query in self._kept.items()}))
        self._new = False


def _read(file: Path | None) -> dict[str, Query]:
    try:
        kept = json.loads(file.read_text(encoding="utf-8")) if file else {}
    except (OSError, ValueError):
        return {}
    return {name: Query(said["words"], tuple(said["rests_on"])) for name, said in kept.items()}


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(f".{os.getpid()}")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(file)


@cache
def fingerprint() -> str:
    """A short hash of everything that decides what a query says: our declarations, and the library that words them."""
    package = Path(goldenthread.__file__).parent
    files = sorted(file for folder in _WORDED_BY for file in (package / folder).rglob("*.py"))
    words = b"".join(file.read_bytes() for file in files) + version("ibis-framework").encode()
    return hashlib.sha256(words).hexdigest()[:16]
