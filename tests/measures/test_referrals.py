"""Referrals: worked cases."""

from datetime import date

import duckdb

from goldenthread.measures.answering import answer
from goldenthread.measures.catalogue.referrals import (
    re_referrals_as_the_return_counts,
    re_referrals_within_12_months,
    referrals_assessed_not_in_need,
    referrals_found_not_in_need,
    referrals_from_health,
    referrals_from_individuals,
    referrals_from_local_authority,
    referrals_from_police,
    referrals_from_schools,
    referrals_rate,
    referrals_received,
    referrals_that_led_to_help,
    referrals_that_went_on,
    referrals_with_no_further_action,
    referrals_without_outcome,
)
from goldenthread.measures.engines import DuckDB
from goldenthread.measures.periods import months, years
from tests.measures.conftest import emptied, hold
from tests.text_tables import frame

MARCH = months(1, date(2026, 3, 31))
YEAR = years(1, date(2026, 3, 31))


def test_referrals_are_counted_by_service_of_the_team(answers):
    assert answers(
        referrals_received,
        periods=MARCH,
        by="service",
        referrals="""
            child_id | received_on | team
            ann      | 2026-03-01  | North
            ben      | 2026-03-02  | South
            cat      | 2026-03-03  | East
            dan      | 2026-03-03  |
        """,
        department="""
            team  | service
            North | Assessment
            South | Assessment
        """,
    ) == [("2026-03", "Assessment", 2, None), ("2026-03", "not recorded", 2, None)]


def test_the_rate_of_a_month_is_not_made_a_years(answers):
    assert answers(
        referrals_rate,
        periods=MARCH,
        referrals="""
            child_id | received_on
            ann      | 2026-03-01
        """,
        population="""
            year | children
            2026 | 60000
        """,
    ) == [("2026-03", "all", 1, 60_000)]


def test_a_child_back_within_a_year_is_a_re_referral(answers):
    assert answers(
        re_referrals_within_12_months,
        periods=YEAR,
        by="team",
        referrals="""
            child_id | received_on | team
            ann      | 2025-05-01  | North
            ann      | 2026-02-01  | North
            ben      | 2026-02-01  | North
        """,
    ) == [("2025-26", "North", 1, 3)]


def test_a_re_referral_on_the_day_a_year_later_counts_and_one_a_day_after_does_not(answers):
    assert answers(
        re_referrals_within_12_months,
        periods=MARCH,
        referrals="""
            child_id | received_on
            ann      | 2025-03-10
            ann      | 2026-03-10
            ben      | 2025-03-09
            ben      | 2026-03-10
        """,
    ) == [("2026-03", "all", 1, 2)]


def test_a_year_from_29_february_ends_on_28_february(answers):
    assert answers(
        re_referrals_within_12_months,
        periods=years(1, date(2025, 3, 31)),
        by="team",
        referrals="""
            child_id | received_on | team
            ann      | 2024-02-29  |
            ann      | 2025-02-28  | North
            ben      | 2024-02-29  |
            ben      | 2025-03-01  | South
        """,
    ) == [("2024-25", "North", 1, 1), ("2024-25", "South", 0, 1)]


def test_only_the_referral_just_before_matters(answers):
    assert answers(
        re_referrals_within_12_months,
        periods=MARCH,
        referrals="""
            child_id | received_on
            ann      | 2020-01-01
            ann      | 2025-12-01
            ann      | 2026-03-10
        """,
    ) == [("2026-03", "all", 1, 1)]


def test_re_referrals_are_not_told_of_a_year_whose_year_before_is_not_held():
    referred = frame("referrals", "child_id | received_on \n ann | 2025-06-01")
    with duckdb.connect() as connection:
        engine = emptied(DuckDB(connection))
        hold(engine, {"referrals": referred}, whole=(date(2025, 4, 1), date(2026, 3, 31)))
        told = answer([re_referrals_within_12_months, referrals_received], engine, YEAR)
    assert told.select("measure", "covered").rows() == [("RF3", False), ("RF1", True)]


def test_the_return_counts_the_referrals_before_for_itself(answers):
    assert answers(
        re_referrals_as_the_return_counts,
        periods=MARCH,
        referrals="""
            child_id | received_on | referrals_in_12_months
            ann      | 2026-03-02  | 0
            ben      | 2026-03-02  | 2
            cat      | 2026-03-02  |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_a_referral_of_which_nothing_is_said_did_not_end_in_no_further_action(answers):
    assert answers(
        referrals_with_no_further_action,
        periods=MARCH,
        referrals="""
            child_id | received_on | no_further_action
            ann      | 2026-03-02  | yes
            ben      | 2026-03-02  | no
            cat      | 2026-03-02  |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_a_referral_was_not_in_need_where_the_episode_it_began_closed_after_assessment(answers):
    assert answers(
        referrals_assessed_not_in_need,
        periods=MARCH,
        referrals="""
            child_id | received_on
            ann      | 2026-03-02
            ben      | 2026-03-02
            cat      | 2026-03-02
            dan      | 2026-03-02
        """,
        cin_episodes="""
            child_id | started_on | ended_on   | end_reason
            ann      | 2026-03-02 | 2026-04-20 | RC8
            ben      | 2026-03-02 | 2026-04-20 | RC9
            cat      | 2026-03-02 | 2026-04-20 | RC7
            dan      | 2025-01-02 | 2025-04-20 | RC8
        """,
    ) == [("2026-03", "all", 2, 4)]


def test_each_sources_referrals_that_went_further(answers):
    assert answers(
        referrals_that_went_on,
        periods=MARCH,
        by="category",
        referrals="""
            child_id | received_on | source | no_further_action
            ann      | 2026-03-02  | 6      | yes
            ben      | 2026-03-02  | 6      | no
            cat      | 2026-03-02  | 2A     | no
            dan      | 2026-03-02  | 2B     |
        """,
    ) == [("2026-03", "police", 1, 2), ("2026-03", "schools and education services", 1, 2)]


def test_referrals_from_individuals_are_a_share_of_all(answers):
    assert answers(
        referrals_from_individuals,
        periods=MARCH,
        referrals="""
            child_id | received_on | source
            ann      | 2026-03-02  | 1A
            ben      | 2026-03-02  | 1D
            cat      | 2026-03-02  | 2A
        """,
    ) == [("2026-03", "all", 2, 3)]


def test_referrals_from_schools_and_education_services_are_a_share_of_all(answers):
    assert answers(
        referrals_from_schools,
        periods=MARCH,
        referrals="""
            child_id | received_on | source
            ann      | 2026-03-02  | 2A
            ben      | 2026-03-02  | 2B
            cat      | 2026-03-02  | 3A
        """,
    ) == [("2026-03", "all", 2, 3)]


def test_referrals_from_health_services_are_a_share_of_all(answers):
    assert answers(
        referrals_from_health,
        periods=MARCH,
        referrals="""
            child_id | received_on | source
            ann      | 2026-03-02  | 3A
            ben      | 2026-03-02  | 3F
            cat      | 2026-03-02  | 5A
        """,
    ) == [("2026-03", "all", 2, 3)]


def test_referrals_from_the_authority_itself_are_a_share_of_all(answers):
    assert answers(
        referrals_from_local_authority,
        periods=MARCH,
        referrals="""
            child_id | received_on | source
            ann      | 2026-03-02  | 5A
            ben      | 2026-03-02  | 5D
            cat      | 2026-03-02  | 4
        """,
    ) == [("2026-03", "all", 2, 3)]


def test_referrals_from_the_police_are_a_share_of_all(answers):
    assert answers(
        referrals_from_police,
        periods=MARCH,
        referrals="""
            child_id | received_on | source
            ann      | 2026-03-02  | 6
            ben      | 2026-03-02  | 7
            cat      | 2026-03-02  |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_a_referral_is_found_not_in_need_only_after_it_went_further(answers):
    assert answers(
        referrals_found_not_in_need,
        periods=MARCH,
        by="category",
        referrals="""
            child_id | received_on | source | no_further_action
            ann      | 2026-03-02  | 6      | no
            ben      | 2026-03-02  | 6      | no
            cat      | 2026-03-02  | 6      | yes
            dan      | 2026-03-02  | 3A     | no
            eve      | 2026-03-02  | 3A     |
        """,
        cin_episodes="""
            child_id | started_on | ended_on   | end_reason
            ann      | 2026-03-02 | 2026-04-20 | RC8
            ben      | 2026-03-02 |            |
            cat      | 2026-03-02 | 2026-03-03 | RC8
            dan      | 2026-03-02 | 2026-04-20 | RC7
            eve      | 2026-03-02 | 2026-04-20 | RC9
        """,
    ) == [("2026-03", "health services", 0, 2), ("2026-03", "police", 1, 3)]


def test_a_referral_led_to_help_where_need_was_found_or_the_case_is_open(answers):
    assert answers(
        referrals_that_led_to_help,
        periods=MARCH,
        by="category",
        referrals="""
            child_id | received_on | source | no_further_action
            ann      | 2026-03-02  | 6      | no
            ben      | 2026-03-02  | 6      | no
            cat      | 2026-03-02  | 6      | yes
            dan      | 2026-03-02  | 3A     | no
            eve      | 2026-03-02  | 3A     |
        """,
        cin_episodes="""
            child_id | started_on | ended_on   | end_reason
            ann      | 2026-03-02 | 2026-04-20 | RC8
            ben      | 2026-03-02 |            |
            cat      | 2026-03-02 | 2026-03-03 | RC8
            dan      | 2026-03-02 | 2026-04-20 | RC7
            eve      | 2026-03-02 | 2026-04-20 | RC9
        """,
    ) == [("2026-03", "health services", 1, 2), ("2026-03", "police", 1, 3)]


def test_a_referral_without_a_word_on_what_was_done_has_no_outcome(answers):
    assert answers(
        referrals_without_outcome,
        periods=MARCH,
        referrals="""
            child_id | received_on | no_further_action
            ann      | 2026-03-02  | no
            ben      | 2026-03-02  | yes
            cat      | 2026-03-02  |
        """,
    ) == [("2026-03", "all", 1, 3)]
