"""Which periods are answered: those for which everything that an answer rests on is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import duckdb
import polars as pl
import pytest

from goldenthread.measures.answering import answer
from goldenthread.measures.catalogue.protection import children_on_plans
from goldenthread.measures.catalogue.referrals import referrals_assessed_not_in_need, referrals_received
from goldenthread.measures.engines import DuckDB
from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import months
from tests.measures.conftest import emptied, hold
from tests.text_tables import frame

JANUARY_TO_JUNE = (date(2026, 1, 1), date(2026, 6, 30))


@pytest.fixture
def engine() -> Iterator[DuckDB]:
    """Referrals, needs and plans that are whole from January to June 2026."""
    with duckdb.connect() as connection:
        held = emptied(DuckDB(connection))
        tables = {
            "referrals": "child_id | received_on\nann | 2026-02-03",
            "cp_plans": "child_id | started_on\nann | 2025-02-03",
        }
        hold(held, {name: frame(name, text) for name, text in tables.items()}, JANUARY_TO_JUNE)
        yield held


def covered(engine: DuckDB, measure: Measure) -> list[str]:
    """The months from December to July that are answered."""
    answers = answer([measure], engine, months(8, date(2026, 7, 31)))
    return answers.filter("covered")["period"].to_list()


def test_events_are_answered_for_the_months_that_the_return_covers(engine: DuckDB) -> None:
    assert covered(engine, referrals_received) == ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]


def test_a_stock_is_also_known_on_the_day_before_the_list_begins(engine: DuckDB) -> None:
    assert covered(engine, children_on_plans)[:2] == ["2025-12", "2026-01"]


def test_what_takes_three_months_to_show_is_answered_three_months_later(engine: DuckDB) -> None:
    assert covered(engine, referrals_assessed_not_in_need) == ["2026-01", "2026-02", "2026-03"]


def test_a_month_without_events_is_nothing_where_it_is_covered_and_not_known_where_it_is_not(engine: DuckDB) -> None:
    answers = answer([referrals_received], engine, months(8, date(2026, 7, 31)))
    parts = dict(answers.select("period", "numerator").iter_rows())
    assert (parts["2026-01"], parts["2026-02"], parts["2026-07"]) == (0, 1, None)


def test_nothing_of_an_uncovered_month_can_be_divided(engine: DuckDB) -> None:
    answers = answer([referrals_assessed_not_in_need], engine, months(1, date(2026, 6, 30)))
    assert answers.select("numerator", "denominator", "value").rows() == [(None, None, None)]
    assert answers.schema["covered"] == pl.Boolean
