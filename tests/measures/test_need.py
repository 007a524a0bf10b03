"""Children in need: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.need import (
    closures_by_reason,
    episodes_begun,
    episodes_ended,
    need_plans_ended,
    need_plans_open,
    need_plans_started,
    open_episodes,
    open_episodes_rate,
)
from goldenthread.measures.periods import months

MARCH = months(1, date(2026, 3, 31))


def test_a_referral_without_further_action_is_no_child_in_need(answers):
    assert answers(
        open_episodes,
        periods=MARCH,
        by="category",
        cin_episodes="""
            child_id | started_on | ended_on   | primary_need | no_further_action
            ann      | 2025-03-02 |            | N1           | no
            ben      | 2026-03-31 |            | N1           |
            cat      | 2026-03-02 |            | N4           | yes
            dan      | 2025-03-02 | 2026-03-31 | N4           | no
            eve      | 2025-03-02 | 2026-04-01 |              | no
        """,
    ) == [("2026-03", "N1", 2, None), ("2026-03", "N4", 0, None), ("2026-03", "not recorded", 1, None)]


def test_the_rate_of_children_in_need_is_of_those_of_the_day(answers):
    assert answers(
        open_episodes_rate,
        periods=MARCH,
        cin_episodes="""
            child_id | started_on | ended_on
            ann      | 2025-03-02 |
            ben      | 2025-03-02 | 2026-03-20
        """,
        population="""
            year | children
            2026 | 60000
        """,
    ) == [("2026-03", "all", 1, 60_000)]


def test_episodes_are_begun_in_the_month_of_their_start(answers):
    assert answers(
        episodes_begun,
        periods=MARCH,
        by="team",
        cin_episodes="""
            child_id | started_on | team  | no_further_action
            ann      | 2026-03-01 | North | no
            ben      | 2026-03-31 | North | yes
            cat      | 2026-02-28 | North | no
        """,
    ) == [("2026-03", "North", 1, None)]


def test_episodes_are_ended_in_the_month_of_their_end(answers):
    assert answers(
        episodes_ended,
        periods=MARCH,
        by="category",
        cin_episodes="""
            child_id | started_on | ended_on   | primary_need | end_reason
            ann      | 2025-03-02 | 2026-03-31 | N2           | RC7
            ben      | 2025-03-02 |            | N2           |
        """,
    ) == [("2026-03", "N2", 1, None)]


def test_episodes_ended_are_told_by_the_reason(answers):
    assert answers(
        closures_by_reason,
        periods=MARCH,
        by="category",
        cin_episodes="""
            child_id | started_on | ended_on   | primary_need | end_reason
            ann      | 2025-03-02 | 2026-03-31 | N2           | RC7
            ben      | 2025-03-02 | 2026-03-01 | N1           | RC8
            cat      | 2025-03-02 | 2026-03-01 | N1           |
            dan      | 2025-03-02 |            | N1           |
        """,
    ) == [("2026-03", "RC7", 1, None), ("2026-03", "RC8", 1, None), ("2026-03", "not recorded", 1, None)]


def test_a_child_in_need_plan_is_open_from_its_first_day_and_not_on_its_last(answers):
    assert answers(
        need_plans_open,
        periods=MARCH,
        by="worker",
        cin_plans="""
            child_id | started_on | ended_on   | worker_id
            ann      | 2026-03-31 |            | w1
            ben      | 2025-03-02 | 2026-03-31 | w1
        """,
    ) == [("2026-03", "w1", 1, None)]


def test_child_in_need_plans_are_begun_in_the_month_of_their_start(answers):
    assert answers(
        need_plans_started,
        periods=MARCH,
        by="team",
        cin_plans="""
            child_id | started_on | ended_on   | team
            ann      | 2026-03-01 | 2026-03-20 | North
            ben      | 2026-02-28 |            | South
        """,
    ) == [("2026-03", "North", 1, None)]


def test_child_in_need_plans_are_ended_in_the_month_of_their_end(answers):
    assert answers(
        need_plans_ended,
        periods=months(2, date(2026, 3, 31)),
        cin_plans="""
            child_id | started_on | ended_on
            ann      | 2025-03-01 | 2026-02-28
            ben      | 2025-03-01 | 2026-03-01
            cat      | 2025-03-01 |
        """,
    ) == [("2026-02", "all", 1, None), ("2026-03", "all", 1, None)]
