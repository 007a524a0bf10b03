"""Assessments: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.assessments import (
    assessments_within_45_working_days,
    median_working_days_of_assessments,
)
from goldenthread.measures.periods import between, months

YEAR = between(date(2025, 4, 1), date(2026, 3, 31))
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


def test_christmas_bank_holidays_are_not_working_days(answers):
    assert answers(
        median_working_days_of_assessments,
        periods=between(date(2025, 1, 1), date(2025, 1, 31)),
        cin_assessments="""
            child_id | started_on | completed_on
            ann      | 2024-12-23 | 2025-01-02
        """,
    ) == [("2025-01-01 to 2025-01-31", "all", 5)]


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
