"""The social workers of children looked after: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.care_workers import three_or_more_social_workers
from goldenthread.measures.periods import months

MARCH = months(1, date(2026, 3, 31))


def test_a_worker_who_comes_back_is_no_further_worker_and_one_before_care_is(answers):
    assert answers(
        three_or_more_social_workers,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on
            ann      | 2025-12-10 | 2026-03-31
            ben      | 2024-01-10 | 2026-03-31
            cat      | 2024-01-10 | 2026-03-31
        """,
        involvements="""
            child_id | worker_id | started_on | ended_on
            ann      | w1        | 2025-05-01 | 2025-08-01
            ann      | w2        | 2025-08-01 | 2025-12-10
            ann      | w3        | 2025-12-10 |
            ben      | w1        | 2025-05-01 | 2025-08-01
            ben      | w2        | 2025-08-01 | 2025-12-10
            ben      | w1        | 2025-12-10 |
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_only_workers_of_the_last_twelve_months_count(answers):
    assert answers(
        three_or_more_social_workers,
        periods=MARCH,
        cla_status="""
            child_id | started_on | observed_on
            ann      | 2023-01-10 | 2026-03-31
            ben      | 2023-01-10 | 2026-03-31
        """,
        involvements="""
            child_id | worker_id | started_on | ended_on
            ann      | w1        | 2023-01-10 | 2025-04-01
            ann      | w2        | 2025-04-01 | 2025-12-10
            ann      | w3        | 2025-12-10 |
            ben      | w1        | 2023-01-10 | 2025-03-31
            ben      | w2        | 2025-03-31 | 2025-12-10
            ben      | w3        | 2025-12-10 |
        """,
    ) == [("2026-03", "all", 1, 2)]
