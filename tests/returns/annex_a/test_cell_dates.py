"""A date is read however it was put into its cell, and an impossible one never gets into a table."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.returns.annex_a.cell_dates import EARLIEST, as_date
from goldenthread.returns.annex_a.problems import IMPOSSIBLE_DATE, MONTH_FIRST, NOT_A_DATE, Problem

AS_AT = date(2026, 6, 30)


@pytest.mark.parametrize(
    "cell",
    [
        *(date(2025, 3, 3), datetime(2025, 3, 3, 14, 20), 45719.0, 45719.75, 20250303.0),
        *("03/03/2025", "3/3/2025", "03-03-2025", "03.03.2025", "3/3/25", "03/03/2025 14:20", "03/03/2025 00:00:00"),
        *("2025-03-03", "2025/03/03", "2025-03-03 00:00:00", "2025-03-03T00:00:00", "2025-03-03T09:30:00.000Z"),
        *(
            "3-Mar-25",
            "03 Mar 2025",
            "3rd March 2025",
            "3 march 2025",
            "3 Mar. 2025",
            "Mon 3 March 2025",
            "03-MAR-2025",
        ),
        *("March 3, 2025", "Mar 3rd 2025", "20250303", "45719", "45719.5", " 03/03/2025\xa0", "3/3/2025 2:20 pm"),
    ],
)
def test_one_day_in_many_forms(cell: Any) -> None:
    assert as_date(cell, AS_AT) == (date(2025, 3, 3), None)


@pytest.mark.parametrize("cell", ["", " ", "\xa0", "-", "N/A", "null", "None"])
def test_a_blank_is_no_date_and_nothing_is_wrong_with_it(cell: str) -> None:
    assert as_date(cell, AS_AT) == (None, None)


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        *((serial, IMPOSSIBLE_DATE) for serial in (0.0, 1.0, 60.0, -1.0, 2_900_000.0, "0", "1")),
        *(
            (said, IMPOSSIBLE_DATE)
            for said in ("01/01/1900", "30/12/1899", "31/12/9999", "01/01/2099", date(1900, 1, 1))
        ),
        *(
            (said, NOT_A_DATE)
            for said in ("31/02/2025", "29/02/2025", "tomorrow", "03/2025", "99/99/9999", "TBC", 99_999_999.0)
        ),
        *((cell, NOT_A_DATE) for cell in (time(0, 0), timedelta(days=3), True, "3 Movember 2025")),
    ],
)
def test_what_is_no_day_a_return_can_hold(cell: Any, problem: Problem) -> None:
    assert as_date(cell, AS_AT) == (None, problem)


def test_the_day_comes_first_unless_it_cannot() -> None:
    assert as_date("04/03/2025", AS_AT) == (date(2025, 3, 4), None)
    assert as_date("03/25/2025", AS_AT) == (date(2025, 3, 25), MONTH_FIRST)


def test_two_figures_of_a_year_are_the_latest_year_that_a_return_can_hold() -> None:
    assert as_date("1/1/28", AS_AT) == (date(2028, 1, 1), None)
    assert as_date("1/1/99", AS_AT) == (date(1999, 1, 1), None)


@given(st.one_of(st.text(), st.floats(allow_nan=False), st.booleans(), st.dates(), st.datetimes(), st.times()))
def test_no_cell_whatever_breaks_it_or_gives_an_impossible_day(cell: Any) -> None:
    day, problem = as_date(cell, AS_AT)
    assert day is None or EARLIEST <= day <= date(2028, 12, 31)
    assert problem is None or day is None or problem is MONTH_FIRST


@given(st.dates(min_value=EARLIEST, max_value=date(2028, 12, 31)))
def test_every_possible_day_is_read_back_from_any_way_of_writing_it(day: date) -> None:
    serial = float((day - date(1899, 12, 30)).days)
    for cell in (day, serial, f"{day:%d/%m/%Y}", day.isoformat(), f"{day.day} {day:%B %Y}", f"{day:%Y%m%d}"):
        assert as_date(cell, AS_AT) == (day, None)
