"""Section 47 enquiries and initial conferences: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.enquiries import (
    conferences_after_11_to_15_working_days,
    conferences_after_16_to_20_working_days,
    conferences_after_more_than_20_working_days,
    conferences_held,
    conferences_rate,
    conferences_resulting_in_plan,
    conferences_within_10_working_days,
    conferences_within_15_working_days,
    enquiries,
    enquiries_overdue_for_conference,
    enquiries_rate,
    enquiries_without_need_of_conference,
    median_working_days_to_conference,
    share_of_enquiries_overdue_for_conference,
)
from goldenthread.measures.periods import months
from tests.measures.single_days import on

MARCH = months(1, date(2026, 3, 31))
ON_23_AND_24_MARCH = on(date(2026, 3, 23), date(2026, 3, 24))


def test_a_child_looked_into_twice_is_two_enquiries(answers):
    assert answers(
        enquiries,
        periods=MARCH,
        by="team",
        s47_enquiry="""
            child_id | started_on | team
            ann      | 2026-03-02 | North
            ann      | 2026-03-20 | North
            ben      | 2026-02-20 | North
        """,
    ) == [("2026-03", "North", 2, None)]


def test_the_rate_of_enquiries_is_of_all_children(answers):
    assert answers(
        enquiries_rate,
        periods=MARCH,
        s47_enquiry="""
            child_id | started_on
            ann      | 2026-03-02
        """,
        population="""
            year | children
            2026 | 60000
        """,
    ) == [("2026-03", "all", 1, 60_000)]


def test_enquiries_after_which_no_conference_was_needed(answers):
    assert answers(
        enquiries_without_need_of_conference,
        periods=MARCH,
        s47_enquiry="""
            child_id | started_on | conference_not_needed
            ann      | 2026-03-02 | yes
            ben      | 2026-03-02 | no
            cat      | 2026-03-02 |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_an_enquiry_is_overdue_from_the_16th_working_day_until_its_conference_is_held(answers):
    assert answers(
        enquiries_overdue_for_conference,
        periods=ON_23_AND_24_MARCH,
        s47_enquiry="""
            child_id | started_on | conference_not_needed | conference_on
            ann      | 2026-03-02 | no                    |
            ben      | 2026-03-02 |                       |
            cat      | 2026-03-02 | yes                   |
            dan      | 2026-03-02 | no                    | 2026-03-23
            eve      | 2026-03-02 | no                    | 2026-03-25
        """,
    ) == [("2026-03-23", "all", 0, None), ("2026-03-24", "all", 3, None)]


def test_an_enquiry_is_not_waited_for_longer_than_a_year(answers):
    assert answers(
        enquiries_overdue_for_conference,
        periods=ON_23_AND_24_MARCH,
        s47_enquiry="""
            child_id | started_on | conference_not_needed
            ann      | 2025-03-24 | no
        """,
    ) == [("2026-03-23", "all", 1, None), ("2026-03-24", "all", 0, None)]


def test_overdue_enquiries_are_a_share_of_those_awaiting_a_conference(answers):
    assert answers(
        share_of_enquiries_overdue_for_conference,
        periods=MARCH,
        by="team",
        s47_enquiry="""
            child_id | started_on | conference_on | team
            ann      | 2026-03-02 |               | North
            ben      | 2026-03-20 |               | North
            cat      | 2026-03-02 | 2026-03-20    | North
        """,
    ) == [("2026-03", "North", 1, 2)]


def test_a_conference_on_the_15th_working_day_is_in_time_and_one_moved_in_from_elsewhere_is_not_counted(answers):
    assert answers(
        conferences_within_15_working_days,
        periods=MARCH,
        initial_cp_conference="""
            child_id | s47_started_on | held_on    | transferred_in
            ann      | 2026-03-02     | 2026-03-23 | no
            ben      | 2026-03-02     | 2026-03-24 | no
            cat      |                | 2026-03-24 |
            dan      | 2026-03-02     | 2026-03-23 | yes
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_good_friday_and_easter_monday_are_not_among_the_15_days(answers):
    assert answers(
        conferences_within_15_working_days,
        periods=months(1, date(2026, 4, 30)),
        initial_cp_conference="""
            child_id | s47_started_on | held_on
            ann      | 2026-03-25     | 2026-04-17
            ben      | 2026-03-25     | 2026-04-20
        """,
    ) == [("2026-04", "all", 1, 2)]


def test_conferences_on_the_10th_working_day_are_within_10(answers):
    assert answers(
        conferences_within_10_working_days,
        periods=MARCH,
        initial_cp_conference="""
            child_id | s47_started_on | held_on
            ann      | 2026-03-02     | 2026-03-16
            ben      | 2026-03-02     | 2026-03-17
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_conferences_from_the_11th_to_the_15th_working_day(answers):
    assert answers(
        conferences_after_11_to_15_working_days,
        periods=MARCH,
        initial_cp_conference="""
            child_id | s47_started_on | held_on
            ann      | 2026-03-02     | 2026-03-16
            ben      | 2026-03-02     | 2026-03-17
            cat      | 2026-03-02     | 2026-03-23
            dan      | 2026-03-02     | 2026-03-24
        """,
    ) == [("2026-03", "all", 2, 4)]


def test_conferences_from_the_16th_to_the_20th_working_day(answers):
    assert answers(
        conferences_after_16_to_20_working_days,
        periods=MARCH,
        initial_cp_conference="""
            child_id | s47_started_on | held_on
            ann      | 2026-03-02     | 2026-03-23
            ben      | 2026-03-02     | 2026-03-24
            cat      | 2026-03-02     | 2026-03-30
            dan      | 2026-03-02     | 2026-03-31
        """,
    ) == [("2026-03", "all", 2, 4)]


def test_conferences_after_the_20th_working_day(answers):
    assert answers(
        conferences_after_more_than_20_working_days,
        periods=MARCH,
        initial_cp_conference="""
            child_id | s47_started_on | held_on
            ann      | 2026-03-02     | 2026-03-30
            ben      | 2026-03-02     | 2026-03-31
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_the_middle_wait_for_a_conference_leaves_out_those_that_cannot_be_counted(answers):
    assert answers(
        median_working_days_to_conference,
        periods=MARCH,
        initial_cp_conference="""
            child_id | s47_started_on | held_on
            ann      | 2026-03-02     | 2026-03-16
            ben      | 2026-03-02     | 2026-03-18
            cat      |                | 2026-03-30
        """,
    ) == [("2026-03", "all", 11)]


def test_conferences_that_led_to_a_plan(answers):
    assert answers(
        conferences_resulting_in_plan,
        periods=MARCH,
        initial_cp_conference="""
            child_id | held_on    | led_to_plan
            ann      | 2026-03-16 | yes
            ben      | 2026-03-16 | no
            cat      | 2026-03-16 |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_conferences_on_moving_in_are_not_among_those_held(answers):
    assert answers(
        conferences_held,
        periods=MARCH,
        by="team",
        initial_cp_conference="""
            child_id | held_on    | transferred_in | team
            ann      | 2026-03-16 | no             | North
            ben      | 2026-03-16 | yes            | North
            cat      | 2026-03-16 |                | South
        """,
    ) == [("2026-03", "North", 1, None), ("2026-03", "South", 1, None)]


def test_the_rate_of_conferences_is_of_all_children(answers):
    assert answers(
        conferences_rate,
        periods=MARCH,
        initial_cp_conference="""
            child_id | held_on
            ann      | 2026-03-16
        """,
        population="""
            year | children
            2026 | 60000
        """,
    ) == [("2026-03", "all", 1, 60_000)]
