"""Private fostering: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.private_fostering import (
    private_fostering_arrangements,
    private_fostering_decided,
    private_fostering_first_visits_on_time,
    private_fostering_notified,
    private_fostering_visits_alone,
    private_fostering_visits_on_time,
    privately_fostered_children_overdue,
    privately_fostered_children_visited,
)
from goldenthread.measures.periods import months
from tests.measures.single_days import on

MARCH = months(1, date(2026, 3, 31))


def test_an_arrangement_is_known_from_its_notification_and_from_its_start_where_none_is_written(answers):
    assert answers(
        private_fostering_arrangements,
        periods=on(date(2026, 3, 1), date(2026, 3, 31)),
        private_fostering="""
            child_id | started_on | notified_on | ended_on
            ann      | 2026-01-05 | 2026-03-02  |
            ben      | 2026-01-05 |             | 2026-03-31
            cat      | 2026-01-05 | 2026-01-05  |
        """,
    ) == [("2026-03-01", "all", 2, None), ("2026-03-31", "all", 2, None)]


def test_an_arrangement_counts_in_the_month_in_which_the_authority_was_told(answers):
    assert answers(
        private_fostering_notified,
        periods=MARCH,
        by="team",
        private_fostering="""
            child_id | started_on | notified_on | team
            ann      | 2026-01-05 | 2026-03-02  | North
            ben      | 2026-03-05 |             | North
            cat      | 2026-03-05 | 2026-04-01  | North
        """,
    ) == [("2026-03", "North", 2, None)]


def test_the_first_visit_is_due_within_seven_working_days_of_the_notification(answers):
    assert answers(
        private_fostering_first_visits_on_time,
        periods=MARCH,
        by="team",
        private_fostering="""
            child_id | started_on | notified_on | team
            ann      | 2025-12-01 | 2026-03-02  | on the seventh
            ben      | 2025-12-01 | 2026-03-02  | on the eighth
            cat      | 2025-12-01 | 2026-03-02  | on the day itself
            dan      | 2025-12-01 | 2026-03-02  | never
        """,
        private_fostering_visits="""
            child_id | visited_on
            ann      | 2026-03-11
            ben      | 2026-03-12
            cat      | 2026-03-02
        """,
    ) == [
        ("2026-03", "never", 0, 1),
        ("2026-03", "on the day itself", 1, 1),
        ("2026-03", "on the eighth", 0, 1),
        ("2026-03", "on the seventh", 1, 1),
    ]


def test_later_visits_are_due_after_six_weeks_in_the_first_year_and_after_12_in_the_next(answers):
    assert answers(
        private_fostering_visits_on_time,
        periods=MARCH,
        by="team",
        private_fostering="""
            child_id | started_on | notified_on | ended_on   | team
            ann      | 2025-12-01 | 2025-12-01  |            | 42 days
            ben      | 2025-12-01 | 2025-12-01  |            | 43 days
            cat      | 2024-11-04 | 2024-11-04  |            | 84 days in the second year
            dan      | 2024-11-04 | 2024-11-04  |            | 85 days in the second year
            eve      | 2025-12-01 | 2025-12-01  | 2026-03-10 | ended by the day it was due
        """,
        private_fostering_visits="""
            child_id | visited_on
            ann      | 2026-01-27
            ann      | 2026-03-10
            ben      | 2026-01-27
            ben      | 2026-03-11
            cat      | 2025-12-15
            cat      | 2026-03-09
            dan      | 2025-12-15
            dan      | 2026-03-10
            eve      | 2026-01-27
        """,
    ) == [
        ("2026-03", "42 days", 1, 1),
        ("2026-03", "43 days", 0, 1),
        ("2026-03", "84 days in the second year", 1, 1),
        ("2026-03", "85 days in the second year", 0, 1),
    ]


def test_a_child_not_yet_visited_is_up_to_date_until_the_visit_is_overdue(answers):
    assert answers(
        privately_fostered_children_visited,
        periods=on(date(2026, 3, 11), date(2026, 3, 12)),
        private_fostering="""
            child_id | started_on | notified_on
            ann      | 2025-12-01 | 2026-03-02
            ben      | 2025-12-01 | 2026-03-09
            cat      | 2025-12-01 | 2026-03-12
        """,
    ) == [("2026-03-11", "all", 2, 2), ("2026-03-12", "all", 2, 3)]


def test_a_visit_brings_a_child_up_to_date_and_a_departure_ends_what_is_overdue(answers):
    assert answers(
        privately_fostered_children_overdue,
        periods=on(date(2026, 3, 17), date(2026, 3, 18)),
        private_fostering="""
            child_id | started_on | notified_on | ended_on
            ann      | 2026-03-02 | 2026-03-02  |
            ben      | 2026-03-02 | 2026-03-02  | 2026-03-18
            cat      | 2026-03-02 | 2026-03-02  |
        """,
        private_fostering_visits="""
            child_id | visited_on
            ann      | 2026-03-18
        """,
    ) == [("2026-03-17", "all", 3, None), ("2026-03-18", "all", 1, None)]


def test_a_visit_of_which_it_is_not_written_whether_the_child_was_alone_counts_as_not(answers):
    assert answers(
        private_fostering_visits_alone,
        periods=MARCH,
        private_fostering_visits="""
            child_id | visited_on | seen_alone
            ann      | 2026-03-03 | yes
            ben      | 2026-03-03 | no
            cat      | 2026-03-03 |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_an_arrangement_is_decided_from_the_day_of_the_decision_whichever_way_it_went(answers):
    assert answers(
        private_fostering_decided,
        periods=MARCH,
        private_fostering="""
            child_id | started_on | notified_on | assessed_on | suitable
            ann      | 2026-01-05 | 2026-01-05  | 2026-03-31  | yes
            ben      | 2026-01-05 | 2026-01-05  | 2026-02-02  | no
            cat      | 2026-01-05 | 2026-01-05  | 2026-04-01  | yes
            dan      | 2026-01-05 | 2026-01-05  |             |
        """,
    ) == [("2026-03", "all", 2, 4)]
