"""Where children looked after live, on what footing, and whether they go missing: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.missing import (
    absent_from_placement,
    missing_episodes_of_a_child,
    return_interview_accepted,
    return_interview_offered,
    went_missing,
)
from goldenthread.measures.catalogue.permanence import (
    accommodated_under_section_20,
    children_by_legal_status,
    children_by_permanence_plan,
    permanence_plan_recorded,
    under_full_care_orders,
    under_interim_care_orders,
    under_placement_orders,
)
from goldenthread.measures.catalogue.placements import (
    children_settled_in_care,
    far_from_home,
    in_foster_care,
    in_other_placements,
    in_residential_care,
    in_semi_independent_living,
    long_term_stability,
    placed_outside_the_authority,
    placed_with_parents,
    placements_by_provider,
    placements_by_type,
    three_or_more_placements,
    three_or_more_placements_in_two_years,
    with_relatives_or_friends,
)
from goldenthread.measures.periods import months

MARCH = months(1, date(2026, 3, 31))


def test_three_placements_in_the_year_are_many_and_two_are_not(answers):
    assert answers(
        three_or_more_placements,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | placements_in_12_months
            ann      | 2024-01-10 | 2026-03-31  | 3
            ben      | 2024-01-10 | 2026-03-31  | 2
            cat      | 2024-01-10 | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_only_the_last_observation_of_the_month_counts(answers):
    assert answers(
        three_or_more_placements,
        periods=months(2, date(2026, 3, 31)),
        cla_status="""
            child_id | started_on | observed_on | placements_in_12_months
            ann      | 2024-01-10 | 2026-02-28  | 3
            ann      | 2024-01-10 | 2026-03-15  | 3
            ann      | 2024-01-10 | 2026-03-31  | 2
        """,
    ) == [("2026-02", "all", 1, 1), ("2026-03", "all", 0, 1)]


def test_homes_of_two_years_are_counted_and_the_one_on_the_first_day_is_among_them(answers):
    assert answers(
        three_or_more_placements_in_two_years,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on
            ann      | 2023-01-10 | 2026-03-31
            ben      | 2023-01-10 | 2026-03-31
        """,
        cla_placements="""
            child_id | started_on | ended_on
            ann      | 2023-01-10 | 2024-04-01
            ann      | 2024-04-01 | 2025-06-01
            ann      | 2025-06-01 |
            ben      | 2023-01-10 | 2024-03-31
            ben      | 2024-03-31 | 2025-06-01
            ben      | 2025-06-01 |
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_staying_with_the_same_carer_is_no_move_and_a_place_of_less_than_a_day_no_home(answers):
    assert answers(
        three_or_more_placements_in_two_years,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on
            ann      | 2023-01-10 | 2026-03-31
            ben      | 2023-01-10 | 2026-03-31
            cat      | 2023-01-10 | 2026-03-31
        """,
        cla_placements="""
            child_id | started_on | ended_on   | same_carer
            ann      | 2023-01-10 | 2025-01-10 | no
            ann      | 2025-01-10 | 2025-06-01 | no
            ann      | 2025-06-01 |            | yes
            ben      | 2023-01-10 | 2025-01-10 | no
            ben      | 2025-01-10 | 2025-01-10 | no
            ben      | 2025-01-11 |            | no
            cat      | 2022-01-10 | 2023-01-10 | no
            cat      | 2023-01-10 | 2025-01-10 | yes
            cat      | 2025-01-10 | 2025-06-01 | no
            cat      | 2025-06-01 |            | no
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_homes_of_two_years_are_of_children_looked_after_as_long(answers):
    assert answers(
        three_or_more_placements_in_two_years,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on
            ann      | 2024-03-31 | 2026-03-31
            ben      | 2024-04-01 | 2026-03-31
        """,
        cla_placements="""
            child_id | started_on | ended_on
            ben      | 2024-04-01 | 2024-05-01
            ben      | 2024-05-01 | 2024-06-01
            ben      | 2024-06-01 |
        """,
    ) == [("2026-03", "all", 0, 1)]


def test_stability_is_of_children_under_16_who_came_two_and_a_half_years_ago(answers):
    assert answers(
        long_term_stability,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2014-01-01
            ben      | 2014-01-01
            cat      | 2010-03-31
            dan      | 2014-01-01
        """,
        cla_status="""
            child_id | started_on | observed_on | placed_on
            ann      | 2023-09-30 | 2026-03-31  | 2024-03-31
            ben      | 2023-09-30 | 2026-03-31  | 2024-04-01
            cat      | 2023-09-30 | 2026-03-31  | 2023-09-30
            dan      | 2023-10-01 | 2026-03-31  | 2023-10-01
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_a_child_whose_first_day_of_care_is_not_known_is_left_out_of_stability(answers):
    assert answers(
        long_term_stability,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2014-01-01
            ben      | 2014-01-01
            cat      | 2014-01-01
        """,
        cla_episodes="""
            child_id | started_on | start_known
            ann      | 2023-01-10 | yes
            ben      | 2023-01-10 | no
            cat      | 2023-01-10 |
        """,
        cla_status="""
            child_id | started_on | observed_on | placed_on
            ann      | 2023-01-10 | 2026-03-31  | 2023-01-10
            ben      | 2023-01-10 | 2026-03-31  | 2023-01-10
            cat      | 2023-01-10 | 2026-03-31  | 2025-01-10
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_the_children_whose_stability_is_measured_are_counted(answers):
    assert answers(
        children_settled_in_care,
        periods=MARCH,
        person="""
            child_id | born_on
            ann      | 2010-04-01
            ben      | 2010-03-31
        """,
        cla_status="""
            child_id | started_on | observed_on
            ann      | 2023-09-30 | 2026-03-31
            ben      | 2023-09-30 | 2026-03-31
            cat      | 2023-09-30 | 2026-03-31
        """,
    ) == [("2026-03", "all", 1, None)]


def test_children_are_counted_by_where_they_live(answers):
    assert answers(
        placements_by_type,
        periods=MARCH,
        by="category",
        cla_status="""
            child_id | started_on | observed_on | placement_type
            ann      | 2024-01-10 | 2026-03-31  | U4
            ben      | 2024-01-10 | 2026-03-31  | U4
            cat      | 2024-01-10 | 2026-03-31  | K2
            dan      | 2024-01-10 | 2026-03-31  |
        """,
    ) == [("2026-03", "K2", 1, None), ("2026-03", "U4", 2, None), ("2026-03", "not recorded", 1, None)]


def test_children_are_counted_by_who_provides_the_placement(answers):
    assert answers(
        placements_by_provider,
        periods=MARCH,
        by="category",
        cla_status="""
            child_id | started_on | observed_on | placement_provider
            ann      | 2024-01-10 | 2026-03-31  | PR1
            ben      | 2024-01-10 | 2026-03-31  | PR4
        """,
    ) == [("2026-03", "PR1", 1, None), ("2026-03", "PR4", 1, None)]


def test_foster_care_is_with_relatives_or_strangers_and_not_a_home(answers):
    assert answers(
        in_foster_care,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | placement_type
            ann      | 2024-01-10 | 2026-03-31  | U1
            ben      | 2024-01-10 | 2026-03-31  | U6
            cat      | 2024-01-10 | 2026-03-31  | K2
        """,
    ) == [("2026-03", "all", 2, 3)]


def test_relatives_and_friends_are_the_first_three_foster_codes(answers):
    assert answers(
        with_relatives_or_friends,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | placement_type
            ann      | 2024-01-10 | 2026-03-31  | U3
            ben      | 2024-01-10 | 2026-03-31  | U4
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_residential_care_is_childrens_homes_and_secure_homes(answers):
    assert answers(
        in_residential_care,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | placement_type
            ann      | 2024-01-10 | 2026-03-31  | K1
            ben      | 2024-01-10 | 2026-03-31  | K2
            cat      | 2024-01-10 | 2026-03-31  | R1
        """,
    ) == [("2026-03", "all", 2, 3)]


def test_semi_independent_living_is_supported_or_alone(answers):
    assert answers(
        in_semi_independent_living,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | placement_type
            ann      | 2024-01-10 | 2026-03-31  | H5
            ben      | 2024-01-10 | 2026-03-31  | P2
            cat      | 2024-01-10 | 2026-03-31  | P1
        """,
    ) == [("2026-03", "all", 2, 3)]


def test_other_placements_are_shown_apart(answers):
    assert answers(
        in_other_placements,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | placement_type
            ann      | 2024-01-10 | 2026-03-31  | Z1
            ben      | 2024-01-10 | 2026-03-31  | U1
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_a_child_may_live_with_parents(answers):
    assert answers(
        placed_with_parents,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | placement_type
            ann      | 2024-01-10 | 2026-03-31  | P1
            ben      | 2024-01-10 | 2026-03-31  | U1
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_a_place_not_known_to_be_outside_is_not_counted_as_outside(answers):
    assert answers(
        placed_outside_the_authority,
        periods=MARCH,
        by="team",
        cla_status="""
            child_id | started_on | observed_on | placed_outside | team
            ann      | 2024-01-10 | 2026-03-31  | yes            | North
            ben      | 2024-01-10 | 2026-03-31  | no             | North
            cat      | 2024-01-10 | 2026-03-31  |                | North
        """,
    ) == [("2026-03", "North", 1, 3)]


def test_far_from_home_is_more_than_20_miles_and_outside_the_authority(answers):
    assert answers(
        far_from_home,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | placed_outside | miles_from_home
            ann      | 2024-01-10 | 2026-03-31  | yes            | 20.1
            ben      | 2024-01-10 | 2026-03-31  | yes            | 20
            cat      | 2024-01-10 | 2026-03-31  | no             | 25
            dan      | 2024-01-10 | 2026-03-31  | yes            |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_a_plan_for_permanence_is_recorded_or_it_is_not(answers):
    assert answers(
        permanence_plan_recorded,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | permanence_plan
            ann      | 2024-01-10 | 2026-03-31  | adoption
            ben      | 2024-01-10 | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_children_are_counted_by_their_plan(answers):
    assert answers(
        children_by_permanence_plan,
        periods=MARCH,
        by="category",
        cla_status="""
            child_id | started_on | observed_on | permanence_plan
            ann      | 2024-01-10 | 2026-03-31  | adoption
            ben      | 2024-01-10 | 2026-03-31  | return to family
            cat      | 2024-01-10 | 2026-03-31  | adoption
        """,
    ) == [("2026-03", "adoption", 2, None), ("2026-03", "return to family", 1, None)]


def test_children_are_counted_by_legal_status_and_short_breaks_are_not(answers):
    assert answers(
        children_by_legal_status,
        periods=MARCH,
        by="category",
        cla_status="""
            child_id | started_on | observed_on | legal_status
            ann      | 2024-01-10 | 2026-03-31  | C2
            ben      | 2024-01-10 | 2026-03-31  | V2
            cat      | 2024-01-10 | 2026-03-31  | V3
        """,
    ) == [("2026-03", "C2", 1, None), ("2026-03", "V2", 1, None)]


def test_section_20_is_one_single_period_by_agreement(answers):
    assert answers(
        accommodated_under_section_20,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | legal_status
            ann      | 2024-01-10 | 2026-03-31  | V2
            ben      | 2024-01-10 | 2026-03-31  | C2
            cat      | 2024-01-10 | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_an_interim_order_is_not_a_full_one(answers):
    assert answers(
        under_interim_care_orders,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | legal_status
            ann      | 2024-01-10 | 2026-03-31  | C1
            ben      | 2024-01-10 | 2026-03-31  | C2
            cat      | 2024-01-10 | 2026-03-31  | C2
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_a_full_order_is_not_an_interim_one(answers):
    assert answers(
        under_full_care_orders,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | legal_status
            ann      | 2024-01-10 | 2026-03-31  | C1
            ben      | 2024-01-10 | 2026-03-31  | C2
            cat      | 2024-01-10 | 2026-03-31  | C2
        """,
    ) == [("2026-03", "all", 2, 3)]


def test_a_placement_order_is_shown_apart(answers):
    assert answers(
        under_placement_orders,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | legal_status
            ann      | 2024-01-10 | 2026-03-31  | E1
            ben      | 2024-01-10 | 2026-03-31  | C2
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_one_missing_episode_is_enough(answers):
    assert answers(
        went_missing,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | missing_in_12_months
            ann      | 2024-01-10 | 2026-03-31  | 1
            ben      | 2024-01-10 | 2026-03-31  | 0
            cat      | 2024-01-10 | 2026-03-31  |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_episodes_are_averaged_over_the_children_who_went_missing(answers):
    assert answers(
        missing_episodes_of_a_child,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | missing_in_12_months
            ann      | 2024-01-10 | 2026-03-31  | 1
            ben      | 2024-01-10 | 2026-03-31  | 6
            cat      | 2024-01-10 | 2026-03-31  | 0
        """,
    ) == [("2026-03", "all", 7, 2)]


def test_an_interview_is_offered_to_those_who_went_missing(answers):
    assert answers(
        return_interview_offered,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | missing_in_12_months | interview_offered
            ann      | 2024-01-10 | 2026-03-31  | 1                    | yes
            ben      | 2024-01-10 | 2026-03-31  | 6                    |
            cat      | 2024-01-10 | 2026-03-31  | 0                    | yes
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_an_interview_can_be_accepted_only_where_it_was_offered(answers):
    assert answers(
        return_interview_accepted,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | missing_in_12_months | interview_offered | interview_accepted
            ann      | 2024-01-10 | 2026-03-31  | 1                    | yes               | yes
            ben      | 2024-01-10 | 2026-03-31  | 6                    | yes               | no
            cat      | 2024-01-10 | 2026-03-31  | 1                    | no                |
            dan      | 2024-01-10 | 2026-03-31  | 1                    |                   | yes
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_absence_is_counted_apart_from_going_missing(answers):
    assert answers(
        absent_from_placement,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on | missing_in_12_months | absent_in_12_months
            ann      | 2024-01-10 | 2026-03-31  | 1                    | 0
            ben      | 2024-01-10 | 2026-03-31  | 0                    | 2
        """,
    ) == [("2026-03", "all", 1, 2)]
