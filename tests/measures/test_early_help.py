"""Early help: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.early_help import (
    early_help_of_children_referred,
    early_help_rate,
    early_help_started,
    referrals_of_children_who_had_early_help,
)
from goldenthread.measures.periods import months, quarters

MARCH = months(1, date(2026, 3, 31))


def test_early_help_is_counted_by_the_age_at_which_it_began(answers):
    assert answers(
        early_help_started,
        periods=quarters(1, date(2026, 3, 31)),
        by="age band",
        early_help_episodes="""
            child_id | started_on
            ann      | 2026-01-31
            ben      | 2026-02-01
            cat      | 2026-03-31
        """,
        person="""
            child_id | born_on
            ann      | 2021-02-01
            ben      | 2021-02-01
        """,
    ) == [
        ("2025-26 Q4", "1 to 4", 1, None),
        ("2025-26 Q4", "5 to 9", 1, None),
        ("2025-26 Q4", "not recorded", 1, None),
    ]


def test_the_rate_of_early_help_is_of_all_children(answers):
    assert answers(
        early_help_rate,
        periods=MARCH,
        early_help_episodes="""
            child_id | started_on
            ann      | 2026-03-02
        """,
        population="""
            year | children
            2024 | 60000
            2026 | 61000
        """,
    ) == [("2026-03", "all", 1, 61_000)]


def test_early_help_follows_a_referral_of_the_year_before_and_not_one_that_came_later(answers):
    assert answers(
        early_help_of_children_referred,
        periods=MARCH,
        early_help_episodes="""
            child_id | started_on
            ann      | 2026-03-10
            ben      | 2026-03-10
            cat      | 2026-03-10
        """,
        referrals="""
            child_id | received_on
            ann      | 2025-03-10
            ben      | 2025-03-09
            cat      | 2026-03-11
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_a_referral_comes_after_early_help_of_the_year_before(answers):
    assert answers(
        referrals_of_children_who_had_early_help,
        periods=MARCH,
        by="team",
        early_help_episodes="""
            child_id | started_on
            ann      | 2023-01-01
            ann      | 2025-12-01
            ben      | 2024-12-01
        """,
        referrals="""
            child_id | received_on | team
            ann      | 2026-03-10  | North
            ben      | 2026-03-10  | North
        """,
    ) == [("2026-03", "North", 1, 2)]
