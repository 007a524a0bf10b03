from datetime import date

import pytest

from goldenthread.dates import OutsideCalendar, add_working_days, is_working_day, working_days_between


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2024, 5, 3), True),
        (date(2024, 5, 4), False),  # a Saturday
        (date(2024, 5, 6), False),  # the early May bank holiday
        (date(2022, 9, 19), False),  # the State Funeral of Queen Elizabeth II
    ],
)
def test_weekends_and_bank_holidays_are_not_worked(day: date, works: bool) -> None:
    assert is_working_day(day) is works


def test_the_day_one_starts_from_is_not_counted() -> None:
    assert add_working_days(date(2024, 5, 2), 1) == date(2024, 5, 3)
    assert add_working_days(date(2024, 5, 3), 1) == date(2024, 5, 7)


def test_no_working_days_after_a_day_is_that_day() -> None:
    assert add_working_days(date(2024, 5, 4), 0) == date(2024, 5, 4)


def test_counting_between_two_days_undoes_adding() -> None:
    start = date(2018, 8, 8)
    assert working_days_between(start, add_working_days(start, 70)) == 70
    assert working_days_between(add_working_days(start, 70), start) == -70


def test_a_year_without_a_calendar_is_refused_with_a_sentence() -> None:
    with pytest.raises(OutsideCalendar, match=r"known for 2012 to \d{4}, so working days cannot be counted in 1999"):
        is_working_day(date(1999, 1, 4))


def test_working_days_are_not_counted_backwards() -> None:
    with pytest.raises(ValueError, match="counted forwards"):
        add_working_days(date(2024, 5, 3), -1)
