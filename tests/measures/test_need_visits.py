"""Visits to children in need: worked cases."""

from datetime import date

from goldenthread.measures.catalogue.need_visits import (
    children_in_need_seen_in_date,
    children_visited_within_standard,
    median_working_days_to_record_visit,
    need_visits_made_late,
    need_visits_not_made,
    need_visits_on_time,
    need_visits_recorded_in_time,
    need_visits_recorded_late,
)
from goldenthread.measures.periods import months

MARCH = months(1, date(2026, 3, 31))


def test_only_children_who_have_no_other_visits_are_asked_about(answers):
    assert answers(
        children_in_need_seen_in_date,
        periods=MARCH,
        standards="""
            standard            | category | days
            child in need visit | any      | 20
        """,
        cin_status="""
            child_id | started_on | observed_on | ended_on   | last_seen_on | status
            ann      | 2025-03-02 | 2026-03-31  |            | 2026-03-03   | child in need plan
            ben      | 2025-03-02 | 2026-03-31  |            | 2026-03-02   | open assessment
            cat      | 2025-03-02 | 2026-03-31  |            |              |
            dan      | 2025-03-02 | 2026-03-31  |            | 2026-03-30   | child protection plan
            eve      | 2025-03-02 | 2026-03-31  |            | 2026-03-30   | looked after
            fay      | 2025-03-02 | 2026-03-31  | 2026-03-20 | 2026-03-19   | closed
        """,
    ) == [("2026-03", "all", 1, 3)]


def test_a_standard_for_plans_alone_leaves_out_those_who_have_none(answers):
    assert answers(
        children_in_need_seen_in_date,
        periods=MARCH,
        standards="""
            standard            | category           | days
            child in need visit | child in need plan | 20
        """,
        cin_status="""
            child_id | started_on | observed_on | last_seen_on | status
            ann      | 2025-03-02 | 2026-03-31  | 2026-03-03   | child in need plan
            ben      | 2025-03-02 | 2026-03-31  | 2026-03-03   | open assessment
        """,
    ) == [("2026-03", "all", 1, 1)]


def test_a_child_in_need_visit_is_on_time_on_the_20th_working_day(answers):
    assert answers(
        need_visits_on_time,
        periods=MARCH,
        by="worker",
        standards="""
            standard            | category | days
            child in need visit | any      | 20
        """,
        cin_plans="""
            child_id | started_on | worker_id
            ann      | 2026-02-09 | w1
            ben      | 2026-02-09 | w1
            cat      | 2026-02-09 | w2
        """,
        cin_visits="""
            child_id | visited_on
            ann      | 2026-03-09
            ben      | 2026-03-10
        """,
    ) == [("2026-03", "w1", 1, 2), ("2026-03", "w2", 0, 1)]


def test_a_visit_made_on_time_and_recorded_after_it_was_due_is_told_from_one_not_made(answers):
    assert answers(
        need_visits_recorded_late,
        periods=MARCH,
        standards="""
            standard            | category | days
            child in need visit | any      | 20
        """,
        cin_plans="""
            child_id | started_on
            ann      | 2026-02-09
            ben      | 2026-02-09
            cat      | 2026-02-09
            dan      | 2026-02-09
        """,
        cin_visits="""
            child_id | visited_on | recorded_on
            ann      | 2026-03-09 | 2026-03-10
            ben      | 2026-03-09 | 2026-03-09
            cat      | 2026-03-10 | 2026-03-12
            dan      | 2026-03-09 |
        """,
    ) == [("2026-03", "all", 1, 4)]


def test_children_in_need_visited_within_the_standard_on_the_day(answers):
    assert answers(
        children_visited_within_standard,
        periods=MARCH,
        by="team",
        standards="""
            standard            | category | days
            child in need visit | any      | 20
        """,
        cin_plans="""
            child_id | started_on | team
            ann      | 2026-01-05 | North
            ben      | 2026-01-05 | North
        """,
        cin_visits="""
            child_id | visited_on
            ann      | 2026-03-03
            ben      | 2026-03-02
        """,
    ) == [("2026-03", "North", 1, 2)]


def test_a_visit_recorded_on_its_day_took_no_time_to_record(answers):
    assert answers(
        median_working_days_to_record_visit,
        periods=MARCH,
        by="worker",
        cin_visits="""
            child_id | visited_on | recorded_on | worker_id
            ann      | 2026-03-06 | 2026-03-06  | w1
            ben      | 2026-03-06 | 2026-03-09  | w1
            cat      | 2026-03-06 | 2026-03-10  | w1
            dan      | 2026-03-06 |             | w1
        """,
    ) == [("2026-03", "w1", 1)]


def test_only_a_visit_known_to_be_recorded_by_its_day_was_in_time_on_the_day(answers):
    assert answers(
        need_visits_recorded_in_time,
        periods=MARCH,
        by="team",
        standards="""
            standard            | category | days
            child in need visit | any      | 20
        """,
        cin_plans="""
            child_id | started_on | ended_on   | team
            ann      | 2026-02-09 |            | made and recorded in time
            ben      | 2026-02-09 |            | recorded late
            cat      | 2026-02-09 |            | made late
            dan      | 2026-02-09 |            | not made
            eve      | 2026-02-09 |            | no day of recording
            fay      | 2026-02-09 | 2026-03-09 | ended before it was due
        """,
        cin_visits="""
            child_id | visited_on | recorded_on
            ann      | 2026-03-09 | 2026-03-09
            ben      | 2026-03-09 | 2026-03-10
            cat      | 2026-03-10 | 2026-03-10
            eve      | 2026-03-09 |
        """,
    ) == [
        ("2026-03", "made and recorded in time", 1, 1),
        ("2026-03", "made late", 0, 1),
        ("2026-03", "no day of recording", 0, 1),
        ("2026-03", "not made", 0, 1),
        ("2026-03", "recorded late", 0, 1),
    ]


def test_a_visit_made_after_it_was_due_is_late_whenever_it_was_recorded(answers):
    assert answers(
        need_visits_made_late,
        periods=MARCH,
        by="team",
        standards="""
            standard            | category | days
            child in need visit | any      | 20
        """,
        cin_plans="""
            child_id | started_on | ended_on   | team
            ann      | 2026-02-09 |            | made and recorded in time
            ben      | 2026-02-09 |            | recorded late
            cat      | 2026-02-09 |            | made late
            dan      | 2026-02-09 |            | not made
            eve      | 2026-02-09 |            | no day of recording
            fay      | 2026-02-09 | 2026-03-09 | ended before it was due
        """,
        cin_visits="""
            child_id | visited_on | recorded_on
            ann      | 2026-03-09 | 2026-03-09
            ben      | 2026-03-09 | 2026-03-10
            cat      | 2026-03-10 | 2026-03-10
            eve      | 2026-03-09 |
        """,
    ) == [
        ("2026-03", "made and recorded in time", 0, 1),
        ("2026-03", "made late", 1, 1),
        ("2026-03", "no day of recording", 0, 1),
        ("2026-03", "not made", 0, 1),
        ("2026-03", "recorded late", 0, 1),
    ]


def test_a_visit_of_which_there_is_no_trace_was_not_made(answers):
    assert answers(
        need_visits_not_made,
        periods=MARCH,
        by="team",
        standards="""
            standard            | category | days
            child in need visit | any      | 20
        """,
        cin_plans="""
            child_id | started_on | ended_on   | team
            ann      | 2026-02-09 |            | made and recorded in time
            ben      | 2026-02-09 |            | recorded late
            cat      | 2026-02-09 |            | made late
            dan      | 2026-02-09 |            | not made
            eve      | 2026-02-09 |            | no day of recording
            fay      | 2026-02-09 | 2026-03-09 | ended before it was due
        """,
        cin_visits="""
            child_id | visited_on | recorded_on
            ann      | 2026-03-09 | 2026-03-09
            ben      | 2026-03-09 | 2026-03-10
            cat      | 2026-03-10 | 2026-03-10
            eve      | 2026-03-09 |
        """,
    ) == [
        ("2026-03", "made and recorded in time", 0, 1),
        ("2026-03", "made late", 0, 1),
        ("2026-03", "no day of recording", 0, 1),
        ("2026-03", "not made", 1, 1),
        ("2026-03", "recorded late", 0, 1),
    ]
