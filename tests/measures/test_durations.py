"""Bands of durations and turns between visits leave no day of a plan out, and count none twice."""

from __future__ import annotations

from datetime import date, timedelta

import duckdb
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.measures.answering import answer
from goldenthread.measures.catalogue.protection import children_on_plans
from goldenthread.measures.catalogue.protection_durations import (
    plans_ended_after_two_years,
    plans_ended_within_3_months,
    plans_ended_within_6_months,
    plans_ended_within_a_year,
    plans_ended_within_two_years,
    plans_open_for_two_years,
    plans_open_up_to_3_months,
    plans_open_up_to_6_months,
    plans_open_up_to_a_year,
    plans_open_up_to_two_years,
)
from goldenthread.measures.catalogue.protection_visits import plans_visited_within_standard
from goldenthread.measures.engines import DuckDB
from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import Period, months, years
from goldenthread.tables import TABLES
from goldenthread.tables.frames import shaped
from tests.measures.conftest import emptied, hold
from tests.text_tables import frame

LAST = date(2026, 3, 31)
SIX_MONTHS = months(6, date(2026, 4, 30))
OPEN = [
    plans_open_up_to_3_months,
    plans_open_up_to_6_months,
    plans_open_up_to_a_year,
    plans_open_up_to_two_years,
    plans_open_for_two_years,
]
ENDED = [
    plans_ended_within_3_months,
    plans_ended_within_6_months,
    plans_ended_within_a_year,
    plans_ended_within_two_years,
    plans_ended_after_two_years,
]
STANDARD = frame("standards", "standard | category | days \n child protection visit | any | 10")


def plan_a_day(lasting: int | None) -> pl.DataFrame:
    """A plan begun on each day of three years, each lasting so many days or still open."""
    began = [LAST - timedelta(days=days) for days in range(1100)]
    ended = [None if lasting is None else day + timedelta(days=lasting) for day in began]
    plans = pl.DataFrame({"started_on": began, "ended_on": pl.Series(ended, dtype=pl.Date)}).with_row_index("from_row")
    named = plans.with_columns(authority=pl.lit("Exampleshire"), from_list=pl.lit("test"), child_id=pl.col("from_row"))
    return shaped(named, TABLES["cp_plans"])


def test_every_open_plan_is_in_one_band_on_every_day() -> None:
    told = asked(OPEN, plan_a_day(lasting=None), months(24, LAST))
    assert told["numerator"].to_list() == told["denominator"].to_list()


@pytest.mark.parametrize("lasting", [0, 59, 89, 92, 93, 181, 184, 185, 364, 366, 728, 729, 730])
def test_every_ended_plan_was_in_one_band(lasting: int) -> None:
    told = asked(ENDED, plan_a_day(lasting), years(3, LAST))
    assert told["numerator"].to_list() == told["denominator"].to_list()


def asked(bands: list[Measure], plans: pl.DataFrame, periods: list[Period]) -> pl.DataFrame:
    """What all bands come to together, and the plans that they are of."""
    with duckdb.connect() as connection:
        engine = emptied(DuckDB(connection))
        hold(engine, {"cp_plans": plans})
        told = answer(bands, engine, periods)
    return told.group_by("period", maintain_order=True).agg(pl.col("numerator").sum(), pl.col("denominator").first())


@settings(max_examples=15, deadline=None)
@given(visits=st.sets(st.integers(0, 120), max_size=12), lasting=st.none() | st.integers(0, 120))
def test_however_a_child_is_visited_one_turn_of_the_plan_is_open(visits: set[int], lasting: int | None) -> None:
    began = date(2025, 12, 1)
    ended = "" if lasting is None else f"{began + timedelta(days=lasting)}"
    visited = "\n".join(["child_id | visited_on", *(f"ann | {began + timedelta(days=days)}" for days in visits)])
    tables = {
        "standards": STANDARD,
        "cp_plans": frame("cp_plans", f"child_id | started_on | ended_on \n ann | {began} | {ended}"),
        "cp_visits": frame("cp_visits", visited),
    }
    with duckdb.connect() as connection:
        engine = emptied(DuckDB(connection))
        hold(engine, tables)
        turns = answer([plans_visited_within_standard], engine, SIX_MONTHS)
        plans = answer([children_on_plans], engine, SIX_MONTHS)
    assert turns["denominator"].to_list() == plans["numerator"].to_list()
