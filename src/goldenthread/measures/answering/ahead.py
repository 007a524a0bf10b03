"""The catalogue's queries, compiled before the first question: `python -m goldenthread.measures.answering.ahead`."""

from __future__ import annotations

import duckdb

from goldenthread.measures.answering.batches import batches
from goldenthread.measures.answering.queries import WITH_THE_PROGRAM, Queries
from goldenthread.measures.catalogue import catalogue
from goldenthread.measures.engines import DuckDB, Engine

FIRST_ASKED = (None, "service", "team")  # other breakdowns take a second or two of their own when they are first asked


def compile_ahead(queries: Queries) -> None:
    """Compile the whole catalogue in total and by the breakdowns first asked, and keep what was not kept."""
    for by in FIRST_ASKED:
        for batch in batches(list(catalogue().values()), by):
            queries.of(batch)
        queries.keep()


def main() -> None:
    """Compile for DuckDB, which is always here."""
    with duckdb.connect() as connection:
        engine: Engine = DuckDB(connection)
        compile_ahead(Queries(engine, WITH_THE_PROGRAM))


if __name__ == "__main__":
    main()
