from datetime import date

import pytest

from goldenthread.dates import CLOCKS, EARLY_DRAFT_PLAN, FINAL_ACTION_PLAN, deadline
from goldenthread.dates.clocks import Clock


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2016, 11, 25), date(2017, 3, 8)),  # a cabinet then gave 9 March, counting receipt from the next day
        (date(2018, 8, 8), date(2018, 11, 15)),  # the same letter asked for 3 December: see below
    ],
)
def test_the_final_plan_is_due_seventy_working_days_after_the_letter(received: date, due: date) -> None:
    assert deadline(FINAL_ACTION_PLAN, received=received).on == due


def test_an_early_draft_is_due_after_twenty() -> None:
    assert deadline(EARLY_DRAFT_PLAN, received=date(2018, 8, 8)).on == date(2018, 9, 6)


def test_the_date_in_the_letter_wins_over_arithmetic() -> None:
    due = deadline(FINAL_ACTION_PLAN, received=date(2018, 8, 8), stated=date(2018, 12, 3))
    assert (due.on, due.stated) == (date(2018, 12, 3), True)


@pytest.mark.parametrize("clock", CLOCKS, ids=lambda clock: clock.name)
def test_every_clock_cites_its_source(clock: Clock) -> None:
    assert "letters" in clock.source
