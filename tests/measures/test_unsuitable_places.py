"""Nights in unsuitable places: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.unsuitable_places import (
    children_in_unsuitable_places,
    children_in_unsuitable_places_by_month,
    children_now_in_unsuitable_places,
    nights_in_unsuitable_places,
    stays_in_unsuitable_places,
)
from goldenthread.measures.periods import months

FEBRUARY_AND_MARCH = months(2, date(2026, 3, 31))


def test_every_night_counts_in_its_month_but_not_the_day_of_leaving(answers):
    assert answers(
        nights_in_unsuitable_places,
        periods=FEBRUARY_AND_MARCH,
        by="category",
        unsuitable_stays="""
            child_id | started_on | ended_on   | place
            ann      | 2026-02-27 | 2026-03-02 | bed and breakfast
            ben      | 2026-03-30 |            | bed and breakfast
            cat      | 2026-03-10 | 2026-03-11 | police cell
            dan      | 2026-03-10 | 2026-03-10 | police cell
        """,
    ) == [
        ("2026-02", "bed and breakfast", 2, None),
        ("2026-03", "bed and breakfast", 3, None),
        ("2026-02", "police cell", 0, None),
        ("2026-03", "police cell", 1, None),
    ]


def test_a_child_counts_once_a_month_however_many_nights_and_stays(answers):
    assert answers(
        children_in_unsuitable_places_by_month,
        periods=FEBRUARY_AND_MARCH,
        unsuitable_stays="""
            child_id | started_on | ended_on   | place
            ann      | 2026-02-27 | 2026-03-02 | bed and breakfast
            ann      | 2026-03-10 | 2026-03-11 | police cell
            ben      | 2026-03-30 |            | bed and breakfast
        """,
    ) == [("2026-02", "all", 1, None), ("2026-03", "all", 2, None)]


def test_a_child_counts_once_a_year_from_april_at_the_first_night(answers):
    assert answers(
        children_in_unsuitable_places,
        periods=months(3, date(2026, 4, 30)),
        unsuitable_stays="""
            child_id | started_on | ended_on   | place
            ann      | 2026-02-27 | 2026-03-02 | bed and breakfast
            ann      | 2026-03-31 | 2026-04-02 | police cell
            ben      | 2026-03-30 | 2026-03-31 | bed and breakfast
        """,
    ) == [("2026-02", "all", 1, None), ("2026-03", "all", 1, None), ("2026-04", "all", 1, None)]


def test_a_stay_counts_in_the_month_in_which_it_began(answers):
    assert answers(
        stays_in_unsuitable_places,
        periods=FEBRUARY_AND_MARCH,
        unsuitable_stays="""
            child_id | started_on | ended_on   | place
            ann      | 2026-02-27 | 2026-03-02 | bed and breakfast
            ann      | 2026-03-10 | 2026-03-11 | police cell
        """,
    ) == [("2026-02", "all", 1, None), ("2026-03", "all", 1, None)]


def test_a_child_who_leaves_on_the_last_day_is_not_there_on_its_night(answers):
    assert answers(
        children_now_in_unsuitable_places,
        periods=FEBRUARY_AND_MARCH,
        unsuitable_stays="""
            child_id | started_on | ended_on
            ann      | 2026-02-27 | 2026-03-31
            ben      | 2026-03-31 |
        """,
    ) == [("2026-02", "all", 1, None), ("2026-03", "all", 1, None)]
