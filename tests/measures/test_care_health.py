"""The health of children looked after: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.care_health import (
    dental_checks_up_to_date,
    health_assessments_of_under_fives,
    health_assessments_up_to_date,
)
from goldenthread.measures.periods import months

MARCH = months(1, date(2026, 3, 31))


def test_a_child_of_five_is_assessed_every_year_and_a_younger_one_every_half_year(answers):
    assert answers(
        health_assessments_up_to_date,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2021-03-31
            ben      | 2021-04-01
            cat      | 2021-04-01
            dan      | 2015-01-01
        """,
        cla_status="""
            child_id | started_on | observed_on | last_health_on
            ann      | 2023-01-10 | 2026-03-31  | 2025-03-31
            ben      | 2023-01-10 | 2026-03-31  | 2025-09-30
            cat      | 2023-01-10 | 2026-03-31  | 2025-10-01
            dan      | 2023-01-10 | 2026-03-31  | 2025-03-30
        """,
    ) == [("2026-03", "all", 2, 4)]


def test_only_children_looked_after_for_a_year_are_held_to_it(answers):
    assert answers(
        health_assessments_up_to_date,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2012-03-31
            ben      | 2012-03-31
        """,
        cla_status="""
            child_id | started_on | observed_on | last_health_on
            ann      | 2025-03-31 | 2026-03-31  | 2025-06-01
            ben      | 2025-04-01 | 2026-03-31  | 2025-06-01
        """,
    ) == [("2026-03", "all", 1, 1)]


def test_under_fives_are_shown_apart(answers):
    assert answers(
        health_assessments_of_under_fives,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2021-03-31
            ben      | 2021-04-01
            cat      | 2022-04-01
        """,
        cla_status="""
            child_id | started_on | observed_on | last_health_on
            ann      | 2023-01-10 | 2026-03-31  | 2026-03-01
            ben      | 2023-01-10 | 2026-03-31  | 2026-03-01
            cat      | 2023-01-10 | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_a_dental_check_lasts_a_year(answers):
    assert answers(
        dental_checks_up_to_date,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | last_dental_on
            ann      | 2023-01-10 | 2026-03-31  | 2025-03-31
            ben      | 2023-01-10 | 2026-03-31  | 2025-03-30
            cat      | 2023-01-10 | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 3)]
