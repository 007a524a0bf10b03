"""Known tables in DuckDB: the one place of the store that speaks SQL."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import polars as pl

from goldenthread.store.parquet import File, Part
from goldenthread.tables import TABLES
from goldenthread.tables.frames import empty

if TYPE_CHECKING:
    from goldenthread.store.known import Known

_SMALL = 200_000  # rows: a table up to this size is quicker held in memory than read again for every measure
_OFFLINE = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}


def connected(known: Known, store: Path, *, encrypted: bool) -> duckdb.DuckDBPyConnection:
    """A connection that holds every known table, and can reach nothing on the machine but the store."""
    connection = duckdb.connect(":memory:", config=dict(_OFFLINE))
    # what does not fit in memory goes to the disk unencrypted, so with a key it may not go there at all
    spill = "" if encrypted else str(store / "spill")
    connection.execute(f"SET temp_directory = {_text(spill)}")
    connection.execute(f"SET allowed_directories = [{_text(str(store))}]")
    connection.execute("SET enable_external_access = false")
    for name in TABLES:
        _hold(connection, name, known.parts(name))
    _hold(connection, "coverage", [known.coverage])
    _hold(connection, "carried", [known.carried])
    return connection


def _hold(connection: duckdb.DuckDBPyConnection, name: str, parts: Sequence[Part]) -> None:
    """Give the connection a table: in memory where it is small or is there already, else a view of its files."""
    files = [part for part in parts if isinstance(part, File)]
    relations = _relations(connection, files)
    relations += [_arrow(connection, part) for part in parts if isinstance(part, pl.DataFrame)]
    rows = reduce(lambda some, more: some.union(more), relations or [_arrow(connection, empty(TABLES[name]))])
    if len(files) == len(parts) and sum(file.height() for file in files) > _SMALL:
        rows.create_view(name)
    else:
        rows.create(name)


def _relations(connection: duckdb.DuckDBPyConnection, files: Sequence[File]) -> list[duckdb.DuckDBPyRelation]:
    """One of all the files that are not encrypted, and one of each that is."""
    plain = [str(file.path) for file in files if file.key is None]
    sealed = [_unsealed(connection, file.path, file.key) for file in files if file.key is not None]
    return [*([connection.read_parquet(plain)] if plain else []), *sealed]


def _unsealed(connection: duckdb.DuckDBPyConnection, path: Path, key: bytes) -> duckdb.DuckDBPyRelation:
    name = _text(path.parent.name)  # a folder, a key
    connection.execute(f"PRAGMA add_parquet_key({name}, {_text(b64encode(key).decode())})")
    return connection.sql(f"FROM read_parquet({_text(str(path))}, encryption_config = {{footer_key: {name}}})")


def _arrow(connection: duckdb.DuckDBPyConnection, frame: pl.DataFrame) -> duckdb.DuckDBPyRelation:
    return connection.from_arrow(frame.to_arrow(compat_level=pl.CompatLevel.oldest()))


def _text(said: str) -> str:
    return "'" + said.replace("'", "''") + "'"
