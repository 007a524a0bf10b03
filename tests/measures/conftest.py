"""`answers`: text tables in, answers out, on every engine that is here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

import duckdb
import polars as pl
import pytest

from goldenthread.measures.answering import answer
from goldenthread.measures.engines import DuckDB, Engine
from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import Period
from goldenthread.tables import TABLES
from goldenthread.tables.frames import empty
from tests.text_tables import frame

WHOLE = (date(1990, 1, 1), date(2030, 12, 31))


@pytest.fixture
def engine() -> Iterator[DuckDB]:
    with duckdb.connect() as connection:
        yield DuckDB(connection)


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
    return answer(measures, engine, periods, by)


def hold(engine: Engine, frames: dict[str, pl.DataFrame], whole: tuple[date, date] = WHOLE) -> None:
    """Put case tables where an engine finds them, as whole for the days given."""
    for name, table in TABLES.items():
        engine.bring(name, frames.get(name, empty(table)))
    authorities = sorted({a for f in frames.values() if "authority" in f.columns for a in f["authority"].to_list()})
    rows = [(a, name, *whole) for a in authorities or ["Exampleshire"] for name in TABLES]
    schema = {"authority": pl.String, "table": pl.String, "first_day": pl.Date, "last_day": pl.Date}
    engine.bring("coverage", pl.DataFrame(rows, schema=schema, orient="row"))


def _plain(number: float | None) -> float | int | None:
    return int(number) if number is not None and number == int(number) else number
