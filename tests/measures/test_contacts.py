"""Contacts: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.contacts import (
    contacts,
    contacts_rate,
    contacts_that_became_referrals,
    repeat_contacts,
)
from goldenthread.measures.periods import months

MARCH = months(1, date(2026, 3, 31))
TWO_MONTHS = months(2, date(2026, 3, 31))


def test_contacts_are_counted_by_the_main_group_of_their_source(answers):
    assert answers(
        contacts,
        periods=MARCH,
        by="category",
        contacts="""
            child_id | received_on | source
            ann      | 2026-03-01  | 3A
            ann      | 2026-03-01  | 3F
            ben      | 2026-03-31  | 6
            cat      | 2026-03-31  |
            dan      | 2026-04-01  | 6
        """,
    ) == [
        ("2026-03", "health services", 2, None),
        ("2026-03", "not recorded", 1, None),
        ("2026-03", "police", 1, None),
    ]


def test_contacts_are_counted_by_the_source_itself(answers):
    assert answers(
        contacts,
        periods=MARCH,
        by="source",
        contacts="""
            child_id | received_on | source
            ann      | 2026-03-01  | 3A
            ben      | 2026-03-31  | 10
        """,
    ) == [("2026-03", "10", 1, None), ("2026-03", "3A", 1, None)]


def test_a_rate_is_of_the_children_of_the_authority(answers):
    assert answers(
        contacts_rate,
        periods=MARCH,
        contacts="""
            child_id | received_on
            ann      | 2026-03-02
            ben      | 2026-03-02
        """,
        population="""
            year | children
            2025 | 60100
        """,
    ) == [("2026-03", "all", 2, 60_100)]


def test_a_contact_becomes_a_referral_on_its_day_or_within_a_month_after(answers):
    assert answers(
        contacts_that_became_referrals,
        periods=TWO_MONTHS,
        contacts="""
            child_id | received_on
            ann      | 2026-02-02
            ben      | 2026-02-02
            cat      | 2026-02-02
            dan      | 2026-03-02
        """,
        referrals="""
            child_id | received_on
            ann      | 2026-02-02
            ben      | 2026-03-02
            cat      | 2026-03-03
            dan      | 2026-03-01
        """,
    ) == [("2026-02", "all", 2, 3), ("2026-03", "all", 0, 1)]


def test_children_of_two_authorities_with_one_number_are_two_children(answers):
    assert answers(
        contacts_that_became_referrals,
        periods=MARCH,
        contacts="""
            authority    | child_id | received_on
            Exampleshire | 1        | 2026-03-02
            Otherham     | 1        | 2026-03-02
        """,
        referrals="""
            authority    | child_id | received_on
            Otherham     | 1        | 2026-03-03
        """,
    ) == [("2026-03", "all", 0, 1), ("2026-03", "all", 1, 1)]


def test_a_contact_exactly_a_year_after_another_is_a_repeat_and_a_day_later_is_not(answers):
    assert answers(
        repeat_contacts,
        periods=MARCH,
        contacts="""
            child_id | received_on
            ann      | 2025-03-10
            ann      | 2026-03-10
            ben      | 2025-03-10
            ben      | 2026-03-11
            cat      | 2026-03-11
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_two_contacts_on_one_day_are_not_each_others_repeat(answers):
    assert answers(
        repeat_contacts,
        periods=MARCH,
        contacts="""
            child_id | received_on | source
            ann      | 2026-03-10  | 2A
            ann      | 2026-03-10  | 6
            ben      | 2026-01-10  | 6
            ben      | 2026-03-10  | 2A
            ben      | 2026-03-10  | 6
        """,
    ) == [("2026-03", "all", 2, 4)]
