"""`answers`: text tables in, answers out, on every engine that is here."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

import duckdb
import polars as pl
import pytest

from goldenthread.measures.answering import answer
from goldenthread.measures.engines import DuckDB, Engine, Spark
from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import Period
from goldenthread.tables import TABLES
from goldenthread.tables.frames import empty
from tests.text_tables import frame

WHOLE = (date(1990, 1, 1), date(2030, 12, 31))


@pytest.fixture(params=["duckdb", pytest.param("spark", marks=pytest.mark.slow)])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Each engine, holding every case table with no rows."""
    if request.param == "spark":
        yield request.getfixturevalue("spark")
        return
    with duckdb.connect() as connection:
        yield emptied(DuckDB(connection))


@pytest.fixture(scope="session")
def spark() -> Iterator[Spark]:
    """One small Spark session for all tests: starting one takes seconds."""
    if shutil.which("java") is None:
        pytest.skip("there is no Java here, so nothing is tested on Spark: apt-get install openjdk-17-jre-headless")
    sql = pytest.importorskip("pyspark.sql")
    settings = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "1", "spark.sql.session.timeZone": "UTC"}
    session = sql.SparkSession.builder.master("local[1]").config(map=settings).getOrCreate()
    yield emptied(Spark(session))
    session.stop()


def emptied(engine: Engine) -> Engine:
    for name, table in TABLES.items():
        engine.bring(name, empty(table))
    return engine


@pytest.fixture
def answers(engine: Engine) -> Callable[..., list[tuple[Any, ...]]]:
    """Answers of one measure as (period, group, numerator, denominator), or (period, group, value) for a median.

    Case tables are given as text by their names, and are taken to be whole for every period.
    """

    def ask(
        measure: Measure, *, periods: Sequence[Period], by: str | None = None, **tables: str
    ) -> list[tuple[Any, ...]]:
        found = asked(engine, [measure], periods, by, **tables)
        if not measure.additive:
            return [tuple(row) for row in found.select("period", "group", "value").rows()]
        return [
            (p, g, _plain(n), _plain(d))
            for p, g, n, d in found.select("period", "group", "numerator", "denominator").rows()
        ]

    return ask


def asked(
    engine: Engine, measures: Sequence[Measure], periods: Sequence[Period], by: str | None = None, **tables: str
) -> pl.DataFrame:
    """The whole frame of answers, from tables written as text."""
    hold(engine, {name: frame(name, text) for name, text in tables.items()})
    try:
        return answer(measures, engine, periods, by)
    finally:
        for name in tables:
            engine.bring(name, empty(TABLES[name]))


def hold(
    engine: Engine,
    frames: dict[str, pl.DataFrame],
    whole: tuple[date, date] = WHOLE,
    without: Mapping[str, Sequence[tuple[date, date]]] = MappingProxyType({}),
) -> None:
    """Put case tables where an engine finds them, as whole for the days given and with all their columns.

    ``without`` are columns, each written table.column, that returns carry only for some days, or for none.
    """
    for name, rows in frames.items():
        engine.bring(name, rows)
    authorities = sorted({a for rows in frames.values() for a in rows["authority"].to_list()})
    days = [(authority, name, *whole) for authority in authorities or ["Exampleshire"] for name in TABLES]
    engine.bring("coverage", pl.DataFrame(days, schema=["authority", "table", "first_day", "last_day"], orient="row"))
    columns = [
        (authority, name, column, *told)
        for authority, name, *days_of_table in days
        for column in TABLES[name].names
        for told in without.get(f"{name}.{column}", [days_of_table])
    ]
    told_of = ["authority", "table", "column", "first_day", "last_day"]
    engine.bring("carried", pl.DataFrame(columns, schema=told_of, orient="row"))


def _plain(number: float | None) -> float | int | None:
    return int(number) if number is not None and number == int(number) else number
