"""The calendar of working days as a table."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.dates.calendar import working_day_numbers
from goldenthread.dates.working_days import working_days_between
from goldenthread.tables.promises import CannotMeasure, check_calendar

NUMBERS = dict(working_day_numbers().iter_rows())
UNTIL = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2023-12-22", 1, "2023-12-27"),
        ("2023-12-22", 15, "2024-01-17"),
        ("2023-12-22", 45, "2024-02-28"),
        ("2016-11-25", 70, "2017-03-08"),
        ("2018-08-08", 70, "2018-11-15"),
    ],
)
def test_the_working_days_between_two_days_are_the_difference_of_their_numbers(start: str, days: int, end: str) -> None:
    assert NUMBERS[date.fromisoformat(end)] - NUMBERS[date.fromisoformat(start)] == days


def test_a_saturday_carries_fridays_number() -> None:
    assert NUMBERS[date(2026, 6, 27)] == NUMBERS[date(2026, 6, 26)]


@given(st.dates(date(2012, 1, 1), date(2028, 1, 1)), st.integers(0, 300))
def test_the_table_counts_as_the_function_does(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    assert NUMBERS[end] - NUMBERS[start] == working_days_between(start, end)


def test_a_calendar_that_is_whole_is_accepted() -> None:
    check_calendar(working_day_numbers(), until=UNTIL)


@pytest.mark.parametrize(
    ("calendar", "said"),
    [
        (working_day_numbers().clear(), "is empty"),
        (pl.concat([working_day_numbers()] * 2), "holds a day twice"),
        (working_day_numbers().filter(pl.col("day") != date(2020, 5, 8)), "has gaps"),
        (working_day_numbers().with_columns(number=pl.col("number") * 2), "is misnumbered"),
        (working_day_numbers().filter(pl.col("day") < UNTIL), "Bank holidays are known until 29 June 2026"),
    ],
    ids=["empty", "loaded twice", "gaps", "misnumbered", "stops early"],
)
def test_a_calendar_that_would_give_wrong_answers_is_refused(calendar: pl.DataFrame, said: str) -> None:
    with pytest.raises(CannotMeasure, match=said):
        check_calendar(calendar, until=UNTIL)
