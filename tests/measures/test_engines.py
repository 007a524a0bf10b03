"""The whole catalogue on every engine: the same declarations, the same answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import duckdb
import polars as pl
import pytest
from polars.testing import assert_frame_equal

from goldenthread.measures.answering import answer
from goldenthread.measures.catalogue import catalogue
from goldenthread.measures.engines import DuckDB, Engine, Spark
from goldenthread.measures.periods import months
from goldenthread.simulation import read_scenario, simulate
from goldenthread.tables import TABLES
from goldenthread.tables.frames import empty
from tests.measures.conftest import emptied, hold

pytestmark = pytest.mark.slow


@pytest.fixture
def tables(spark: Spark) -> Iterator[dict[str, pl.DataFrame]]:
    """A small authority in Spark, and taken out of it again."""
    tables = simulate(read_scenario("exampleshire").scaled(800), seed=1).tables
    hold(spark, tables)
    yield tables
    for name in TABLES:
        spark.bring(name, empty(TABLES[name]))


def answers(engine: Engine) -> pl.DataFrame:
    found = answer(list(catalogue().values()), engine, months(24, date(2026, 10, 31)), "team")
    return found.sort("measure", "authority", "period", "group")


def test_spark_answers_as_duckdb_does(spark: Spark, tables: dict[str, pl.DataFrame]) -> None:
    with duckdb.connect() as connection:
        here = emptied(DuckDB(connection))
        hold(here, tables)
        assert_frame_equal(answers(spark), answers(here), rel_tol=1e-9, abs_tol=1e-9)
