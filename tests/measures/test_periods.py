"""The periods that figures are given for, and what they are called."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.measures.periods import Period, months, quarters, year_to_date, years

MAY_15 = date(2026, 5, 15)


@pytest.mark.parametrize(
    ("period", "name", "first"),
    [
        (months(1, MAY_15), "2026-05 to 15 May", date(2026, 5, 1)),
        (quarters(1, MAY_15), "2026-27 Q1 to 15 May", date(2026, 4, 1)),
        (years(1, MAY_15), "2026-27 to 15 May", date(2026, 4, 1)),
        (year_to_date(MAY_15), "2026-27 to 15 May", date(2026, 4, 1)),
    ],
)
def test_a_period_that_ends_before_its_time_says_so(period: list[Period], name: str, first: date) -> None:
    assert period == [Period(first, MAY_15, name, cut=True)]


def test_whole_periods_have_plain_names() -> None:
    until = date(2026, 3, 31)
    whole = [*months(2, until), *quarters(1, until), *years(1, until)]
    assert [period.name for period in whole] == ["2026-02", "2026-03", "2025-26 Q4", "2025-26"]
    assert not any(period.cut for period in whole)
