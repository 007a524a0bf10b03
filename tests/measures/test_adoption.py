"""Adoption: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.adopters import (
    adopter_applications,
    adopter_approvals,
    applications_outstanding,
    days_of_stage_1,
    days_of_stage_2,
    families_matched_after_three_months,
    families_waiting_for_a_match,
    families_waiting_three_months,
    stage_1_within_two_months,
    stage_2_within_four_months,
)
from goldenthread.measures.catalogue.adoption import (
    adoption_decisions,
    adoption_decisions_reversed,
    adoptions,
    children_waiting_for_adoption,
    children_with_adoption_plan,
    days_from_care_to_adoption,
    days_from_care_to_adoptive_family,
    days_from_care_to_decision,
    days_from_care_to_moving_in,
    days_from_decision_to_match,
    days_from_match_to_placement,
    days_from_placement_order_to_match,
    days_from_placement_to_adoption,
    placed_within_14_months,
    waiting_longer_than_14_months,
)
from goldenthread.measures.periods import years

YEAR = years(1, date(2026, 3, 31))


def test_time_to_the_adoptive_family_is_of_children_adopted(answers):
    assert answers(
        days_from_care_to_adoptive_family,
        periods=YEAR,
        permanence="""
            child_id | entered_care_on | placed_on  | adopted_on
            ann      | 2024-01-01      | 2024-09-11 | 2025-06-01
            ben      | 2024-01-01      | 2024-10-11 | 2025-06-01
            cat      | 2024-01-01      | 2025-04-12 |
        """,
    ) == [("2025-26", "all", 538, 2)]


def test_a_child_fostered_by_those_who_adopt_has_moved_in_already(answers):
    assert answers(
        days_from_care_to_moving_in,
        periods=YEAR,
        permanence="""
            child_id | entered_care_on | placed_on  | adopted_on | fostered_for_adoption_on
            ann      | 2024-01-01      | 2024-09-11 | 2025-06-01 |
            ben      | 2024-01-01      | 2024-10-11 | 2025-06-01 | 2024-02-01
            cat      | 2024-01-01      | 2025-04-12 |            |
        """,
    ) == [("2025-26", "all", 285, 2)]


def test_a_match_counts_in_its_own_period_adopted_or_not(answers):
    assert answers(
        days_from_placement_order_to_match,
        periods=YEAR,
        permanence="""
            child_id | entered_care_on | placement_order_on | matched_on | adopted_on
            ann      | 2024-01-01      | 2024-07-01         | 2024-09-01 | 2025-06-01
            ben      | 2024-01-01      | 2024-07-01         | 2024-10-01 | 2025-06-01
            cat      | 2024-01-01      | 2024-07-01         | 2025-04-02 |
        """,
    ) == [("2025-26", "all", 275, 1)]


def test_14_months_to_the_day_are_not_less_than_14_months(answers):
    assert answers(
        placed_within_14_months,
        periods=YEAR,
        permanence="""
            child_id | entered_care_on | placed_on
            ann      | 2024-06-15      | 2025-08-14
            ben      | 2024-06-15      | 2025-08-15
            cat      | 2024-06-15      |
        """,
    ) == [("2025-26", "all", 1, 2)]


def test_a_child_waits_from_the_placement_order_until_placed_or_the_plan_is_reversed(answers):
    assert answers(
        children_waiting_for_adoption,
        periods=YEAR,
        permanence="""
            child_id | entered_care_on | placement_order_on | placed_on  | reversed_on | adopted_on
            ann      | 2025-01-31      | 2025-06-01         |            |             |
            ben      | 2025-01-30      | 2025-06-01         | 2026-03-31 |             |
            cat      | 2025-01-30      | 2025-06-01         |            | 2026-01-01  |
            dan      | 2025-01-30      |                    |            |             |
            eve      | 2025-02-01      | 2026-03-31         |            |             |
        """,
    ) == [("2025-26", "all", 2, None)]


def test_a_child_who_entered_care_14_months_ago_has_waited_long(answers):
    assert answers(
        waiting_longer_than_14_months,
        periods=YEAR,
        permanence="""
            child_id | entered_care_on | placement_order_on | placed_on  | reversed_on | adopted_on
            ann      | 2025-01-31      | 2025-06-01         |            |             |
            ben      | 2025-01-30      | 2025-06-01         | 2026-03-31 |             |
            cat      | 2025-01-30      | 2025-06-01         |            | 2026-01-01  |
            dan      | 2025-01-30      |                    |            |             |
            eve      | 2025-02-01      | 2026-03-31         |            |             |
        """,
    ) == [("2025-26", "all", 1, 2)]


def test_a_plan_stands_until_adoption_or_reversal(answers):
    assert answers(
        children_with_adoption_plan,
        periods=YEAR,
        permanence="""
            child_id | entered_care_on | decided_on | placed_on  | reversed_on | adopted_on
            ann      | 2025-01-31      | 2025-06-01 | 2025-09-01 |             |
            ben      | 2025-01-31      | 2025-06-01 |            | 2026-01-01  |
            cat      | 2025-01-31      | 2025-06-01 | 2025-08-01 |             | 2026-03-01
        """,
    ) == [("2025-26", "all", 1, None)]


def test_decisions_are_counted_in_the_period_they_were_made(answers):
    assert answers(
        adoption_decisions,
        periods=years(2, date(2026, 3, 31)),
        permanence="""
            child_id | entered_care_on | decided_on
            ann      | 2024-01-01      | 2024-06-01
            ben      | 2024-01-01      | 2024-06-01
            cat      | 2024-01-01      | 2024-06-01
        """,
    ) == [("2024-25", "all", 3, None), ("2025-26", "all", 0, None)]


def test_adoptions_are_counted_in_the_period_of_the_order(answers):
    assert answers(
        adoptions,
        periods=YEAR,
        permanence="""
            child_id | entered_care_on | adopted_on
            ann      | 2024-01-01      | 2025-06-01
            ben      | 2024-01-01      | 2025-06-01
            cat      | 2024-01-01      |
        """,
    ) == [("2025-26", "all", 2, None)]


def test_decisions_reversed_are_counted_by_their_reason(answers):
    assert answers(
        adoption_decisions_reversed,
        periods=YEAR,
        by="category",
        permanence="""
            child_id | entered_care_on | reversed_on | reversal_reason
            ann      | 2024-01-01      | 2025-06-01  | RD1
            ben      | 2024-01-01      | 2025-06-01  | RD3
            cat      | 2024-01-01      | 2025-07-01  | RD3
            dan      | 2024-01-01      |             |
        """,
    ) == [("2025-26", "RD1", 1, None), ("2025-26", "RD3", 2, None)]


def test_the_stage_from_entering_care_to_decision_is_of_children_adopted(answers):
    assert answers(
        days_from_care_to_decision,
        periods=YEAR,
        permanence="""
            child_id | entered_care_on | decided_on | adopted_on
            ann      | 2024-01-01      | 2024-06-01 | 2025-06-01
            ben      | 2024-01-01      | 2024-06-01 | 2025-06-01
            cat      | 2024-01-01      | 2024-06-01 |
        """,
    ) == [("2025-26", "all", 304, 2)]


def test_the_stage_from_decision_to_match_is_of_children_adopted(answers):
    assert answers(
        days_from_decision_to_match,
        periods=YEAR,
        permanence="""
            child_id | entered_care_on | decided_on | matched_on | adopted_on
            ann      | 2024-01-01      | 2024-06-01 | 2024-09-01 | 2025-06-01
            ben      | 2024-01-01      | 2024-06-01 | 2024-10-01 | 2025-06-01
            cat      | 2024-01-01      | 2024-06-01 | 2025-04-02 |
        """,
    ) == [("2025-26", "all", 214, 2)]


def test_the_stage_from_match_to_moving_in_is_of_children_adopted(answers):
    assert answers(
        days_from_match_to_placement,
        periods=YEAR,
        permanence="""
            child_id | entered_care_on | matched_on | placed_on  | adopted_on
            ann      | 2024-01-01      | 2024-09-01 | 2024-09-11 | 2025-06-01
            ben      | 2024-01-01      | 2024-10-01 | 2024-10-11 | 2025-06-01
            cat      | 2024-01-01      | 2025-04-02 | 2025-04-12 |
        """,
    ) == [("2025-26", "all", 20, 2)]


def test_the_stage_from_moving_in_to_order_is_of_children_adopted(answers):
    assert answers(
        days_from_placement_to_adoption,
        periods=YEAR,
        permanence="""
            child_id | entered_care_on | placed_on  | adopted_on
            ann      | 2024-01-01      | 2024-09-11 | 2025-06-01
            ben      | 2024-01-01      | 2024-10-11 | 2025-06-01
            cat      | 2024-01-01      | 2025-04-12 |
        """,
    ) == [("2025-26", "all", 496, 2)]


def test_the_stage_from_entering_care_to_order_is_of_children_adopted(answers):
    assert answers(
        days_from_care_to_adoption,
        periods=YEAR,
        permanence="""
            child_id | entered_care_on | adopted_on
            ann      | 2024-01-01      | 2025-06-01
            ben      | 2024-01-01      | 2025-06-01
            cat      | 2024-01-01      |
        """,
    ) == [("2025-26", "all", 1034, 2)]


def test_a_couple_who_apply_are_one_family(answers):
    assert answers(
        adopter_applications,
        periods=YEAR,
        adopters="""
            adopter_id | family_id | applied_on
            a1         | f1        | 2025-06-01
            a2         | f1        | 2025-06-01
            a3         |           | 2025-07-01
            a4         | f2        |
        """,
    ) == [("2025-26", "all", 2, None)]


def test_approvals_are_of_families_too(answers):
    assert answers(
        adopter_approvals,
        periods=YEAR,
        adopters="""
            adopter_id | family_id | approved_on
            a1         | f1        | 2025-06-01
            a2         | f1        | 2025-06-01
            a3         |           | 2024-07-01
        """,
    ) == [("2025-26", "all", 1, None)]


def test_an_application_is_outstanding_until_approved_or_left(answers):
    assert answers(
        applications_outstanding,
        periods=YEAR,
        adopters="""
            adopter_id | family_id | applied_on | approved_on | left_on
            a1         | f1        | 2025-06-01 |             |
            a2         | f2        | 2025-06-01 | 2025-12-01  |
            a3         | f3        | 2025-06-01 |             | 2026-03-31
        """,
    ) == [("2025-26", "all", 1, None)]


def test_a_family_waits_from_approval_until_matched_or_gone(answers):
    assert answers(
        families_waiting_for_a_match,
        periods=YEAR,
        adopters="""
            adopter_id | family_id | approved_on | matched_on | left_on
            a1         | f1        | 2025-12-31  |            |
            a2         | f1        | 2025-12-31  |            |
            a3         | f2        | 2026-01-01  |            |
            a4         | f3        | 2025-06-01  | 2026-01-01 |
            a5         | f4        | 2025-06-01  |            | 2026-02-01
        """,
    ) == [("2025-26", "all", 2, None)]


def test_a_family_approved_three_months_ago_has_waited_three_months(answers):
    assert answers(
        families_waiting_three_months,
        periods=YEAR,
        adopters="""
            adopter_id | family_id | approved_on | matched_on | left_on
            a1         | f1        | 2025-12-31  |            |
            a2         | f1        | 2025-12-31  |            |
            a3         | f2        | 2026-01-01  |            |
            a4         | f3        | 2025-06-01  | 2026-01-01 |
            a5         | f4        | 2025-06-01  |            | 2026-02-01
        """,
    ) == [("2025-26", "all", 1, 2)]


def test_a_match_three_months_after_approval_came_late(answers):
    assert answers(
        families_matched_after_three_months,
        periods=YEAR,
        adopters="""
            adopter_id | family_id | approved_on | matched_on
            a1         | f1        | 2025-06-01  | 2025-09-01
            a2         | f2        | 2025-06-01  | 2025-08-31
            a3         | f3        |             | 2025-08-31
        """,
    ) == [("2025-26", "all", 1, 2)]


def test_stage_1_is_told_by_its_middle_family(answers):
    assert answers(
        days_of_stage_1,
        periods=YEAR,
        adopters="""
            adopter_id | family_id | stage_1_started_on | stage_1_ended_on
            a1         | f1        | 2025-06-01         | 2025-06-11
            a2         | f1        | 2025-06-01         | 2025-06-11
            a3         | f2        | 2025-06-01         | 2025-07-01
            a4         | f3        | 2025-06-01         | 2025-12-01
        """,
    ) == [("2025-26", "all", 30)]


def test_stage_2_is_told_by_its_middle_family(answers):
    assert answers(
        days_of_stage_2,
        periods=YEAR,
        adopters="""
            adopter_id | family_id | stage_2_started_on | stage_2_ended_on
            a1         | f1        | 2025-06-01         | 2025-06-11
            a2         | f2        | 2025-06-01         | 2025-06-21
        """,
    ) == [("2025-26", "all", 15)]


def test_stage_1_of_two_months_to_the_day_is_in_time(answers):
    assert answers(
        stage_1_within_two_months,
        periods=YEAR,
        adopters="""
            adopter_id | family_id | stage_1_started_on | stage_1_ended_on
            a1         | f1        | 2025-06-15         | 2025-08-15
            a2         | f2        | 2025-06-15         | 2025-08-16
        """,
    ) == [("2025-26", "all", 1, 2)]


def test_stage_2_of_four_months_to_the_day_is_in_time(answers):
    assert answers(
        stage_2_within_four_months,
        periods=YEAR,
        adopters="""
            adopter_id | family_id | stage_2_started_on | stage_2_ended_on
            a1         | f1        | 2025-06-15         | 2025-10-15
            a2         | f2        | 2025-06-15         | 2025-10-16
        """,
    ) == [("2025-26", "all", 1, 2)]
