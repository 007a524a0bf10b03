"""Supervision: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.supervision import supervisions_held, supervisions_on_time, workers_supervised
from goldenthread.measures.periods import months

MARCH = months(1, date(2026, 3, 31))


def test_a_supervision_on_the_last_day_of_the_standard_is_on_time(answers):
    assert answers(
        supervisions_on_time,
        periods=MARCH,
        by="worker",
        standards="""
            standard    | category        | days
            supervision | any             | 20
            supervision | newly qualified | 10
        """,
        professionals="""
            worker_id | observed_on | newly_qualified
            w1        | 2026-02-28  | no
            w2        | 2026-02-28  | no
            w3        | 2026-02-28  | yes
        """,
        supervisions="""
            worker_id | held_on
            w1        | 2026-02-02
            w1        | 2026-03-02
            w2        | 2026-02-02
            w2        | 2026-03-03
            w3        | 2026-02-16
            w3        | 2026-03-03
        """,
    ) == [("2026-03", "w1", 1, 2), ("2026-03", "w2", 0, 2), ("2026-03", "w3", 0, 2)]


def test_a_worker_is_up_to_date_until_the_day_after_the_supervision_was_due(answers):
    assert answers(
        workers_supervised,
        periods=months(2, date(2026, 3, 31)),
        standards="""
            standard    | category | days
            supervision | any      | 20
        """,
        professionals="""
            worker_id | observed_on | started_on | ended_on
            w1        | 2026-03-31  | 2020-01-01 |
            w2        | 2026-03-31  | 2026-02-16 |
            w3        | 2026-03-31  | 2020-01-01 | 2026-03-15
        """,
        supervisions="""
            worker_id | held_on
            w1        | 2026-02-10
            w1        | 2026-03-10
            w3        | 2026-02-20
        """,
    ) == [("2026-02", "all", 3, 3), ("2026-03", "all", 1, 2)]


def test_supervisions_held_are_counted_by_team(answers):
    assert answers(
        supervisions_held,
        periods=MARCH,
        by="team",
        supervisions="""
            worker_id | held_on    | team
            w1        | 2026-03-02 | North
            w1        | 2026-03-30 | North
            w2        | 2026-04-01 | South
        """,
    ) == [("2026-03", "North", 2, None)]
