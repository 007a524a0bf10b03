"""Assessments: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.assessments import (
    assessments_completed,
    assessments_leading_to_support,
    assessments_open,
    assessments_overdue,
    assessments_started,
    assessments_within_45_working_days,
    assessments_within_45_working_days_of_referral,
    average_working_days_of_assessments,
    child_seen_during_assessment,
    children_assessed_again,
    factors_at_assessment,
    lower_quartile_of_assessments,
    median_days_to_repeat_assessment,
    median_working_days_of_assessments,
    repeat_assessments,
    repeat_assessments_leading_to_support,
    repeat_assessments_within_3_months,
    repeat_assessments_within_6_months,
    repeat_assessments_within_12_months,
    share_of_open_assessments_overdue,
    upper_quartile_of_assessments,
)
from goldenthread.measures.periods import between, months
from tests.measures.single_days import on

MARCH = months(1, date(2026, 3, 31))


def test_an_assessment_of_45_working_days_is_in_time_and_one_of_46_is_not(answers):
    assert answers(
        assessments_within_45_working_days,
        periods=MARCH,
        by="team",
        cin_assessments="""
            child_id | started_on | completed_on | team
            ann      | 2026-01-05 | 2026-03-09   | North
            ben      | 2026-01-05 | 2026-03-10   | North
            cat      | 2026-01-05 |              | North
        """,
    ) == [("2026-03", "North", 1, 2)]


def test_an_assessment_without_a_team_is_counted_under_not_recorded(answers):
    assert answers(
        assessments_within_45_working_days,
        periods=MARCH,
        by="team",
        cin_assessments="""
            child_id | started_on | completed_on | team
            ann      | 2026-03-02 | 2026-03-09   |
            ben      | 2026-03-02 | 2026-03-10   | South
        """,
    ) == [("2026-03", "South", 1, 1), ("2026-03", "not recorded", 1, 1)]


def test_the_other_clock_of_the_45_days_runs_from_the_referral(answers):
    assert answers(
        assessments_within_45_working_days_of_referral,
        periods=MARCH,
        by="team",
        cin_assessments="""
            child_id | referred_on | started_on | completed_on | team
            ann      | 2026-01-05  | 2026-01-12 | 2026-03-09   | named by the return
            ben      | 2026-01-05  | 2026-01-12 | 2026-03-10   | named by the return
            cat      |             | 2026-01-12 | 2026-03-09   | latest by the start
            dan      |             | 2026-01-12 | 2026-03-10   | latest by the start
            eve      |             | 2026-01-12 | 2026-03-09   | none known
        """,
        referrals="""
            child_id | received_on
            cat      | 2025-12-01
            cat      | 2026-01-05
            cat      | 2026-02-02
            dan      | 2026-01-05
            eve      | 2026-01-13
        """,
    ) == [("2026-03", "latest by the start", 1, 2), ("2026-03", "named by the return", 1, 2)]


def test_a_referral_on_a_saturday_counts_from_the_friday(answers):
    assert answers(
        assessments_within_45_working_days_of_referral,
        periods=MARCH,
        by="team",
        cin_assessments="""
            child_id | referred_on | started_on | completed_on | team
            ann      | 2026-01-03  | 2026-01-05 | 2026-03-06   | on the 45th
            ben      | 2026-01-03  | 2026-01-05 | 2026-03-09   | on the 46th
        """,
    ) == [("2026-03", "on the 45th", 1, 1), ("2026-03", "on the 46th", 0, 1)]


def test_an_open_assessment_is_overdue_from_its_46th_working_day_until_it_is_completed(answers):
    assert answers(
        assessments_overdue,
        periods=on(date(2026, 3, 9), date(2026, 3, 10)),
        cin_assessments="""
            child_id | started_on | completed_on
            ann      | 2026-01-05 |
            ben      | 2026-01-05 | 2026-03-11
            cat      | 2026-01-05 | 2026-03-10
            dan      | 2026-03-10 |
        """,
    ) == [("2026-03-09", "all", 0, None), ("2026-03-10", "all", 2, None)]


def test_a_weekend_makes_no_open_assessment_overdue(answers):
    assert answers(
        assessments_overdue,
        periods=on(date(2026, 3, 8), date(2026, 3, 9)),
        cin_assessments="""
            child_id | started_on
            ann      | 2026-01-02
        """,
    ) == [("2026-03-08", "all", 0, None), ("2026-03-09", "all", 1, None)]


def test_open_assessments_overdue_are_a_share_of_those_open(answers):
    assert answers(
        share_of_open_assessments_overdue,
        periods=MARCH,
        by="team",
        cin_assessments="""
            child_id | started_on | completed_on | team
            ann      | 2026-01-05 |              | North
            ben      | 2026-03-05 |              | North
            cat      | 2026-01-05 | 2026-03-30   | North
            dan      | 2026-01-05 | 2026-04-01   | South
        """,
    ) == [("2026-03", "North", 1, 2), ("2026-03", "South", 1, 1)]


def test_christmas_bank_holidays_are_not_working_days(answers):
    assert answers(
        median_working_days_of_assessments,
        periods=between(date(2025, 1, 1), date(2025, 1, 31)),
        cin_assessments="""
            child_id | started_on | completed_on
            ann      | 2024-12-23 | 2025-01-02
        """,
    ) == [("2025-01-01 to 2025-01-31", "all", 5)]


def test_the_quickest_quarter_lies_between_two_assessments(answers):
    assert answers(
        lower_quartile_of_assessments,
        periods=MARCH,
        cin_assessments="""
            child_id | started_on | completed_on
            ann      | 2026-03-02 | 2026-03-03
            ben      | 2026-03-02 | 2026-03-04
            cat      | 2026-03-02 | 2026-03-05
            dan      | 2026-03-02 | 2026-03-06
        """,
    ) == [("2026-03", "all", 1.75)]


def test_the_slowest_quarter_lies_between_two_assessments(answers):
    assert answers(
        upper_quartile_of_assessments,
        periods=MARCH,
        cin_assessments="""
            child_id | started_on | completed_on
            ann      | 2026-03-02 | 2026-03-03
            ben      | 2026-03-02 | 2026-03-04
            cat      | 2026-03-02 | 2026-03-05
            dan      | 2026-03-02 | 2026-03-06
        """,
    ) == [("2026-03", "all", 3.25)]


def test_the_average_is_the_working_days_of_all_by_the_assessments(answers):
    assert answers(
        average_working_days_of_assessments,
        periods=MARCH,
        cin_assessments="""
            child_id | started_on | completed_on
            ann      | 2026-03-02 | 2026-03-02
            ben      | 2026-03-02 | 2026-03-09
        """,
    ) == [("2026-03", "all", 5, 2)]


def test_a_child_of_whom_it_is_not_said_was_not_seen(answers):
    assert answers(
        child_seen_during_assessment,
        periods=MARCH,
        by="worker",
        cin_assessments="""
            child_id | started_on | completed_on | child_seen | worker_id
            ann      | 2026-03-02 | 2026-03-09   | yes        | w1
            ben      | 2026-03-02 | 2026-03-09   | no         | w1
            cat      | 2026-03-02 | 2026-03-09   |            | w1
        """,
    ) == [("2026-03", "w1", 1, 3)]


def test_assessments_that_found_a_need_for_support(answers):
    assert answers(
        assessments_leading_to_support,
        periods=MARCH,
        cin_assessments="""
            child_id | started_on | completed_on | needs_support
            ann      | 2026-03-02 | 2026-03-09   | yes
            ben      | 2026-03-02 | 2026-03-09   | no
            cat      | 2026-03-02 |              | yes
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_an_assessment_counts_once_for_each_factor(answers):
    assert answers(
        factors_at_assessment,
        periods=MARCH,
        by="category",
        assessment_factors="""
            child_id | started_on | completed_on | factor
            ann      | 2026-03-02 | 2026-03-09   | 3A
            ann      | 2026-03-02 | 2026-03-09   | 4B
            ben      | 2026-03-02 | 2026-03-09   | 4B
        """,
    ) == [("2026-03", "3A", 1, None), ("2026-03", "4B", 2, None)]


def test_assessments_are_begun_in_the_month_in_which_they_start(answers):
    assert answers(
        assessments_started,
        periods=months(2, date(2026, 3, 31)),
        cin_assessments="""
            child_id | started_on | completed_on
            ann      | 2026-02-28 | 2026-03-09
            ben      | 2026-03-02 |
            cat      | 2026-03-31 |
        """,
    ) == [("2026-02", "all", 1, None), ("2026-03", "all", 2, None)]


def test_assessments_are_completed_in_the_month_of_their_authorisation(answers):
    assert answers(
        assessments_completed,
        periods=months(2, date(2026, 3, 31)),
        cin_assessments="""
            child_id | started_on | completed_on
            ann      | 2026-02-02 | 2026-02-28
            ben      | 2026-02-02 | 2026-03-31
            cat      | 2026-02-02 |
        """,
    ) == [("2026-02", "all", 1, None), ("2026-03", "all", 1, None)]


def test_assessments_are_open_from_their_start_and_not_on_the_day_they_are_done(answers):
    assert answers(
        assessments_open,
        periods=MARCH,
        by="worker",
        cin_assessments="""
            child_id | started_on | completed_on | worker_id
            ann      | 2026-03-31 |              | w1
            ben      | 2026-03-02 | 2026-03-31   | w1
            cat      | 2026-04-01 |              | w2
            dan      | 2026-03-02 | 2026-04-01   | w2
        """,
    ) == [("2026-03", "w1", 1, None), ("2026-03", "w2", 1, None)]


def test_a_second_assessment_within_a_year_of_the_first_is_a_repeat(answers):
    assert answers(
        repeat_assessments,
        periods=MARCH,
        cin_assessments="""
            child_id | started_on | completed_on
            ann      | 2025-02-03 | 2025-03-10
            ann      | 2026-02-02 | 2026-03-10
            ben      | 2025-02-03 | 2025-03-09
            ben      | 2026-02-02 | 2026-03-10
            cat      | 2026-02-02 | 2026-03-10
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_a_repeat_three_months_to_the_day_after_is_within_three_months(answers):
    assert answers(
        repeat_assessments_within_3_months,
        periods=MARCH,
        by="team",
        cin_assessments="""
            child_id | started_on | completed_on | team
            ann      | 2025-11-03 | 2025-12-10   | three months
            ann      | 2026-02-02 | 2026-03-10   | three months
            ben      | 2025-11-03 | 2025-12-09   | a day more
            ben      | 2026-02-02 | 2026-03-10   | a day more
            cat      | 2025-08-03 | 2025-09-10   | six months
            cat      | 2026-02-02 | 2026-03-10   | six months
            dan      | 2025-08-03 | 2025-09-09   | half a year and a day
            dan      | 2026-02-02 | 2026-03-10   | half a year and a day
            eve      | 2025-02-03 | 2025-03-09   | more than a year
            eve      | 2026-02-02 | 2026-03-10   | more than a year
        """,
    ) == [
        ("2026-03", "a day more", 0, 1),
        ("2026-03", "half a year and a day", 0, 1),
        ("2026-03", "more than a year", 0, 0),
        ("2026-03", "six months", 0, 1),
        ("2026-03", "three months", 1, 1),
    ]


def test_a_repeat_six_months_to_the_day_after_is_within_six_months(answers):
    assert answers(
        repeat_assessments_within_6_months,
        periods=MARCH,
        by="team",
        cin_assessments="""
            child_id | started_on | completed_on | team
            ann      | 2025-11-03 | 2025-12-10   | three months
            ann      | 2026-02-02 | 2026-03-10   | three months
            ben      | 2025-11-03 | 2025-12-09   | a day more
            ben      | 2026-02-02 | 2026-03-10   | a day more
            cat      | 2025-08-03 | 2025-09-10   | six months
            cat      | 2026-02-02 | 2026-03-10   | six months
            dan      | 2025-08-03 | 2025-09-09   | half a year and a day
            dan      | 2026-02-02 | 2026-03-10   | half a year and a day
            eve      | 2025-02-03 | 2025-03-09   | more than a year
            eve      | 2026-02-02 | 2026-03-10   | more than a year
        """,
    ) == [
        ("2026-03", "a day more", 1, 1),
        ("2026-03", "half a year and a day", 0, 1),
        ("2026-03", "more than a year", 0, 0),
        ("2026-03", "six months", 1, 1),
        ("2026-03", "three months", 0, 1),
    ]


def test_a_repeat_after_more_than_six_months_is_within_twelve(answers):
    assert answers(
        repeat_assessments_within_12_months,
        periods=MARCH,
        by="team",
        cin_assessments="""
            child_id | started_on | completed_on | team
            ann      | 2025-11-03 | 2025-12-10   | three months
            ann      | 2026-02-02 | 2026-03-10   | three months
            ben      | 2025-11-03 | 2025-12-09   | a day more
            ben      | 2026-02-02 | 2026-03-10   | a day more
            cat      | 2025-08-03 | 2025-09-10   | six months
            cat      | 2026-02-02 | 2026-03-10   | six months
            dan      | 2025-08-03 | 2025-09-09   | half a year and a day
            dan      | 2026-02-02 | 2026-03-10   | half a year and a day
            eve      | 2025-02-03 | 2025-03-09   | more than a year
            eve      | 2026-02-02 | 2026-03-10   | more than a year
        """,
    ) == [
        ("2026-03", "a day more", 0, 1),
        ("2026-03", "half a year and a day", 1, 1),
        ("2026-03", "more than a year", 0, 0),
        ("2026-03", "six months", 0, 1),
        ("2026-03", "three months", 0, 1),
    ]


def test_the_days_between_two_assessments_are_counted_of_repeats_only(answers):
    assert answers(
        median_days_to_repeat_assessment,
        periods=MARCH,
        cin_assessments="""
            child_id | started_on | completed_on
            ann      | 2026-01-05 | 2026-02-10
            ann      | 2026-02-12 | 2026-03-10
            ben      | 2025-02-03 | 2025-03-09
            ben      | 2026-02-02 | 2026-03-10
        """,
    ) == [("2026-03", "all", 28)]


def test_repeats_that_found_a_need_are_a_share_of_repeats(answers):
    assert answers(
        repeat_assessments_leading_to_support,
        periods=MARCH,
        cin_assessments="""
            child_id | started_on | completed_on | needs_support
            ann      | 2026-01-05 | 2026-02-10   | no
            ann      | 2026-02-12 | 2026-03-10   | yes
            ben      | 2026-01-05 | 2026-02-10   | yes
            ben      | 2026-02-12 | 2026-03-10   | no
            cat      | 2026-02-12 | 2026-03-10   | yes
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_a_child_assessed_again_counts_once_until_the_one_before_is_a_year_old(answers):
    assert answers(
        children_assessed_again,
        periods=on(date(2026, 3, 9), date(2026, 3, 10), date(2026, 3, 11)),
        by="team",
        cin_assessments="""
            child_id | started_on | completed_on | team
            ann      | 2025-02-03 | 2025-03-10   | North
            ann      | 2025-06-03 | 2025-07-10   | North
            ben      | 2025-10-03 | 2025-11-10   | South
            ben      | 2025-12-03 | 2026-01-12   | South
            ben      | 2026-02-02 | 2026-03-10   | East
            cat      | 2026-02-02 | 2026-03-10   | East
        """,
    ) == [
        ("2026-03-09", "East", 0, None),
        ("2026-03-09", "North", 1, None),
        ("2026-03-09", "South", 1, None),
        ("2026-03-10", "East", 1, None),
        ("2026-03-10", "North", 1, None),
        ("2026-03-10", "South", 0, None),
        ("2026-03-11", "East", 1, None),
        ("2026-03-11", "North", 0, None),
        ("2026-03-11", "South", 0, None),
    ]
