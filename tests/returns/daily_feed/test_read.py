"""What the feed lists of a child becomes rows of case tables."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from goldenthread.returns.daily_feed import CARRIES
from tests.returns.daily_feed.examples import AS_AT, SINCE, child, loaded, rows, said


def test_a_child_is_a_person(tmp_path: Path) -> None:
    details = {"sex": "F", "ethnicity": "wbri", "disabilities": ["HEAR", "LD"], "first_name": "Ann"}
    found = loaded(tmp_path, child(details=details), child("ben", details={"disabilities": ["NONE"]}), child("cat"))
    assert rows(found, "person", "child_id", "born_on", "sex", "ethnicity", "disabled") == [
        ("ann", date(2014, 1, 31), "F", "WBRI", True),
        ("ben", date(2014, 1, 31), None, None, False),
        ("cat", date(2014, 1, 31), None, None, None),
    ]
    assert said(found) == set()


def test_the_identifier_of_the_case_system_stands_for_a_missing_one(tmp_path: Path) -> None:
    without = child() | {"la_child_id": ""}
    assert rows(loaded(tmp_path, without), "person", "child_id") == [("m-ann",)]


def test_a_child_without_any_identifier_is_refused_with_all_its_parts(tmp_path: Path) -> None:
    found = loaded(tmp_path, child() | {"la_child_id": None, "mis_child_id": " "}, child("ben"))
    assert rows(found, "referrals", "child_id") == [("ben",)]
    refused = ("children", "child_details", "social_care_episodes")
    assert said(found) == {("no-child-id", name, 1, True) for name in refused}


def test_an_episode_is_a_referral_and_a_time_of_need_with_the_worker_who_holds_it(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        child(
            referral_source="1A",
            referral_no_further_action_flag=False,
            closure_date="2026-01-31",
            closure_reason="RC7",
            care_worker_details=[
                {"worker_id": "W1", "start_date": "2025-06-02", "end_date": "2025-07-01"},
                {"worker_id": "W2", "start_date": "2025-07-01"},
            ],
        ),
    )
    assert rows(found, "referrals", "received_on", "source", "no_further_action", "worker_id") == [
        (date(2025, 6, 2), "1A", False, "W2")
    ]
    assert rows(found, "cin_episodes", "started_on", "ended_on", "end_reason", "worker_id") == [
        (date(2025, 6, 2), date(2026, 1, 31), "RC7", "W2")
    ]
    assert rows(found, "involvements", "worker_id", "started_on", "ended_on") == [
        ("W1", date(2025, 6, 2), date(2025, 7, 1)),
        ("W2", date(2025, 7, 1), None),
    ]


def test_work_within_an_episode_knows_its_referral(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        child(
            child_and_family_assessments=[
                {"start_date": "2025-06-03", "authorisation_date": "2025-07-10", "factors": ["1C", "4A"]}
            ],
            child_in_need_plans=[{"start_date": "2025-07-11", "end_date": "2025-12-01"}],
            section_47_assessments=[
                {"start_date": "2025-08-01", "icpc_required_flag": True, "icpc_date": "2025-08-20"},
                {"start_date": "2025-09-01", "icpc_required_flag": False},
            ],
            child_protection_plans=[{"start_date": "2025-08-20"}],
        ),
    )
    referred = date(2025, 6, 2)
    assert rows(found, "cin_assessments", "referred_on", "started_on", "completed_on") == [
        (referred, date(2025, 6, 3), date(2025, 7, 10))
    ]
    assert rows(found, "assessment_factors", "child_id", "started_on", "factor") == [
        ("ann", date(2025, 6, 3), "1C"),
        ("ann", date(2025, 6, 3), "4A"),
    ]
    assert rows(found, "cin_plans", "referred_on", "ended_on") == [(referred, date(2025, 12, 1))]
    assert rows(found, "s47_enquiry", "started_on", "conference_not_needed") == [
        (date(2025, 8, 1), False),
        (date(2025, 9, 1), True),
    ]
    assert rows(found, "initial_cp_conference", "held_on", "s47_started_on", "led_to_plan") == [
        (date(2025, 8, 20), date(2025, 8, 1), True)
    ]
    assert rows(found, "cp_plans", "referred_on", "started_on", "ended_on") == [(referred, date(2025, 8, 20), None)]


PLACEMENTS = [
    {"start_date": "2025-08-01", "start_reason": "P", "placement_type": "U4", "end_reason": "", "change_reason": ""},
    {
        "start_date": "2025-06-10",
        "start_reason": "S",
        "placement_type": "U6",
        "end_date": "2025-08-01",
        "end_reason": "X1",
        "change_reason": "CARPL",
    },
]


def test_placements_are_put_together_into_times_in_care(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        child(
            details={"uasc_flag": True, "uasc_end_date": "2030-01-31"},
            child_looked_after_placements=PLACEMENTS,
            adoption={"initial_decision_date": "2025-10-01", "matched_date": "2026-01-10", "placed_date": "2026-02-01"},
        ),
    )
    assert rows(found, "cla_episodes", "started_on", "ended_on", "start_known", "unaccompanied") == [
        (date(2025, 6, 10), None, True, True)
    ]
    assert rows(found, "cla_placements", "started_on", "ended_on", "placement_type", "change_reason") == [
        (date(2025, 6, 10), date(2025, 8, 1), "U6", "CARPL"),
        (date(2025, 8, 1), None, "U4", None),
    ]
    assert rows(found, "cla_status", "observed_on", "placed_on", "placement_type") == [(AS_AT, date(2025, 8, 1), "U4")]
    assert "legal_status" not in found.columns["cla_episodes"]
    assert rows(found, "permanence", "entered_care_on", "decided_on", "matched_on", "placed_on") == [
        (date(2025, 6, 10), date(2025, 10, 1), date(2026, 1, 10), date(2026, 2, 1))
    ]


def test_care_leavers_and_questionnaires(tmp_path: Path) -> None:
    leaver = child(care_leavers={"contact_date": "2026-09-01", "activity": "F2", "accommodation": "D"})
    leaver["health_and_wellbeing"] = {"sdq_assessments": [{"date": "2025-09-01", "score": 17}], "purge": False}
    found = loaded(tmp_path, leaver)
    assert rows(found, "care_leavers", "observed_on", "last_contact_on", "activity", "accommodation") == [
        (AS_AT, date(2026, 9, 1), "F2", "D")
    ]
    assert rows(found, "sdq_scores", "completed_on", "score") == [(date(2025, 9, 1), 17)]


def test_what_no_table_has_a_place_for_is_said_once(tmp_path: Path) -> None:
    plans = {"education_health_care_plans": [{"plan_start_date": "2025-01-01"}]}
    found = loaded(tmp_path, child() | plans, child("ben") | plans)
    told = found.complaints.filter(found.complaints["rule"] == "unknown-key")
    assert told["what"].to_list() == [
        "education_health_care_plans (2 in the file) was not read, since no case table has a place for it."
    ]


def test_a_purged_record_is_left_out_with_all_that_stands_in_it(tmp_path: Path) -> None:
    plan = {"start_date": "2025-08-20", "purge": True}
    found = loaded(
        tmp_path,
        child(child_protection_plans=[plan]),
        child("ben", purge=True, child_protection_plans=[plan | {"purge": False}]),
        child("cat") | {"purge": True},
    )
    assert rows(found, "person", "child_id") == [("ann",), ("ben",)]
    assert rows(found, "referrals", "child_id") == [("ann",)]
    assert found.tables["cp_plans"].is_empty()
    assert said(found) == {
        ("purged", "child_protection_plans", 1, True),
        ("purged", "social_care_episodes", 2, True),
        ("purged", "children", 3, True),
    }
    assert found.rows["child_protection_plans"].kept == 0


def test_a_file_of_changes_is_whole_for_no_day_and_tells_not_how_all_stood(tmp_path: Path) -> None:
    given = child(child_looked_after_placements=PLACEMENTS, care_leavers={"activity": "F2"})
    changes, whole = loaded(tmp_path, given, since=None), loaded(tmp_path, given)
    assert not changes.coverage
    assert not {"cla_status", "care_leavers"} & set(changes.tables)
    assert ("not-said-to-be-whole", "care_leavers", 1, True) in said(changes)
    assert whole.coverage["referrals"] == (SINCE, AS_AT)
    assert whole.coverage["care_leavers"] == (AS_AT, AS_AT)


def test_what_lacks_its_day_is_refused(tmp_path: Path) -> None:
    found = loaded(tmp_path, child(referral_date=None, child_in_need_plans=[{"end_date": "2025-01-01"}]))
    assert said(found) == {("no-key", "social_care_episodes", 1, True), ("no-key", "child_in_need_plans", 1, True)}


def test_a_value_that_cannot_be_read_is_left_blank_and_said(tmp_path: Path) -> None:
    found = loaded(tmp_path, child(details={"sex": "girl"}, referral_source=["1A"]))
    assert said(found) == {("not-a-code", "child_details", 1, False), ("not-a-code", "social_care_episodes", 1, False)}
    assert rows(found, "person", "sex") == rows(found, "referrals", "source") == [(None,)]


def test_a_file_of_all_children_carries_the_tables_it_says(tmp_path: Path) -> None:
    assert loaded(tmp_path, child()).tables.keys() == CARRIES
