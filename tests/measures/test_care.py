"""Children looked after: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.care import (
    age_on_entering_care,
    care_again_within_12_months,
    children_looked_after,
    children_looked_after_rate,
    looked_after_two_years_or_more,
    looked_after_up_to_3_months,
    looked_after_up_to_6_months,
    looked_after_up_to_a_year,
    looked_after_up_to_two_years,
    share_of_teenagers_entering_for_abuse_or_neglect,
    starts_of_care,
    starts_of_care_rate,
    teenagers_entering_for_abuse_or_neglect,
    unaccompanied_children,
)
from goldenthread.measures.catalogue.care_ends import (
    ceased_to_adoption,
    ceased_to_child_arrangements,
    ceased_to_home,
    ceased_to_home_unplanned,
    ceased_to_special_guardianship,
    days_looked_after,
    days_to_adoption,
    days_to_child_arrangements,
    days_to_home,
    days_to_permanence,
    days_to_special_guardianship,
    ends_of_care,
    ends_of_care_rate,
)
from goldenthread.measures.periods import between, months, years
from tests.measures.conftest import asked

MARCH = months(1, date(2026, 3, 31))
YEAR = years(1, date(2026, 3, 31))


def test_a_child_is_looked_after_on_the_last_day_of_the_month_and_not_on_the_day_it_ends(answers):
    assert answers(
        children_looked_after,
        periods=months(2, date(2026, 3, 31)),
        cla_episodes="""
            child_id | started_on | ended_on
            ann      | 2025-01-05 | 2026-03-31
            ben      | 2026-03-31 |
            cat      | 2026-04-01 |
        """,
    ) == [("2026-02", "all", 1, None), ("2026-03", "all", 1, None)]


def test_a_series_of_short_term_placements_is_not_counted_and_an_unknown_legal_status_is(answers):
    assert answers(
        children_looked_after,
        periods=MARCH,
        cla_episodes="""
            child_id | started_on | legal_status
            ann      | 2025-01-05 | V3
            ben      | 2025-01-05 | V4
            cat      | 2025-01-05 | V2
            dan      | 2025-01-05 |
        """,
    ) == [("2026-03", "all", 2, None)]


def test_children_looked_after_are_divided_by_the_children_of_the_authority(answers):
    assert answers(
        children_looked_after_rate,
        periods=MARCH,
        population="""
            year | children
            2024 | 60100
        """,
        cla_episodes="""
            child_id | started_on
            ann      | 2025-01-05
        """,
    ) == [("2026-03", "all", 1, 60100)]


def test_a_child_grows_into_the_next_age_band_while_looked_after(answers):
    assert answers(
        children_looked_after,
        periods=months(2, date(2026, 3, 31)),
        by="age band",
        person="""
            child_id | born_on
            ann      | 2021-03-15
        """,
        cla_episodes="""
            child_id | started_on
            ann      | 2025-01-05
        """,
    ) == [
        ("2026-02", "1 to 4", 1, None),
        ("2026-02", "5 to 9", 0, None),
        ("2026-03", "1 to 4", 0, None),
        ("2026-03", "5 to 9", 1, None),
    ]


def test_an_unaccompanied_child_is_one_of_those_looked_after(answers):
    assert answers(
        unaccompanied_children,
        periods=MARCH,
        cla_episodes="""
            child_id | started_on | unaccompanied
            ann      | 2025-01-05 | yes
            ben      | 2025-01-05 | no
            cat      | 2025-01-05 |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_three_months_to_the_day_is_still_the_first_band(answers):
    assert answers(
        looked_after_up_to_3_months,
        periods=MARCH,
        cla_episodes="""
            child_id | started_on
            ann      | 2025-12-31
            ben      | 2025-12-30
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_six_months_to_the_day_is_still_the_second_band(answers):
    assert answers(
        looked_after_up_to_6_months,
        periods=between(date(2026, 3, 1), date(2026, 3, 30)),
        cla_episodes="""
            child_id | started_on
            ann      | 2025-09-30
            ben      | 2025-12-29
            cat      | 2025-09-29
        """,
    ) == [("2026-03-01 to 2026-03-30", "all", 2, 3)]


def test_less_than_a_year(answers):
    assert answers(
        looked_after_up_to_a_year,
        periods=MARCH,
        cla_episodes="""
            child_id | started_on
            ann      | 2025-04-01
            ben      | 2025-03-31
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_a_year_and_less_than_two(answers):
    assert answers(
        looked_after_up_to_two_years,
        periods=MARCH,
        cla_episodes="""
            child_id | started_on
            ann      | 2025-03-31
            ben      | 2024-04-02
            cat      | 2024-04-01
        """,
    ) == [("2026-03", "all", 2, 3)]


def test_two_years_begin_on_the_730th_day(answers):
    assert answers(
        looked_after_two_years_or_more,
        periods=MARCH,
        cla_episodes="""
            child_id | started_on
            ann      | 2024-04-01
            ben      | 2024-04-02
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_a_child_whose_first_day_of_care_is_not_known_has_no_duration(answers):
    assert answers(
        looked_after_up_to_3_months,
        periods=MARCH,
        cla_episodes="""
            child_id | started_on | start_known
            ann      | 2026-02-01 | yes
            ben      | 2026-02-01 | no
            cat      | 2026-02-01 |
        """,
    ) == [("2026-03", "all", 2, 2)]


def test_a_period_that_began_before_what_the_return_shows_is_no_start(answers):
    assert answers(
        starts_of_care,
        periods=YEAR,
        cla_episodes="""
            child_id | started_on | start_known
            ann      | 2025-06-01 | yes
            ben      | 2025-06-01 | no
            cat      | 2025-06-01 |
        """,
    ) == [("2025-26", "all", 2, None)]


def test_every_start_of_care_counts_by_the_need_that_brought_it(answers):
    assert answers(
        starts_of_care,
        periods=YEAR,
        by="category",
        cla_episodes="""
            child_id | started_on | ended_on   | primary_need
            ann      | 2025-04-01 | 2025-06-01 | N1
            ann      | 2025-11-01 |            | N1
            ben      | 2026-03-31 |            | N8
            cat      | 2026-04-01 |            | N8
        """,
    ) == [("2025-26", "N1", 2, None), ("2025-26", "N8", 1, None)]


def test_starts_of_care_are_divided_by_the_children_of_the_authority(answers):
    assert answers(
        starts_of_care_rate,
        periods=YEAR,
        population="""
            year | children
            2025 | 50000
        """,
        cla_episodes="""
            child_id | started_on
            ann      | 2025-04-01
        """,
    ) == [("2025-26", "all", 1, 50000)]


def test_care_exactly_12_months_after_the_last_is_care_again_and_a_day_later_it_is_not(answers):
    assert answers(
        care_again_within_12_months,
        periods=YEAR,
        cla_episodes="""
            child_id | started_on | ended_on   | again_in_12_months
            ann      | 2024-01-01 | 2024-11-10 |
            ann      | 2025-11-10 |            | no
            ben      | 2024-01-01 | 2024-11-10 |
            ben      | 2025-11-11 |            |
            cat      | 2025-11-10 |            | yes
        """,
    ) == [("2025-26", "all", 2, 3)]


def test_care_again_is_found_within_one_authority_only(engine):
    found = asked(
        engine,
        [care_again_within_12_months],
        YEAR,
        cla_episodes="""
            authority    | child_id | started_on | ended_on
            Exampleshire | 1        | 2025-01-01 | 2025-05-10
            Otherham     | 1        | 2025-11-10 |
        """,
    )
    assert found.select("authority", "numerator", "denominator").rows() == [
        ("Exampleshire", 0, 0),
        ("Otherham", 0, 1),
    ]


def test_the_average_age_on_entering_care_leaves_out_a_child_whose_birth_is_not_known(answers):
    assert answers(
        age_on_entering_care,
        periods=YEAR,
        person="""
            child_id | born_on
            ann      | 2025-06-01
            ben      |
        """,
        cla_episodes="""
            child_id | started_on
            ann      | 2025-06-01
            ben      | 2025-06-01
        """,
    ) == [("2025-26", "all", 0, 1)]


def test_a_teenager_is_one_from_the_thirteenth_birthday_until_the_eighteenth(answers):
    assert answers(
        teenagers_entering_for_abuse_or_neglect,
        periods=YEAR,
        person="""
            child_id | born_on
            ann      | 2012-06-01
            ben      | 2012-06-02
            cat      | 2010-01-01
        """,
        cla_episodes="""
            child_id | started_on | primary_need
            ann      | 2025-06-01 | N1
            ben      | 2025-06-01 | N1
            cat      | 2025-06-01 | N5
        """,
    ) == [("2025-26", "all", 1, None)]


def test_of_teenagers_only_those_with_abuse_or_neglect_count_above_the_line(answers):
    assert answers(
        share_of_teenagers_entering_for_abuse_or_neglect,
        periods=YEAR,
        person="""
            child_id | born_on
            ann      | 2012-06-01
            ben      | 2020-06-02
            cat      | 2010-01-01
        """,
        cla_episodes="""
            child_id | started_on | primary_need
            ann      | 2025-06-01 | N1
            ben      | 2025-06-01 | N1
            cat      | 2025-06-01 | N5
        """,
    ) == [("2025-26", "all", 1, 2)]


def test_a_child_who_ceased_twice_in_the_year_counts_at_the_last_time_only(answers):
    assert answers(
        ends_of_care,
        periods=years(2, date(2026, 3, 31)),
        cla_episodes="""
            child_id | started_on | ended_on
            ann      | 2025-01-01 | 2025-03-31
            ann      | 2025-04-10 | 2025-05-01
            ann      | 2025-06-01 | 2025-12-01
            ben      | 2025-06-01 |
        """,
    ) == [("2024-25", "all", 1, None), ("2025-26", "all", 1, None)]


def test_ends_of_care_are_divided_by_the_children_of_the_authority(answers):
    assert answers(
        ends_of_care_rate,
        periods=YEAR,
        population="""
            year | children
            2025 | 50000
        """,
        cla_episodes="""
            child_id | started_on | ended_on
            ann      | 2025-01-01 | 2025-05-01
        """,
    ) == [("2025-26", "all", 1, 50000)]


def test_special_guardianship_has_codes_old_and_new(answers):
    assert answers(
        ceased_to_special_guardianship,
        periods=YEAR,
        cla_episodes="""
            child_id | started_on | ended_on   | end_reason
            ann      | 2024-01-01 | 2025-05-01 | E43
            ben      | 2024-01-01 | 2025-05-01 | E48
            cat      | 2024-01-01 | 2025-05-01 | E41
            dan      | 2024-01-01 | 2025-05-01 |
        """,
    ) == [("2025-26", "all", 2, 4)]


def test_a_child_arrangements_order_is_one_way_out_of_care(answers):
    assert answers(
        ceased_to_child_arrangements,
        periods=YEAR,
        cla_episodes="""
            child_id | started_on | ended_on   | end_reason
            ann      | 2024-01-01 | 2025-05-01 | E41
            ben      | 2024-01-01 | 2025-05-01 | E45
        """,
    ) == [("2025-26", "all", 1, 2)]


def test_adoption_counts_whether_or_not_it_was_opposed(answers):
    assert answers(
        ceased_to_adoption,
        periods=YEAR,
        cla_episodes="""
            child_id | started_on | ended_on   | end_reason
            ann      | 2024-01-01 | 2025-05-01 | E11
            ben      | 2024-01-01 | 2025-05-01 | E12
            cat      | 2024-01-01 | 2025-05-01 | E17
        """,
    ) == [("2025-26", "all", 2, 3)]


def test_going_home_counts_whether_or_not_it_was_planned(answers):
    assert answers(
        ceased_to_home,
        periods=YEAR,
        cla_episodes="""
            child_id | started_on | ended_on   | end_reason
            ann      | 2024-01-01 | 2025-05-01 | E4A
            ben      | 2024-01-01 | 2025-05-01 | E4B
            cat      | 2024-01-01 | 2025-05-01 | E45
        """,
    ) == [("2025-26", "all", 2, 3)]


def test_going_home_outside_the_plan_has_a_code_of_its_own(answers):
    assert answers(
        ceased_to_home_unplanned,
        periods=YEAR,
        cla_episodes="""
            child_id | started_on | ended_on   | end_reason
            ann      | 2024-01-01 | 2025-05-01 | E4A
            ben      | 2024-01-01 | 2025-05-01 | E4B
        """,
    ) == [("2025-26", "all", 1, 2)]


def test_days_in_care_are_averaged_over_those_who_left(answers):
    assert answers(
        days_looked_after,
        periods=YEAR,
        cla_episodes="""
            child_id | started_on | ended_on
            ann      | 2025-04-01 | 2025-04-11
            ben      | 2025-04-01 | 2025-05-01
            cat      | 2025-04-01 |
        """,
    ) == [("2025-26", "all", 40, 2)]


def test_days_in_care_are_not_averaged_over_those_whose_first_day_is_not_known(answers):
    assert answers(
        days_looked_after,
        periods=YEAR,
        cla_episodes="""
            child_id | started_on | ended_on   | start_known
            ann      | 2025-04-01 | 2025-04-11 | yes
            ben      | 2025-04-01 | 2025-05-01 | no
        """,
    ) == [("2025-26", "all", 10, 1)]


def test_time_to_permanence_is_of_those_who_reached_it(answers):
    assert answers(
        days_to_permanence,
        periods=between(date(2025, 4, 1), date(2025, 6, 30)),
        cla_episodes="""
            child_id | started_on | ended_on   | end_reason
            ann      | 2025-04-01 | 2025-04-11 | E12
            ben      | 2025-04-01 | 2025-05-01 | E45
            cat      | 2025-04-01 | 2025-06-01 | E4A
        """,
    ) == [("2025-04-01 to 2025-06-30", "all", 40, 2)]


def test_days_to_adoption_are_of_children_who_left_care_that_way(answers):
    assert answers(
        days_to_adoption,
        periods=between(date(2025, 4, 1), date(2025, 6, 30)),
        cla_episodes="""
            child_id | started_on | ended_on   | end_reason
            ann      | 2025-04-01 | 2025-04-11 | E12
            ben      | 2025-04-01 | 2025-05-01 | E45
            cat      | 2025-04-01 | 2025-04-21 | E41
            dan      | 2025-04-01 | 2025-06-01 | E4A
            eve      | 2025-04-01 |            |
        """,
    ) == [("2025-04-01 to 2025-06-30", "all", 10, 1)]


def test_days_to_special_guardianship_are_of_children_who_left_care_that_way(answers):
    assert answers(
        days_to_special_guardianship,
        periods=between(date(2025, 4, 1), date(2025, 6, 30)),
        cla_episodes="""
            child_id | started_on | ended_on   | end_reason
            ann      | 2025-04-01 | 2025-04-11 | E12
            ben      | 2025-04-01 | 2025-05-01 | E45
            cat      | 2025-04-01 | 2025-04-21 | E41
            dan      | 2025-04-01 | 2025-06-01 | E4A
            eve      | 2025-04-01 |            |
        """,
    ) == [("2025-04-01 to 2025-06-30", "all", 30, 1)]


def test_days_to_a_child_arrangements_order_are_of_children_who_left_care_that_way(answers):
    assert answers(
        days_to_child_arrangements,
        periods=between(date(2025, 4, 1), date(2025, 6, 30)),
        cla_episodes="""
            child_id | started_on | ended_on   | end_reason
            ann      | 2025-04-01 | 2025-04-11 | E12
            ben      | 2025-04-01 | 2025-05-01 | E45
            cat      | 2025-04-01 | 2025-04-21 | E41
            dan      | 2025-04-01 | 2025-06-01 | E4A
            eve      | 2025-04-01 |            |
        """,
    ) == [("2025-04-01 to 2025-06-30", "all", 20, 1)]


def test_days_to_a_return_home_are_of_children_who_left_care_that_way(answers):
    assert answers(
        days_to_home,
        periods=between(date(2025, 4, 1), date(2025, 6, 30)),
        cla_episodes="""
            child_id | started_on | ended_on   | end_reason
            ann      | 2025-04-01 | 2025-04-11 | E12
            ben      | 2025-04-01 | 2025-05-01 | E45
            cat      | 2025-04-01 | 2025-04-21 | E41
            dan      | 2025-04-01 | 2025-06-01 | E4A
            eve      | 2025-04-01 |            |
        """,
    ) == [("2025-04-01 to 2025-06-30", "all", 61, 1)]
