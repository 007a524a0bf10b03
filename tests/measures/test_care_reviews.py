"""Reviews of and visits to children looked after: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.care_reviews import (
    care_reviews_in_date,
    care_reviews_on_time,
    care_visits_in_date,
    care_visits_on_time,
    children_in_care_visited_within_standard,
    children_reviewed_within_rule,
    independent_officer_in_touch,
    months_since_care_review,
)
from goldenthread.measures.periods import months

MARCH = months(1, date(2026, 3, 31))


def test_without_a_review_a_child_is_in_date_for_20_working_days(answers):
    assert answers(
        care_reviews_in_date,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | last_review_on
            ann      | 2026-03-03 | 2026-03-31  |
            ben      | 2026-03-02 | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_a_first_review_is_followed_in_three_months_and_a_later_one_in_six(answers):
    assert answers(
        care_reviews_in_date,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | last_review_on
            ann      | 2025-12-10 | 2026-03-31  | 2025-12-31
            ben      | 2025-12-09 | 2026-03-31  | 2025-12-30
            cat      | 2024-01-10 | 2026-03-31  | 2025-09-30
            dan      | 2024-01-10 | 2026-03-30  | 2025-09-30
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_a_review_of_an_earlier_period_of_care_does_not_count_for_this_one(answers):
    assert answers(
        care_reviews_in_date,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | last_review_on
            ann      | 2026-01-10 | 2026-03-31  | 2025-12-31
        """,
    ) == [("2026-03", "all", 0, 1)]


def test_children_who_have_left_or_come_for_short_breaks_are_not_reviewed(answers):
    assert answers(
        care_reviews_in_date,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | ended_on   | legal_status | last_review_on
            ann      | 2024-01-10 | 2026-03-31  | 2026-03-31 | C2           | 2026-03-01
            ben      | 2024-01-10 | 2026-03-31  |            | V4           | 2026-03-01
            cat      | 2024-01-10 | 2026-03-31  |            | C2           | 2026-03-01
        """,
    ) == [("2026-03", "all", 1, 1)]


def test_each_child_is_in_one_band_of_months_since_the_last_review(answers):
    assert answers(
        months_since_care_review,
        periods=MARCH,
        by="category",
        cla_status="""
            child_id | started_on | observed_on | last_review_on
            ann      | 2024-01-10 | 2026-03-31  | 2025-12-31
            ben      | 2024-01-10 | 2026-03-31  | 2025-12-30
            cat      | 2024-01-10 | 2026-03-31  | 2025-06-30
            dan      | 2024-01-10 | 2026-03-31  | 2025-03-30
            eve      | 2024-01-10 | 2026-03-31  |
        """,
    ) == [
        ("2026-03", "3 months or less", 1, None),
        ("2026-03", "no review recorded", 1, None),
        ("2026-03", "over 12 months", 1, None),
        ("2026-03", "over 3 to 6 months", 1, None),
        ("2026-03", "over 9 to 12 months", 1, None),
    ]


def test_the_reviewing_officer_was_in_touch_six_months_ago_or_less(answers):
    assert answers(
        independent_officer_in_touch,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | last_iro_visit_on
            ann      | 2024-01-10 | 2026-03-31  | 2025-09-30
            ben      | 2024-01-10 | 2026-03-31  | 2025-10-01
            cat      | 2024-01-10 | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_a_first_review_on_the_20th_working_day_is_on_time_and_on_the_21st_is_not(answers):
    assert answers(
        care_reviews_on_time,
        periods=MARCH,
        cla_episodes="""
            child_id | started_on | ended_on
            ann      | 2026-02-02 |
            ben      | 2026-02-02 |
            cat      | 2026-02-02 | 2026-02-20
        """,
        cla_reviews="""
            child_id | reviewed_on
            ann      | 2026-03-02
            ben      | 2026-03-03
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_the_second_review_is_due_in_three_months_and_the_third_in_six(answers):
    assert answers(
        care_reviews_on_time,
        periods=months(1, date(2025, 5, 31)) + months(1, date(2025, 11, 30)),
        cla_episodes="""
            child_id | started_on
            ann      | 2025-02-03
        """,
        cla_reviews="""
            child_id | reviewed_on
            ann      | 2025-02-21
            ann      | 2025-05-21
            ann      | 2025-11-22
        """,
    ) == [("2025-05", "all", 1, 1), ("2025-11", "all", 0, 1)]


def test_a_child_is_reviewed_within_the_rule_until_the_day_after_the_review_was_due(answers):
    assert answers(
        children_reviewed_within_rule,
        periods=months(2, date(2025, 6, 30)),
        cla_episodes="""
            child_id | started_on
            ann      | 2025-02-03
            ben      | 2025-02-03
        """,
        cla_reviews="""
            child_id | reviewed_on
            ann      | 2025-02-28
            ben      | 2025-03-02
        """,
    ) == [("2025-05", "all", 1, 2), ("2025-06", "all", 0, 2)]


def test_a_visit_is_in_date_by_the_standard_of_the_childs_plan(answers):
    assert answers(
        care_visits_in_date,
        periods=MARCH,
        by="category",
        standards="""
            standard           | category            | days
            looked after visit | any                 | 30
            looked after visit | long-term fostering | 60
        """,
        cla_status="""
            child_id | started_on | observed_on | last_visit_on | permanence_plan
            ann      | 2024-01-10 | 2026-03-31  | 2026-02-17    | adoption
            ben      | 2024-01-10 | 2026-03-31  | 2026-02-16    | adoption
            cat      | 2024-01-10 | 2026-03-31  | 2026-02-16    | long-term fostering
            dan      | 2026-03-10 | 2026-03-31  |               | long-term fostering
        """,
    ) == [("2026-03", "adoption", 1, 2), ("2026-03", "long-term fostering", 2, 2)]


def test_an_authority_without_a_standard_has_no_figure(answers):
    assert answers(
        care_visits_in_date,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | last_visit_on
            ann      | 2024-01-10 | 2026-03-31  | 2026-02-17
        """,
    ) == [("2026-03", "all", None, None)]


def test_a_visit_falls_due_after_the_one_before_it_by_the_standard_of_the_latest_plan(answers):
    assert answers(
        care_visits_on_time,
        periods=MARCH,
        by="category",
        standards="""
            standard           | category            | days
            looked after visit | any                 | 10
            looked after visit | long-term fostering | 20
        """,
        cla_episodes="""
            child_id | started_on
            ann      | 2026-02-16
            ben      | 2026-02-16
        """,
        cla_status="""
            child_id | started_on | observed_on | permanence_plan
            ann      | 2026-02-16 | 2026-02-28  | other
            ben      | 2026-02-16 | 2026-02-28  | other
            ben      | 2026-02-16 | 2026-03-31  | long-term fostering
        """,
        cla_visits="""
            child_id | visited_on
            ann      | 2026-03-02
            ann      | 2026-03-17
            ben      | 2026-03-16
        """,
    ) == [("2026-03", "long-term fostering", 1, 1), ("2026-03", "other", 1, 3)]


def test_a_child_is_visited_within_the_standard_until_the_day_after_the_visit_was_due(answers):
    assert answers(
        children_in_care_visited_within_standard,
        periods=months(2, date(2026, 3, 31)),
        standards="""
            standard           | category | days
            looked after visit | any      | 10
        """,
        cla_episodes="""
            child_id | started_on
            ann      | 2026-02-20
            ben      | 2026-02-20
        """,
        cla_visits="""
            child_id | visited_on
            ann      | 2026-03-20
        """,
    ) == [("2026-02", "all", 2, 2), ("2026-03", "all", 1, 2)]
