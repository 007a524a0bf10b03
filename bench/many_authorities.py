"""All measures of 150 authorities over ten years, beside DuckDB reading the same columns once.

Run: python bench/many_authorities.py FOLDER [AUTHORITIES]
Where FOLDER is not there it is made first, which takes minutes: goldenthread simulate average --authorities 150
--years 10 --to FOLDER.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

import duckdb
import polars as pl
import sqlglot
from sqlglot import exp
from sqlglot.optimizer.pushdown_projections import pushdown_projections
from sqlglot.optimizer.qualify import qualify
from sqlglot.optimizer.scope import traverse_scope

from goldenthread.measures.answering import answer
from goldenthread.measures.answering.batches import batches
from goldenthread.measures.answering.queries import Queries
from goldenthread.measures.catalogue import catalogue
from goldenthread.measures.engines import DuckDB
from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import months
from goldenthread.store import authority_settings
from goldenthread.tables import TABLES
from goldenthread.tables.frames import empty

YEARS = 10
LONG = 0.5  # seconds: what takes longer is run once
SMALL = {
    "working_days": {"day": "date", "number": "int"},
    "period_days": {"day": "date", "period": "text"},
    "stops": {"day": "date", "stop": "date"},
    "places": {"nth_": "int"},
    "age_bands": {"group_": "text", "place_": "int"},
}
MEMORY = "3GB"  # for DuckDB, so that the whole process stays under 4


def made(folder: Path, authorities: int) -> Path:
    if not folder.exists():
        command = ["simulate", "average", "--authorities", str(authorities), "--years", str(YEARS), "--to", str(folder)]
        subprocess.run([sys.executable, "-m", "goldenthread", *command], check=True)
    return folder


def held(folder: Path) -> duckdb.DuckDBPyConnection:
    """The case tables as views of their files, with what the authorities say of themselves."""
    settled = {"memory_limit": MEMORY, "temp_directory": str(folder / "spill"), "preserve_insertion_order": False}
    connection = duckdb.connect(config=settled)
    settings = [authority_settings.read(path) for path in sorted((folder / "authorities").glob("*.toml"))]
    for name, table in TABLES.items():
        files = [str(path) for path in (folder / "tables" / name).glob("*.parquet")]
        if files:
            connection.read_parquet(files).create_view(name)
        else:
            frames = [each[name] for each in settings if name in each] or [empty(table)]
            connection.from_arrow(pl.concat(frames).to_arrow(compat_level=pl.CompatLevel.oldest())).create(name)
    return connection


def cover(connection: duckdb.DuckDBPyConnection, until: date) -> None:
    """Every table of every authority is whole and has every column: the story is told from its beginning."""
    names = [row[0] for row in connection.sql("SELECT DISTINCT authority FROM referrals").fetchall()]
    days = {"first_day": [date(1990, 1, 1)], "last_day": [until]}
    columns = [(name, table, column) for name in names for table, of in TABLES.items() for column in of.names]
    carried = pl.DataFrame(columns, schema=["authority", "table", "column"], orient="row").join(
        pl.DataFrame(days), how="cross"
    )
    for name, frame in {"carried": carried, "coverage": carried.drop("column").unique()}.items():
        connection.from_arrow(frame.to_arrow(compat_level=pl.CompatLevel.oldest())).create(name)


def timed(work: Callable[[], object]) -> float:
    """The seconds that work takes: the middle of a few runs where it is short, one run where it is long."""

    def once() -> float:
        started = time.perf_counter()
        work()
        return time.perf_counter() - started

    first = once()
    return first if first > LONG else median([first, once(), once()])


def columns_read(query: str) -> dict[str, set[str]]:
    """The columns of each case table that a query needs once what is not asked for is left out."""
    schema = {name: dict.fromkeys(table.names, "text") for name, table in TABLES.items()}
    tree = pushdown_projections(qualify(sqlglot.parse_one(query, dialect="duckdb"), schema={**schema, **SMALL}))
    read: dict[str, set[str]] = defaultdict(set)
    for scope in traverse_scope(tree):
        for alias, source in scope.sources.items():
            if isinstance(source, exp.Table) and source.name in TABLES:
                read[source.name] |= {column.name for column in scope.source_columns(alias)}
    return read


def reading(connection: duckdb.DuckDBPyConnection, columns: dict[str, set[str]]) -> None:
    """Read columns whole, and do next to nothing with them."""
    for table, names in columns.items():
        connection.sql(f"SELECT {', '.join(f'max({name})' for name in sorted(names))} FROM {table}").fetchall()  # noqa: S608


def union(every: list[dict[str, set[str]]]) -> dict[str, set[str]]:
    together: dict[str, set[str]] = defaultdict(set)
    for each in every:
        for table, names in each.items():
            together[table] |= names
    return together


def main(folder: Path, authorities: int = 150) -> None:
    connection = held(made(folder, authorities))
    until = connection.sql("SELECT last_day(max(received_on)) FROM contacts").fetchall()[0][0]
    cover(connection, until)
    engine, measures, asked = DuckDB(connection), list(catalogue().values()), months(12 * YEARS, until)
    queries = Queries(engine)
    rows = sum(connection.sql(f"SELECT count(*) FROM {name}").fetchall()[0][0] for name in TABLES)  # noqa: S608
    say(f"{rows / 1e6:.0f} million rows, {len(asked)} months, {len(measures)} measures")

    answer(measures[:1], engine, asked)  # brings the small tables of days
    started = time.process_time()
    words = {batch.measures: queries.of(batch).words for batch in batches(measures, None)}
    compiling = time.process_time() - started
    needed = {batch: columns_read(query) for batch, query in words.items()}
    took: dict[tuple[Measure, ...], float] = {}
    read: dict[tuple[Measure, ...], float] = {}
    for batch, query in words.items():
        read[batch] = timed(lambda columns=needed[batch]: reading(connection, columns))
        took[batch] = timed(lambda query=query: engine.fetch(query))
        say(line(took[batch], read[batch], " ".join(measure.id for measure in batch)))
    once = timed(lambda: reading(connection, union(list(needed.values()))))
    total, peer = sum(took.values()), sum(read.values())
    by_measure = sum(read[batch] * len(batch) for batch in words)
    caseload = next(batch for batch in words if batch[0].id == "CN1")
    say(f"{len(words)} queries")
    say(line(total, peer, f"beside reading each query's columns once, {peer:.1f} s"))
    say(line(total, by_measure, f"beside reading each measure's columns once, {by_measure:.1f} s"))
    say(line(total, once, f"beside reading every column once for all of them, {once:.1f} s"))
    say(line(took[caseload], read[caseload], "the stock of children in need (CN1): no join by ranges of days"))
    say(f"{compiling:6.2f} s  of a processor to put the catalogue into the engine's words the first time, then kept")
    say(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:6.2f} GB of memory at most")


def line(took: float, read: float, words: str) -> str:
    return f"{took:6.2f} s  {took / read:5.1f} times  {words[:80]}"


def say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), *map(int, sys.argv[2:3]))
