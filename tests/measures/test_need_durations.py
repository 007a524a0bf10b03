"""How long children are in need: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.need_durations import (
    need_ended_after_two_years,
    need_ended_within_3_months,
    need_ended_within_6_months,
    need_ended_within_a_year,
    need_ended_within_two_years,
    need_open_two_years_or_more,
    need_open_up_to_3_months,
    need_open_up_to_6_months,
    need_open_up_to_a_year,
    need_open_up_to_two_years,
)
from goldenthread.measures.periods import months

FEBRUARY = months(1, date(2026, 2, 28))
MARCH = months(1, date(2026, 3, 31))


def test_a_child_is_in_need_for_two_years_on_its_730th_day_and_not_on_its_729th(answers):
    assert answers(
        need_open_two_years_or_more,
        periods=FEBRUARY,
        cin_episodes="""
            child_id | started_on | ended_on   | no_further_action
            ann      | 2024-03-01 |            |
            ben      | 2024-03-02 |            | no
            cat      | 2020-03-01 | 2026-02-28 |
            dan      | 2020-03-01 |            | yes
        """,
    ) == [("2026-02", "all", 1, 2)]


def test_need_lasted_two_years_where_it_ended_on_its_730th_day(answers):
    assert answers(
        need_ended_after_two_years,
        periods=FEBRUARY,
        cin_episodes="""
            child_id | started_on | ended_on
            ann      | 2024-03-01 | 2026-02-28
            ben      | 2024-03-01 | 2026-02-27
            cat      | 2020-03-01 |
        """,
    ) == [("2026-02", "all", 1, 2)]


def test_a_child_has_been_in_need_for_three_months_until_the_same_day_of_the_month(answers):
    assert answers(
        need_open_up_to_3_months,
        periods=MARCH,
        cin_episodes="""
            child_id | started_on
            ann      | 2025-12-31
            ben      | 2025-12-30
            cat      | 2026-03-31
        """,
    ) == [("2026-03", "all", 2, 3)]


def test_a_child_has_been_in_need_for_more_than_three_months_and_up_to_six(answers):
    assert answers(
        need_open_up_to_6_months,
        periods=FEBRUARY,
        cin_episodes="""
            child_id | started_on
            ann      | 2025-11-28
            ben      | 2025-11-27
            cat      | 2025-08-31
            dan      | 2025-08-27
        """,
    ) == [("2026-02", "all", 2, 4)]


def test_a_child_has_been_in_need_for_more_than_six_months_and_less_than_a_year(answers):
    assert answers(
        need_open_up_to_a_year,
        periods=MARCH,
        cin_episodes="""
            child_id | started_on
            ann      | 2025-10-01
            ben      | 2025-09-30
            cat      | 2025-04-01
            dan      | 2025-03-31
        """,
    ) == [("2026-03", "all", 2, 4)]


def test_a_child_has_been_in_need_for_a_year_and_less_than_two(answers):
    assert answers(
        need_open_up_to_two_years,
        periods=MARCH,
        cin_episodes="""
            child_id | started_on
            ann      | 2025-04-01
            ben      | 2025-03-31
            cat      | 2024-04-02
            dan      | 2024-04-01
        """,
    ) == [("2026-03", "all", 2, 4)]


def test_need_ended_within_three_months(answers):
    assert answers(
        need_ended_within_3_months,
        periods=MARCH,
        cin_episodes="""
            child_id | started_on | ended_on
            ann      | 2025-12-10 | 2026-03-10
            ben      | 2025-12-10 | 2026-03-11
            cat      | 2026-03-10 |
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_need_ended_after_three_months_and_within_six(answers):
    assert answers(
        need_ended_within_6_months,
        periods=MARCH,
        cin_episodes="""
            child_id | started_on | ended_on
            ann      | 2025-12-10 | 2026-03-10
            ben      | 2025-12-10 | 2026-03-11
            cat      | 2025-09-10 | 2026-03-10
            dan      | 2025-09-10 | 2026-03-11
        """,
    ) == [("2026-03", "all", 2, 4)]


def test_need_ended_after_six_months_and_within_a_year(answers):
    assert answers(
        need_ended_within_a_year,
        periods=MARCH,
        cin_episodes="""
            child_id | started_on | ended_on
            ann      | 2025-09-10 | 2026-03-10
            ben      | 2025-09-10 | 2026-03-11
            cat      | 2025-03-11 | 2026-03-10
            dan      | 2025-03-10 | 2026-03-10
        """,
    ) == [("2026-03", "all", 2, 4)]


def test_need_ended_after_a_year_and_within_two(answers):
    assert answers(
        need_ended_within_two_years,
        periods=MARCH,
        cin_episodes="""
            child_id | started_on | ended_on
            ann      | 2025-03-11 | 2026-03-10
            ben      | 2025-03-10 | 2026-03-10
            cat      | 2024-03-12 | 2026-03-10
            dan      | 2024-03-11 | 2026-03-10
        """,
    ) == [("2026-03", "all", 2, 4)]
