"""The health of children looked after: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.care_health import (
    cause_for_concern,
    convicted_in_year,
    dental_checks_up_to_date,
    development_checks_up_to_date,
    health_assessed_in_year,
    health_assessments_of_under_fives,
    health_assessments_up_to_date,
    immunisations_up_to_date,
    misusing_substances,
    strengths_and_difficulties,
    teeth_checked_in_year,
)
from goldenthread.measures.periods import months, years

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


def test_the_return_of_the_year_says_of_each_child_whether_its_health_was_assessed(answers):
    assert answers(
        health_assessed_in_year,
        periods=MARCH,
        cla_health="""
            child_id | observed_on | health_assessed
            ann      | 2026-03-31  | yes
            ben      | 2026-03-31  | no
            cat      | 2026-03-31  | no
            dan      | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_the_return_of_the_year_says_of_each_child_whether_its_teeth_were_checked(answers):
    assert answers(
        teeth_checked_in_year,
        periods=MARCH,
        cla_health="""
            child_id | observed_on | teeth_checked
            ann      | 2026-03-31  | yes
            ben      | 2026-03-31  | no
            cat      | 2026-03-31  | no
            dan      | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_a_child_of_whom_nothing_is_said_is_not_one_without_immunisations(answers):
    assert answers(
        immunisations_up_to_date,
        periods=MARCH,
        cla_health="""
            child_id | observed_on | immunised
            ann      | 2026-03-31  | yes
            ben      | 2026-03-31  | no
            cat      | 2026-03-31  | no
            dan      | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_the_year_is_the_one_that_the_period_asks_about(answers):
    assert answers(
        teeth_checked_in_year,
        periods=years(2, date(2026, 3, 31)),
        cla_health="""
            child_id | observed_on | teeth_checked
            ann      | 2025-03-31  | no
            ann      | 2026-03-31  | yes
        """,
    ) == [("2024-25", "all", 0, 1), ("2025-26", "all", 1, 1)]


def test_development_is_checked_until_the_fifth_birthday(answers):
    assert answers(
        development_checks_up_to_date,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2021-03-31
            ben      | 2021-04-01
            cat      | 2023-04-01
        """,
        cla_health="""
            child_id | observed_on | health_check
            ann      | 2026-03-31  | yes
            ben      | 2026-03-31  | yes
            cat      | 2026-03-31  | no
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_scores_are_averaged_over_the_children_who_have_one(answers):
    assert answers(
        strengths_and_difficulties,
        periods=MARCH,
        cla_health="""
            child_id | observed_on | sdq_score
            ann      | 2026-03-31  | 0
            ben      | 2026-03-31  | 20
            cat      | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 20, 2)]


def test_a_score_of_17_is_a_cause_for_concern_and_16_is_borderline(answers):
    assert answers(
        cause_for_concern,
        periods=MARCH,
        cla_health="""
            child_id | observed_on | sdq_score
            ann      | 2026-03-31  | 16
            ben      | 2026-03-31  | 17
            cat      | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_a_child_can_be_convicted_from_the_tenth_birthday_until_grown_up(answers):
    assert answers(
        convicted_in_year,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2016-03-31
            ben      | 2016-04-01
            cat      | 2008-04-01
            dan      | 2008-03-31
        """,
        cla_health="""
            child_id | observed_on | convicted
            ann      | 2026-03-31  | yes
            ben      | 2026-03-31  | yes
            cat      | 2026-03-31  | no
            dan      | 2026-03-31  | yes
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_misuse_of_substances_is_of_the_children_of_whom_it_is_told(answers):
    assert answers(
        misusing_substances,
        periods=MARCH,
        cla_health="""
            child_id | observed_on | substance_misuse
            ann      | 2026-03-31  | yes
            ben      | 2026-03-31  | no
            cat      | 2026-03-31  | no
            dan      | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 3)]
