"""Exampleshire's documents, through the same code as the pages, tell the story that STORY.md says they tell."""

from __future__ import annotations

import pytest

from goldenthread.documents.models import Document
from goldenthread.documents.statuses import Status
from goldenthread.inspections.models import Finding, Inspection, Judgement
from goldenthread.people.history import first_break
from goldenthread.people.models import Person
from goldenthread.plan.models import Action
from goldenthread.plan.queries import standing, tally, unanswered_headlines
from goldenthread.scrutiny.models import Decision, Duty, Meeting, Vote

pytestmark = pytest.mark.usefixtures("exampleshire")


def headlines(kind: str) -> list[Finding]:
    return list(Finding.objects.filter(inspection__kind=kind).exclude(level=Finding.Level.NARRATIVE))


def test_the_report_has_eight_areas_for_improvement() -> None:
    assert len(headlines(Inspection.Kind.FULL)) == 8


def test_the_letter_has_one_priority_action_and_two_areas() -> None:
    levels = [finding.level for finding in headlines(Inspection.Kind.FOCUSED_VISIT)]
    assert sorted(levels) == ["area", "area", "priority"]


def test_services_for_children_in_care_were_judged_good_and_the_rest_not() -> None:
    grades = dict(Judgement.objects.values_list("area", "grade"))
    assert len(grades) >= 4
    assert grades.pop("The experiences and progress of children in care") == "good"
    assert set(grades.values()) == {"requires improvement to be good"}


def test_the_plan_has_seventeen_actions_and_its_ratings_are_counted() -> None:
    counted = {colour: count for colour, _, count in tally(standing()).counts}
    assert Action.objects.count() == 17
    assert counted == {"blue": 1, "green": 6, "amber": 8, "red": 1, "grey": 1, "": 0}


def test_only_private_fostering_is_answered_by_no_action() -> None:
    (unanswered,) = unanswered_headlines(Person.objects.get(username="imogen"))
    assert "private fostering" in unanswered.words


def test_what_the_plan_leaves_unsaid_is_called_out() -> None:
    def called(name: str) -> list[str]:
        return [action.number for action in standing() if getattr(action, f"call_out_{name}")]

    assert called("no_owner") == ["10"]
    assert called("no_measure") == ["4"]
    assert called("no_target") == ["4", "14"]


def test_the_first_meeting_decided_five_things() -> None:
    assert Decision.objects.filter(meeting__held_on="2025-11-20").count() == 5


def test_the_amendment_of_march_was_lost_by_name() -> None:
    vote = Vote.objects.get(meeting__held_on="2026-03-12", result="lost")
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == (4, 6, 1)
    assert vote.cast.count() == 11


def test_the_duty_that_was_never_answered_is_still_owed() -> None:
    duty = Duty.objects.get(text__contains="living in private fostering arrangements")
    assert duty.status == "owed"


def test_the_last_minutes_wait_to_be_judged() -> None:
    minutes = Document.objects.get(name="minutes-2026-07-23.txt")
    assert set(minutes.statements.values_list("status", flat=True)) == {Status.WAITING}
    assert Meeting.objects.get(held_on="2026-07-23").minutes == minutes


def test_the_history_of_it_all_is_whole() -> None:
    assert first_break() is None
