"""Eight wrong answers that were found in a public tool, each with the right one beside it."""

from datetime import date

from goldenthread.measures.catalogue.assessments import (
    assessments_within_45_working_days,
    median_working_days_of_assessments,
    share_of_open_assessments_overdue,
)
from goldenthread.measures.catalogue.care_health import health_assessments_up_to_date
from goldenthread.measures.catalogue.care_reviews import months_since_care_review
from goldenthread.measures.catalogue.leaving_care import (
    learning_or_working_aged_19_to_21,
    neither_learning_nor_working_aged_19_to_21,
    suitable_accommodation_aged_19_to_21,
)
from goldenthread.measures.catalogue.placements import long_term_stability
from goldenthread.measures.periods import months

MARCH = months(1, date(2026, 3, 31))


def test_wrong_answer_2_care_leavers_of_19_to_21_are_not_those_of_every_age(answers):
    assert answers(
        learning_or_working_aged_19_to_21,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2007-04-01
            ben      | 2007-03-31
            cat      | 2004-04-01
            dan      | 2004-03-31
        """,
        care_leavers="""
            child_id | observed_on | activity
            ann      | 2026-03-31  | F1
            ben      | 2026-03-31  | F1
            cat      | 2026-03-31  | G5
            dan      | 2026-03-31  | F1
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_wrong_answer_3_a_health_assessment_that_is_late_or_missing_is_not_dropped(answers):
    assert answers(
        health_assessments_up_to_date,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2012-01-01
            ben      | 2012-01-01
            cat      | 2012-01-01
            dan      | 2023-01-01
        """,
        cla_status="""
            child_id | started_on | observed_on | last_health_on
            ann      | 2023-06-01 | 2026-03-31  | 2025-05-01
            ben      | 2023-06-01 | 2026-03-31  | 2025-03-01
            cat      | 2023-06-01 | 2026-03-31  |
            dan      | 2023-06-01 | 2026-03-31  | 2025-05-01
        """,
    ) == [("2026-03", "all", 1, 4)]


def test_wrong_answer_4_a_child_newly_looked_after_is_not_held_to_long_term_stability(answers):
    assert answers(
        long_term_stability,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2015-01-01
            ben      | 2015-01-01
            cat      | 2015-01-01
        """,
        cla_status="""
            child_id | started_on | observed_on | placed_on
            ann      | 2023-09-30 | 2026-03-31  | 2023-10-15
            ben      | 2023-09-30 | 2026-03-31  | 2025-12-01
            cat      | 2025-09-30 | 2026-03-31  | 2025-09-30
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_wrong_answer_5_not_in_education_employment_or_training_is_told_by_its_codes(answers):
    assert answers(
        neither_learning_nor_working_aged_19_to_21,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2006-01-01
            ben      | 2006-01-01
            cat      | 2006-01-01
            dan      | 2006-01-01
            eve      | 2006-01-01
        """,
        care_leavers="""
            child_id | observed_on | activity
            ann      | 2026-03-31  | G4
            ben      | 2026-03-31  | G5
            cat      | 2026-03-31  | G6
            dan      | 2026-03-31  | F2
            eve      | 2026-03-31  | not known
        """,
    ) == [("2026-03", "all", 3, 5)]


def test_wrong_answer_5_and_so_is_being_in_it(answers):
    assert answers(
        learning_or_working_aged_19_to_21,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2006-01-01
            ben      | 2006-01-01
        """,
        care_leavers="""
            child_id | observed_on | activity
            ann      | 2026-03-31  | G4
            ben      | 2026-03-31  | F2
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_wrong_answer_6_accommodation_called_suitable_is_suitable(answers):
    assert answers(
        suitable_accommodation_aged_19_to_21,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2006-01-01
            ben      | 2006-01-01
        """,
        care_leavers="""
            child_id | observed_on | suitability | accommodation
            ann      | 2026-03-31  | suitable    | U
            ben      | 2026-03-31  | unsuitable  | W
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_wrong_answer_8_a_review_ten_months_ago_is_not_twelve_months_old(answers):
    assert answers(
        months_since_care_review,
        periods=MARCH,
        by="category",
        cla_status="""
            child_id | started_on | observed_on | last_review_on
            ann      | 2023-01-10 | 2026-03-31  | 2025-06-29
            ben      | 2023-01-10 | 2026-03-31  | 2025-05-31
            cat      | 2023-01-10 | 2026-03-31  | 2025-03-31
            dan      | 2023-01-10 | 2026-03-31  | 2025-03-30
        """,
    ) == [("2026-03", "over 12 months", 1, None), ("2026-03", "over 9 to 12 months", 3, None)]


def test_wrong_answer_1_bank_holidays_over_christmas_are_not_working_days(answers):
    assert answers(
        median_working_days_of_assessments,
        periods=months(1, date(2025, 1, 31)),
        cin_assessments="""
            child_id | started_on | completed_on
            ann      | 2024-12-23 | 2025-01-02
        """,
    ) == [("2025-01", "all", 5)]


def test_wrong_answer_7_open_assessments_are_not_mixed_with_those_completed_in_time(answers):
    assert answers(
        assessments_within_45_working_days,
        periods=MARCH,
        cin_assessments="""
            child_id | started_on | completed_on
            ann      | 2026-02-02 | 2026-03-02
            ben      | 2025-11-03 | 2026-03-02
            cat      | 2026-03-02 |
            dan      | 2025-11-03 |
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_wrong_answer_7_completed_assessments_are_not_mixed_with_those_open_past_their_time(answers):
    assert answers(
        share_of_open_assessments_overdue,
        periods=MARCH,
        cin_assessments="""
            child_id | started_on | completed_on
            ann      | 2026-02-02 | 2026-03-02
            ben      | 2025-11-03 | 2026-03-02
            cat      | 2026-03-02 |
            dan      | 2025-11-03 |
        """,
    ) == [("2026-03", "all", 1, 2)]
