"""Child protection plans: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.protection import (
    children_on_plans,
    children_on_plans_for_emotional_abuse,
    children_on_plans_for_multiple_categories,
    children_on_plans_for_neglect,
    children_on_plans_for_physical_abuse,
    children_on_plans_for_sexual_abuse,
    children_on_plans_rate,
    plans_ended,
    plans_ended_rate,
    plans_started,
    plans_started_rate,
    second_or_subsequent_plans_ever,
    second_plans_within_two_years,
    share_of_plans_for_neglect,
)
from goldenthread.measures.periods import months, years

MARCH = months(1, date(2026, 3, 31))


def test_a_plan_is_open_on_the_day_it_begins_and_not_on_the_day_it_ends(answers):
    assert answers(
        children_on_plans,
        periods=months(2, date(2026, 3, 31)),
        by="category",
        cp_plans="""
            child_id | started_on | ended_on   | category
            ann      | 2026-03-31 |            | NEG
            ben      | 2025-03-02 | 2026-03-31 | NEG
            cat      | 2025-03-02 | 2026-04-01 | EMO
        """,
    ) == [
        ("2026-02", "EMO", 1, None),
        ("2026-02", "NEG", 1, None),
        ("2026-03", "EMO", 1, None),
        ("2026-03", "NEG", 1, None),
    ]


def test_a_child_grows_from_one_age_band_into_the_next_while_on_a_plan(answers):
    assert answers(
        children_on_plans,
        periods=months(2, date(2026, 3, 31)),
        by="age band",
        cp_plans="""
            child_id | started_on
            ann      | 2025-03-02
        """,
        person="""
            child_id | born_on
            ann      | 2016-03-15
        """,
    ) == [
        ("2026-02", "10 to 15", 0, None),
        ("2026-02", "5 to 9", 1, None),
        ("2026-03", "10 to 15", 1, None),
        ("2026-03", "5 to 9", 0, None),
    ]


def test_the_rate_of_children_on_plans_is_of_those_of_the_day(answers):
    assert answers(
        children_on_plans_rate,
        periods=MARCH,
        cp_plans="""
            child_id | started_on | ended_on
            ann      | 2026-03-02 |
            ben      | 2026-03-02 | 2026-03-20
        """,
        population="""
            year | children
            2026 | 60000
        """,
    ) == [("2026-03", "all", 1, 60_000)]


def test_plans_are_begun_in_the_month_of_their_start(answers):
    assert answers(
        plans_started,
        periods=MARCH,
        by="team",
        cp_plans="""
            child_id | started_on | ended_on   | team
            ann      | 2026-03-01 | 2026-03-20 | North
            ben      | 2026-03-31 |            | North
            cat      | 2026-02-28 | 2026-03-20 | North
        """,
    ) == [("2026-03", "North", 2, None)]


def test_the_rate_of_plans_begun_is_of_all_children(answers):
    assert answers(
        plans_started_rate,
        periods=MARCH,
        cp_plans="""
            child_id | started_on
            ann      | 2026-03-01
        """,
        population="""
            year | children
            2026 | 60000
        """,
    ) == [("2026-03", "all", 1, 60_000)]


def test_plans_are_ended_in_the_month_of_their_end(answers):
    assert answers(
        plans_ended,
        periods=MARCH,
        by="category",
        cp_plans="""
            child_id | started_on | ended_on   | category
            ann      | 2025-03-01 | 2026-03-31 | PHY
            ben      | 2025-03-01 |            | PHY
            cat      | 2025-03-01 | 2026-04-01 | PHY
        """,
    ) == [("2026-03", "PHY", 1, None)]


def test_the_rate_of_plans_ended_is_of_all_children(answers):
    assert answers(
        plans_ended_rate,
        periods=MARCH,
        cp_plans="""
            child_id | started_on | ended_on
            ann      | 2025-03-01 | 2026-03-20
        """,
        population="""
            year | children
            2026 | 60000
        """,
    ) == [("2026-03", "all", 1, 60_000)]


def test_a_plan_after_another_is_the_second_however_long_ago_the_first(answers):
    assert answers(
        second_or_subsequent_plans_ever,
        periods=MARCH,
        cp_plans="""
            child_id | started_on | previous_plans
            ann      | 2026-03-01 | 1
            ben      | 2026-03-01 | 0
            cat      | 2026-03-01 |
            dan      | 2025-03-01 | 1
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_a_plan_two_years_after_the_end_of_the_last_is_a_repeat_and_a_day_later_is_not(answers):
    assert answers(
        second_plans_within_two_years,
        periods=MARCH,
        cp_plans="""
            child_id | started_on | ended_on   | previous_plans
            ann      | 2023-01-10 | 2024-03-10 | 0
            ann      | 2026-03-10 |            | 1
            ben      | 2023-01-10 | 2024-03-09 | 0
            ben      | 2026-03-10 |            | 1
            cat      | 2026-03-10 |            | 1
            dan      | 2026-03-10 |            | 0
        """,
    ) == [("2026-03", "all", 1, 4)]


def test_two_years_from_29_february_end_on_28_february(answers):
    assert answers(
        second_plans_within_two_years,
        periods=years(1, date(2026, 3, 31)),
        by="team",
        cp_plans="""
            child_id | started_on | ended_on   | team
            ann      | 2023-01-10 | 2024-02-29 | North
            ann      | 2026-02-28 |            | North
            ben      | 2023-01-10 | 2024-02-29 | South
            ben      | 2026-03-01 |            | South
        """,
    ) == [("2025-26", "North", 1, 1), ("2025-26", "South", 0, 1)]


def test_neglect_can_be_followed_by_age(answers):
    assert answers(
        children_on_plans_for_neglect,
        periods=MARCH,
        by="age band",
        cp_plans="""
            child_id | started_on | category
            ann      | 2026-03-01 | NEG
            ben      | 2026-03-01 | NEG
            cat      | 2026-03-01 | EMO
        """,
        person="""
            child_id | born_on
            ann      | 2009-06-01
            ben      | 2022-06-01
            cat      | 2009-06-01
        """,
    ) == [("2026-03", "1 to 4", 1, None), ("2026-03", "16 and 17", 1, None)]


def test_neglect_is_a_share_of_all_plans_open(answers):
    assert answers(
        share_of_plans_for_neglect,
        periods=MARCH,
        cp_plans="""
            child_id | started_on | category
            ann      | 2026-03-01 | NEG
            ben      | 2026-03-01 | MUL
            cat      | 2026-03-01 |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_children_on_plans_for_emotional_abuse_are_counted_by_age(answers):
    assert answers(
        children_on_plans_for_emotional_abuse,
        periods=MARCH,
        by="age band",
        cp_plans="""
            child_id | started_on | category
            ann      | 2026-03-01 | EMO
            ben      | 2026-03-01 | EMO
            cat      | 2026-03-01 | NEG
            dan      | 2026-03-01 |
        """,
        person="""
            child_id | born_on
            ann      | 2009-06-01
            ben      | 2022-06-01
            cat      | 2009-06-01
            dan      | 2009-06-01
        """,
    ) == [("2026-03", "1 to 4", 1, None), ("2026-03", "16 and 17", 1, None)]


def test_children_on_plans_for_physical_abuse_are_counted_by_age(answers):
    assert answers(
        children_on_plans_for_physical_abuse,
        periods=MARCH,
        by="age band",
        cp_plans="""
            child_id | started_on | category
            ann      | 2026-03-01 | PHY
            ben      | 2026-03-01 | PHY
            cat      | 2026-03-01 | NEG
            dan      | 2026-03-01 |
        """,
        person="""
            child_id | born_on
            ann      | 2009-06-01
            ben      | 2022-06-01
            cat      | 2009-06-01
            dan      | 2009-06-01
        """,
    ) == [("2026-03", "1 to 4", 1, None), ("2026-03", "16 and 17", 1, None)]


def test_children_on_plans_for_sexual_abuse_are_counted_by_age(answers):
    assert answers(
        children_on_plans_for_sexual_abuse,
        periods=MARCH,
        by="age band",
        cp_plans="""
            child_id | started_on | category
            ann      | 2026-03-01 | SAB
            ben      | 2026-03-01 | SAB
            cat      | 2026-03-01 | NEG
            dan      | 2026-03-01 |
        """,
        person="""
            child_id | born_on
            ann      | 2009-06-01
            ben      | 2022-06-01
            cat      | 2009-06-01
            dan      | 2009-06-01
        """,
    ) == [("2026-03", "1 to 4", 1, None), ("2026-03", "16 and 17", 1, None)]


def test_children_on_plans_for_more_than_one_category_are_counted_by_age(answers):
    assert answers(
        children_on_plans_for_multiple_categories,
        periods=MARCH,
        by="age band",
        cp_plans="""
            child_id | started_on | category
            ann      | 2026-03-01 | MUL
            ben      | 2026-03-01 | MUL
            cat      | 2026-03-01 | NEG
            dan      | 2026-03-01 |
        """,
        person="""
            child_id | born_on
            ann      | 2009-06-01
            ben      | 2022-06-01
            cat      | 2009-06-01
            dan      | 2009-06-01
        """,
    ) == [("2026-03", "1 to 4", 1, None), ("2026-03", "16 and 17", 1, None)]
