"""Working days in a query are those of `goldenthread.dates`, for every day of years with all their bank holidays."""

from __future__ import annotations

from datetime import date, timedelta

import duckdb
import polars as pl
import pytest
from ibis.expr.types import Table

from goldenthread.dates.calendar import working_day_numbers
from goldenthread.dates.working_days import add_working_days, is_working_day, working_days_between
from goldenthread.measures.case_tables import case
from goldenthread.measures.engines import DuckDB
from goldenthread.measures.working_days import with_last_day_in_time, with_working_days
from goldenthread.tables import TABLES
from goldenthread.tables.frames import shaped

DAY = timedelta(days=1)
STARTS = [date(2024, 11, 1) + DAY * step for step in range(400)]


@pytest.mark.parametrize("days", [0, 1, 15, 45])
def test_the_last_day_in_time_is_the_one_before_the_next_working_day(days: int) -> None:
    found = asked(with_last_day_in_time(case("cin_assessments"), "started_on", days, "due_on"))
    assert found["due_on"].to_list() == [last_day_in_time(start, days) for start in STARTS]


def test_working_days_between_two_dates_are_those_of_the_dates_themselves() -> None:
    found = asked(with_working_days(case("cin_assessments"), "started_on", "completed_on", "taken"))
    assert found["taken"].to_list() == [working_days_between(start, start + 30 * DAY) for start in STARTS]


def last_day_in_time(start: date, days: int) -> date:
    """Worked out a day at a time: on past the working day itself for as long as no other begins."""
    day = add_working_days(start, days)
    while not is_working_day(day + DAY):
        day += DAY
    return day


def asked(rows: Table) -> pl.DataFrame:
    """The rows of a query over one assessment begun on each of the days, in their order."""
    begun = pl.DataFrame({"started_on": STARTS, "completed_on": [start + 30 * DAY for start in STARTS]})
    with duckdb.connect() as connection:
        engine = DuckDB(connection)
        engine.bring("working_days", working_day_numbers())
        engine.bring("cin_assessments", shaped(begun, TABLES["cin_assessments"]))
        return engine.fetch(engine.compile(rows)).sort("started_on")
