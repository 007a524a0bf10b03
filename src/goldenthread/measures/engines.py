"""The engines that answer: the same Ibis expressions on each; only how rows come back differs."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

import polars as pl

if TYPE_CHECKING:
    from ibis.expr.types import Table


class Engine(Protocol):
    """Where case tables are found by their names and expressions over them are run."""

    name: str

    def bring(self, name: str, frame: pl.DataFrame) -> None:
        """Make a small table known by a name."""

    def compile(self, expression: Table) -> str:
        """An expression in the engine's own words."""

    def fetch(self, query: str) -> pl.DataFrame:
        """The rows that a compiled expression gives; threads may ask at once."""


class DuckDB:
    """DuckDB in this process, over a connection that holds the case tables."""

    name = "duckdb"

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def bring(self, name: str, frame: pl.DataFrame) -> None:
        self._connection.register(f"{name}_brought", frame.to_arrow())
        self._connection.execute(f'CREATE OR REPLACE TABLE "{name}" AS FROM "{name}_brought"')
        self._connection.unregister(f"{name}_brought")

    def compile(self, expression: Table) -> str:
        import ibis

        return str(ibis.to_sql(expression, dialect="duckdb"))

    def fetch(self, query: str) -> pl.DataFrame:
        with self._connection.cursor() as apart:  # so that threads may ask at once
            return _frame(apart.sql(query).to_arrow_table())


class Spark:
    """A Spark session that holds the case tables as temporary views."""

    name = "spark"

    def __init__(self, session: Any) -> None:
        self._session = session

    def bring(self, name: str, frame: pl.DataFrame) -> None:
        rows = frame.to_arrow(compat_level=pl.CompatLevel.oldest())
        self._session.createDataFrame(rows).createOrReplaceTempView(name)

    @cached_property
    def _backend(self) -> Any:
        import ibis

        return ibis.pyspark.connect(self._session)

    def compile(self, expression: Table) -> str:
        return str(self._backend.compile(expression))

    def fetch(self, query: str) -> pl.DataFrame:
        return _frame(self._session.sql(query).toArrow())


def _frame(rows: Any) -> pl.DataFrame:
    """Rows as Arrow gives them, as a frame."""
    found = pl.from_arrow(rows)
    assert isinstance(found, pl.DataFrame)  # noqa: S101  # a table's Arrow is a frame
    return found
