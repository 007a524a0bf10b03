"""Cases and who holds them: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.caseloads import (
    average_caseload,
    average_caseload_of_newly_qualified,
    cases_without_a_worker,
    newly_qualified_over_the_limit,
    open_cases,
    weighted_caseload,
    workers_over_the_limit,
    workers_over_weighted_limit,
)
from goldenthread.measures.periods import months

MARCH = months(1, date(2026, 3, 31))


def test_a_child_in_need_and_looked_after_is_one_case(answers):
    assert answers(
        open_cases,
        periods=MARCH,
        by="worker",
        cin_episodes="""
            child_id | started_on | ended_on   | no_further_action | worker_id
            ann      | 2025-01-01 |            | no                | w1
            ben      | 2025-01-01 | 2026-03-31 | no                | w1
            cat      | 2026-03-01 |            | yes               | w1
            dan      | 2024-01-01 | 2024-06-01 | no                | w1
        """,
        cla_episodes="""
            child_id | started_on | ended_on | worker_id
            ann      | 2025-06-01 |          | w2
            dan      | 2024-06-01 |          | w2
            eve      | 2025-06-01 |          | w1
        """,
    ) == [("2026-03", "w1", 2, None), ("2026-03", "w2", 1, None)]


def test_a_child_looked_after_is_a_case_again_when_the_case_in_need_beside_it_is_closed(answers):
    assert answers(
        open_cases,
        periods=months(5, date(2026, 3, 31)),
        by="worker",
        cin_episodes="""
            child_id | started_on | ended_on   | worker_id
            ann      | 2025-12-10 | 2026-01-10 | w1
            ann      | 2026-02-10 | 2026-03-10 | w1
        """,
        cla_episodes="""
            child_id | started_on | ended_on | worker_id
            ann      | 2025-06-01 |          | w2
        """,
    ) == [
        ("2025-11", "w1", 0, None),
        ("2025-11", "w2", 1, None),
        ("2025-12", "w1", 1, None),
        ("2025-12", "w2", 0, None),
        ("2026-01", "w1", 0, None),
        ("2026-01", "w2", 1, None),
        ("2026-02", "w1", 1, None),
        ("2026-02", "w2", 0, None),
        ("2026-03", "w1", 0, None),
        ("2026-03", "w2", 1, None),
    ]


def test_a_case_without_a_worker_is_held_by_nobody(answers):
    assert answers(
        cases_without_a_worker,
        periods=MARCH,
        by="team",
        cin_episodes="""
            child_id | started_on | team  | worker_id
            ann      | 2025-01-01 | North | w1
            ben      | 2025-01-01 | North |
        """,
    ) == [("2026-03", "North", 1, 2)]


def test_the_average_caseload_is_by_the_hours_of_those_who_hold_cases(answers):
    assert answers(
        average_caseload,
        periods=MARCH,
        professionals="""
            worker_id | observed_on | agency | fte | caseload_fte | cases | ended_on
            w1        | 2026-03-31  | no     | 1.0 | 1.0          | 20    |
            w2        | 2026-03-31  | yes    | 0.5 |              | 10    |
            w3        | 2026-03-31  | no     | 1.0 | 1.0          | 0     |
            w4        | 2026-03-31  | no     | 0.0 | 0.0          | 3     |
            w5        | 2026-03-31  | no     | 1.0 | 1.0          | 9     | 2026-02-01
        """,
    ) == [("2026-03", "all", 33, 1.5)]


def test_the_newly_qualified_have_an_average_of_their_own(answers):
    assert answers(
        average_caseload_of_newly_qualified,
        periods=MARCH,
        professionals="""
            worker_id | observed_on | agency | fte | cases | newly_qualified
            w1        | 2026-03-31  | no     | 1.0 | 20    | no
            w2        | 2026-03-31  | no     | 1.0 | 10    | yes
        """,
    ) == [("2026-03", "all", 10, 1)]


def test_the_limit_of_the_newly_qualified_is_their_own(answers):
    assert answers(
        workers_over_the_limit,
        periods=MARCH,
        by="worker",
        standards="""
            standard | category        | days
            caseload | any             | 20
            caseload | newly qualified | 10
        """,
        professionals="""
            worker_id | observed_on | agency | cases | newly_qualified
            w1        | 2026-03-31  | no     | 20    | no
            w2        | 2026-03-31  | no     | 21    | no
            w3        | 2026-03-31  | no     | 11    | yes
            w4        | 2026-03-31  | no     | 0     |
        """,
    ) == [
        ("2026-03", "w1", 0, 1),
        ("2026-03", "w2", 1, 1),
        ("2026-03", "w3", 1, 1),
        ("2026-03", "w4", 0, 0),
    ]


def test_without_a_limit_of_the_authority_nobody_is_over_it(answers):
    assert answers(
        workers_over_the_limit,
        periods=MARCH,
        professionals="""
            worker_id | observed_on | agency | cases
            w1        | 2026-03-31  | no     | 90
        """,
    ) == [("2026-03", "all", None, None)]


def test_newly_qualified_workers_over_their_limit_are_shown_apart(answers):
    assert answers(
        newly_qualified_over_the_limit,
        periods=MARCH,
        standards="""
            standard | category        | days
            caseload | any             | 20
            caseload | newly qualified | 10
        """,
        professionals="""
            worker_id | observed_on | agency | cases | newly_qualified
            w1        | 2026-03-31  | no     | 25    | no
            w2        | 2026-03-31  | no     | 11    | yes
            w3        | 2026-03-31  | no     | 10    | yes
        """,
    ) == [("2026-03", "all", 1, 2)]


WEIGHED = """
    standard        | category        | days
    caseload        | any             | 20
    caseload        | newly qualified | 12
    caseload weight | any             | 100
    caseload weight | newly qualified | 60
    caseload weight | absent          | 0
"""


def test_caseloads_are_by_hours_weighted_as_the_authority_says(answers):
    assert answers(
        weighted_caseload,
        periods=MARCH,
        standards=WEIGHED,
        professionals="""
            worker_id | observed_on | agency | fte | cases | newly_qualified | absent
            w1        | 2026-03-31  | no     | 1.0 | 20    | no              | no
            w2        | 2026-03-31  | no     | 1.0 | 12    | yes             | no
            w3        | 2026-03-31  | no     | 0.5 | 10    | no              |
            w4        | 2026-03-31  | no     | 1.0 | 3     | no              | yes
            w5        | 2026-03-31  | no     | 1.0 | 2     | yes             | yes
            w6        | 2026-03-31  | no     | 1.0 | 0     | no              | no
        """,
    ) == [("2026-03", "all", 47, 2.1)]


def test_a_newly_qualified_worker_who_is_absent_keeps_the_one_weight_that_is_set(answers):
    assert answers(
        weighted_caseload,
        periods=MARCH,
        standards="""
            standard        | category        | days
            caseload weight | any             | 100
            caseload weight | newly qualified | 50
        """,
        professionals="""
            worker_id | observed_on | agency | fte | cases | newly_qualified | absent
            w1        | 2026-03-31  | no     | 1.0 | 9     | yes             | yes
            w2        | 2026-03-31  | no     | 1.0 | 20    | no              | yes
        """,
    ) == [("2026-03", "all", 29, 1.5)]


def test_the_limit_falls_with_the_hours_and_the_weight_of_a_worker(answers):
    assert answers(
        workers_over_weighted_limit,
        periods=MARCH,
        by="category",
        standards=WEIGHED,
        professionals="""
            worker_id | observed_on | agency | role | fte | cases | newly_qualified | absent
            w1        | 2026-03-31  | no     | 5    | 1.0 | 20    | no              | no
            w2        | 2026-03-31  | no     | 5    | 0.6 | 13    | no              | no
            w3        | 2026-03-31  | no     | 5    | 1.0 | 12    | yes             | no
            w4        | 2026-03-31  | no     | 4    | 0.6 | 8     | yes             | no
            w5        | 2026-03-31  | no     | 4    | 1.0 | 3     | no              | yes
            w6        | 2026-03-31  | no     | 4    | 0.6 | 12    | no              | no
        """,
    ) == [("2026-03", "4", 1, 2), ("2026-03", "5", 1, 3)]


def test_without_weights_of_the_authority_nothing_is_weighed(answers):
    workers = """
        worker_id | observed_on | agency | fte | cases
        w1        | 2026-03-31  | no     | 1.0 | 90
    """
    for measure in (weighted_caseload, workers_over_weighted_limit):
        assert answers(measure, periods=MARCH, professionals=workers) == [("2026-03", "all", None, None)]


def test_weights_without_a_limit_say_how_many_cases_but_not_who_has_too_many(answers):
    tables = {
        "standards": """
            standard        | category | days
            caseload weight | any      | 100
        """,
        "professionals": """
            worker_id | observed_on | agency | fte | cases
            w1        | 2026-03-31  | no     | 0.5 | 9
        """,
    }
    assert answers(weighted_caseload, periods=MARCH, **tables) == [("2026-03", "all", 9, 0.5)]
    assert answers(workers_over_weighted_limit, periods=MARCH, **tables) == [("2026-03", "all", 0, 0)]
