"""When a duty is due, from the minute's words."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.scrutiny.due import Due, Setting, due_from, meetings_told, waits_on_an_event
from tests.scrutiny.conftest import JULY, MARCH, NOVEMBER

AT_THE_MEETING = Setting(NOVEMBER, [JULY, MARCH])


@pytest.mark.parametrize(
    ("words", "on", "why"),
    [
        ("by 9 January 2026", date(2026, 1, 9), "the date in the minute"),
        ("by 14 February", date(2026, 2, 14), "the next such day after the meeting"),
        ("in March 2026", date(2026, 3, 31), "the end of the month in the minute"),
        ("the meeting in March 2026", MARCH, "the committee's meeting in that month"),
        ("before the meeting in March", MARCH, "the committee's meeting in that month"),
        ("the March meeting", MARCH, "the committee's meeting in that month"),
        ("in July", date(2026, 7, 31), "the end of the month in the minute"),
        ("before the end of October", date(2026, 10, 31), "the end of the month in the minute"),
        ("before the next meeting", MARCH, "the committee's next meeting"),
        ("next meeting of the committee", MARCH, "the committee's next meeting"),
        ("six months", date(2026, 5, 20), "six months from the meeting"),
        ("a fortnight", date(2025, 12, 4), "a fortnight from the meeting"),
        ("within 10 days", date(2025, 11, 30), "10 days from the meeting"),
        ("within five working days", date(2025, 11, 27), "five working days from the meeting"),
    ],
)
def test_the_words_give_a_day_and_it_is_said_how(words: str, on: date, why: str) -> None:
    assert due_from(words, AT_THE_MEETING) == Due(on, why)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "in due course",
        "each quarter",
        "next quarterly report",
        "two working days of publication",
        "spring 2026",
        "to March 2027",
    ],
)
def test_words_that_give_no_day_are_left_to_a_person(words: str) -> None:
    assert due_from(words, AT_THE_MEETING) is None


def test_the_next_meeting_gives_no_day_until_it_is_known() -> None:
    assert due_from("before the next meeting", Setting(JULY, [])) is None


def test_a_month_from_the_end_of_a_longer_one_is_the_last_day_of_the_shorter() -> None:
    assert due_from("one month", Setting(date(2026, 1, 31), [])) == Due(date(2026, 2, 28), "one month from the meeting")


def test_time_that_waits_on_a_letter_runs_from_its_publication() -> None:
    woken = Setting(NOVEMBER, [], woke_on=date(2026, 8, 7))
    why = "two working days from 7 August 2026, when the letter was published"
    assert due_from("within two working days of publication", woken) == Due(date(2026, 8, 11), why)
    assert due_from("within two working days", Setting(NOVEMBER, [], is_asleep=True)) is None


def test_working_days_of_a_year_without_known_bank_holidays_are_left_to_a_person() -> None:
    assert due_from("within two working days", Setting(date(1950, 1, 5), [])) is None


def test_a_meeting_of_a_month_is_the_one_the_minutes_date() -> None:
    text = (
        "The visit is on 2 December.\n\nThe Committee's next meeting will be on Tuesday 8 December 2026. Tea followed."
    )
    told = meetings_told(text, date(2026, 9, 10))
    assert told == [date(2026, 12, 8)]
    setting = Setting(date(2026, 9, 10), [], told_meetings=told)
    expected = Due(date(2026, 12, 8), "the meeting in that month, as the minutes date it")
    assert due_from("to the December meeting", setting) == expected
    assert due_from("in December", setting) == Due(date(2026, 12, 31), "the end of the month in the minute")


def test_a_phrase_may_wait_on_an_event() -> None:
    assert waits_on_an_event("when the letter is published")
    assert not waits_on_an_event("before the next meeting")
