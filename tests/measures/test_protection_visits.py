"""Visits and reviews of children on plans: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.protection_visits import (
    plan_visits_on_time,
    plans_reviewed_on_time,
    plans_visited_within_standard,
    plans_with_review_in_date,
    plans_with_visit_in_date,
    seen_alone_at_last_visit,
    visits_seen_alone,
)
from goldenthread.measures.periods import months
from tests.measures.single_days import on

MARCH = months(1, date(2026, 3, 31))


def test_reviews_are_on_time_within_three_months_and_then_within_six(answers):
    assert answers(
        plans_reviewed_on_time,
        periods=MARCH,
        cp_plans="""
            child_id | started_on
            ann      | 2025-06-10
            ben      | 2025-06-10
            cat      | 2025-06-10
            dan      | 2025-06-10
        """,
        cp_reviews="""
            child_id | reviewed_on
            ann      | 2025-09-10
            ann      | 2026-03-10
            ben      | 2025-09-11
            ben      | 2026-03-10
            cat      | 2025-09-10
            cat      | 2026-03-11
            dan      | 2025-09-10
        """,
    ) == [("2026-03", "all", 1, 4)]


def test_a_plan_is_counted_from_its_third_month_and_its_first_review_may_be_held_that_day(answers):
    assert answers(
        plans_reviewed_on_time,
        periods=on(date(2026, 3, 9), date(2026, 3, 10), date(2026, 3, 11)),
        cp_plans="""
            child_id | started_on
            ann      | 2025-12-10
        """,
    ) == [
        ("2026-03-09", "all", 0, 0),
        ("2026-03-10", "all", 1, 1),
        ("2026-03-11", "all", 0, 1),
    ]


def test_a_review_of_an_earlier_plan_is_none_of_this_one(answers):
    assert answers(
        plans_reviewed_on_time,
        periods=MARCH,
        cp_plans="""
            child_id | started_on | ended_on
            ann      | 2024-06-10 | 2025-10-01
            ann      | 2025-10-10 |
        """,
        cp_reviews="""
            child_id | reviewed_on
            ann      | 2024-12-31
            ann      | 2026-01-10
        """,
    ) == [("2026-03", "all", 1, 1)]


def test_a_review_is_currently_in_date_for_six_months(answers):
    assert answers(
        plans_with_review_in_date,
        periods=MARCH,
        cp_status="""
            child_id | started_on | observed_on | last_review_on | ended_on
            ann      | 2025-01-10 | 2026-03-30  | 2025-09-30     |
            ben      | 2025-01-10 | 2026-03-30  | 2025-09-29     |
            cat      | 2025-12-29 | 2026-03-30  |                |
            dan      | 2025-12-30 | 2026-03-30  |                |
            eve      | 2025-01-10 | 2026-03-30  | 2025-01-31     | 2026-02-01
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_a_visit_is_currently_in_date_on_the_last_working_day_of_the_standard(answers):
    assert answers(
        plans_with_visit_in_date,
        periods=MARCH,
        by="worker",
        standards="""
            standard               | category | days
            child protection visit | any      | 10
        """,
        cp_status="""
            child_id | started_on | observed_on | last_visit_on | worker_id
            ann      | 2025-01-10 | 2026-03-31  | 2026-03-17    | w1
            ben      | 2025-01-10 | 2026-03-31  | 2026-03-16    | w1
            cat      | 2026-03-17 | 2026-03-31  |               | w2
            dan      | 2026-03-16 | 2026-03-31  | 2026-01-05    | w2
        """,
    ) == [("2026-03", "w1", 1, 2), ("2026-03", "w2", 1, 2)]


def test_only_the_last_observation_of_a_month_stands_for_it(answers):
    assert answers(
        plans_with_visit_in_date,
        periods=MARCH,
        standards="""
            standard               | category | days
            child protection visit | any      | 10
        """,
        cp_status="""
            child_id | started_on | observed_on | last_visit_on
            ann      | 2025-01-10 | 2026-03-15  | 2026-01-05
            ann      | 2025-01-10 | 2026-03-31  | 2026-03-30
        """,
    ) == [("2026-03", "all", 1, 1)]


def test_an_authority_that_has_set_no_standard_is_given_no_figure(answers):
    assert answers(
        plans_with_visit_in_date,
        periods=MARCH,
        standards="""
            authority    | standard               | category | days
            Exampleshire | child in need visit    | any      | 10
            Otherham     | child protection visit | any      | 10
        """,
        cp_status="""
            child_id | started_on | observed_on | last_visit_on
            ann      | 2025-01-10 | 2026-03-31  | 2026-03-30
        """,
    ) == [("2026-03", "all", None, None), ("2026-03", "all", None, None)]


def test_visits_fall_due_by_the_one_before_and_are_on_time_on_their_last_working_day(answers):
    assert answers(
        plan_visits_on_time,
        periods=MARCH,
        by="worker",
        standards="""
            standard               | category | days
            child protection visit | any      | 10
        """,
        cp_plans="""
            child_id | started_on | worker_id
            ann      | 2026-02-26 | on time
            ben      | 2026-02-26 | a day late
            cat      | 2026-02-26 | never
        """,
        cp_visits="""
            child_id | visited_on
            ann      | 2026-03-12
            ann      | 2026-03-20
            ben      | 2026-03-13
        """,
    ) == [("2026-03", "a day late", 0, 2), ("2026-03", "never", 0, 1), ("2026-03", "on time", 2, 2)]


def test_a_visit_is_not_due_once_the_plan_has_ended(answers):
    assert answers(
        plan_visits_on_time,
        periods=MARCH,
        standards="""
            standard               | category | days
            child protection visit | any      | 10
        """,
        cp_plans="""
            child_id | started_on | ended_on
            ann      | 2026-03-02 | 2026-03-16
            ben      | 2026-03-02 | 2026-03-17
        """,
    ) == [("2026-03", "all", 0, 1)]


def test_a_category_may_have_a_standard_of_its_own(answers):
    assert answers(
        plan_visits_on_time,
        periods=MARCH,
        by="category",
        standards="""
            standard               | category | days
            child protection visit | any      | 10
            child protection visit | SAB      | 5
        """,
        cp_plans="""
            child_id | started_on | category
            ann      | 2026-03-02 | SAB
            ben      | 2026-03-02 | NEG
        """,
        cp_visits="""
            child_id | visited_on
            ann      | 2026-03-12
            ben      | 2026-03-12
        """,
    ) == [("2026-03", "NEG", 1, 2), ("2026-03", "SAB", 0, 2)]


def test_children_visited_within_the_standard_on_the_day(answers):
    assert answers(
        plans_visited_within_standard,
        periods=MARCH,
        by="team",
        standards="""
            standard               | category | days
            child protection visit | any      | 10
        """,
        cp_plans="""
            child_id | started_on | ended_on   | team
            ann      | 2026-01-05 |            | North
            ben      | 2026-01-05 |            | North
            cat      | 2026-01-05 | 2026-03-30 | North
            dan      | 2026-03-30 |            | South
        """,
        cp_visits="""
            child_id | visited_on
            ann      | 2026-01-19
            ann      | 2026-03-17
            ben      | 2026-03-16
            cat      | 2026-03-27
        """,
    ) == [("2026-03", "North", 1, 2), ("2026-03", "South", 1, 1)]


def test_a_child_of_whom_it_is_not_said_was_not_seen_alone(answers):
    assert answers(
        seen_alone_at_last_visit,
        periods=MARCH,
        by="worker",
        cp_status="""
            child_id | started_on | observed_on | seen_alone | worker_id
            ann      | 2025-01-10 | 2026-03-31  | yes        | w1
            ben      | 2025-01-10 | 2026-03-31  | no         | w1
            cat      | 2025-01-10 | 2026-03-31  |            | w1
        """,
    ) == [("2026-03", "w1", 1, 3)]


def test_every_visit_says_whether_the_child_was_seen_alone(answers):
    assert answers(
        visits_seen_alone,
        periods=MARCH,
        by="worker",
        cp_visits="""
            child_id | visited_on | seen_alone | worker_id
            ann      | 2026-03-02 | yes        | w1
            ann      | 2026-03-12 | no         | w1
            ben      | 2026-03-12 | yes        | w2
        """,
    ) == [("2026-03", "w1", 1, 2), ("2026-03", "w2", 1, 1)]
