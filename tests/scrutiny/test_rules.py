"""Every move a duty may make, and who may make it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from goldenthread.inspections.models import Inspection
from goldenthread.people.models import Person
from goldenthread.scrutiny.actions import add_meeting, join_asks, move_duty
from goldenthread.scrutiny.forms import MoveForm
from goldenthread.scrutiny.models import Duty, Meeting
from goldenthread.scrutiny.rules import can_move
from goldenthread.scrutiny.statuses import MOVES, Status

ALL = [(one, other) for one in Status for other in Status]
Asked = Callable[..., Duty]


@pytest.fixture
def duty(asked: Asked, march: Meeting, owen: Person) -> Duty:
    return asked(march, "Send the vacancies in every team", owner=owen)


def put(duty: Duty, status: Status) -> Duty:
    duty.status = status
    duty.save()
    return duty


@pytest.mark.parametrize(("now", "to"), [pair for pair in ALL if pair[1] in MOVES[pair[0]]])
def test_a_move_in_the_table_is_made(duty: Duty, march: Meeting, clara: Person, now: Status, to: Status) -> None:
    move_duty(put(duty, now), to, by=clara, note="Because of this.", meeting=march)
    assert duty.status == to


@pytest.mark.parametrize(("now", "to"), [pair for pair in ALL if pair[1] not in MOVES[pair[0]]])
def test_any_other_move_is_refused(duty: Duty, march: Meeting, clara: Person, now: Status, to: Status) -> None:
    with pytest.raises(ValidationError, match="cannot become"):
        move_duty(put(duty, now), to, by=clara, note="Because of this.", meeting=march)
    assert not can_move(duty, to, clara)


def test_whoever_owes_it_may_offer_it_as_done(duty: Duty, owen: Person) -> None:
    move_duty(duty, Status.OFFERED, by=owen, note="Sent to all members.")
    assert duty.status == Status.OFFERED


def test_somebody_else_may_not(asked: Asked, march: Meeting, owen: Person, noor: Person) -> None:
    duty = asked(march, "Send the dates of visits")
    for person in (owen, noor):
        with pytest.raises(PermissionDenied):
            move_duty(duty, Status.OFFERED, by=person, note="Sent.")


def test_only_the_committee_accepts(duty: Duty, march: Meeting, owen: Person, asha: Person) -> None:
    put(duty, Status.OFFERED)
    for person in (owen, asha):
        with pytest.raises(PermissionDenied, match="accepted or dropped"):
            move_duty(duty, Status.ACCEPTED, by=person, meeting=march)


def test_to_offer_is_to_say_what_was_done(duty: Duty, owen: Person) -> None:
    with pytest.raises(ValidationError, match="Say what was done"):
        move_duty(duty, Status.OFFERED, by=owen, note=" ")


def test_to_accept_is_to_say_at_which_meeting(duty: Duty, clara: Person) -> None:
    with pytest.raises(ValidationError, match="at which meeting"):
        move_duty(put(duty, Status.OFFERED), Status.ACCEPTED, by=clara)


def test_a_meeting_before_the_one_that_asked_cannot_accept(duty: Duty, november: Meeting, clara: Person) -> None:
    with pytest.raises(ValidationError, match="not before the one that asked"):
        move_duty(put(duty, Status.OFFERED), Status.ACCEPTED, by=clara, meeting=november)


def test_a_sleeping_duty_cannot_be_done(asked: Asked, march: Meeting, visit: Inspection, clara: Person) -> None:
    duty = asked(march, "Send the letter when it is published", wakes_on=visit)
    with pytest.raises(ValidationError, match="sleeps until the letter of Focused visit"):
        move_duty(duty, Status.OFFERED, by=clara, note="Sent.")
    visit.publication = Inspection.Publication.PUBLISHED
    visit.save()
    move_duty(duty, Status.OFFERED, by=clara, note="Sent.")
    assert duty.status == Status.OFFERED


def test_an_ask_made_again_moves_with_the_first(asked: Asked, november: Meeting, march: Meeting, clara: Person) -> None:
    first, again = asked(november, "Vacancies in every team"), asked(march, "Unfilled posts in every team")
    join_asks(again, first=first, by=clara)
    with pytest.raises(ValidationError, match="asked first on 20 November 2025"):
        move_duty(again, Status.OFFERED, by=clara, note="Sent.")


def test_an_earlier_ask_cannot_be_joined_to_a_later(
    asked: Asked, november: Meeting, march: Meeting, clara: Person
) -> None:
    first, again = asked(november, "Vacancies in every team"), asked(march, "Unfilled posts in every team")
    with pytest.raises(ValidationError, match="Join the later ask to the earlier"):
        join_asks(first, first=again, by=clara)


def test_a_reader_keeps_nothing(asked: Asked, march: Meeting, noor: Person) -> None:
    from goldenthread.scrutiny import actions

    with pytest.raises(PermissionDenied):
        actions.add_duty(by=noor, meeting=march, text="Send the dates")


def test_nothing_is_accepted_at_a_meeting_still_to_come(duty: Duty, march: Meeting, clara: Person) -> None:
    to_come = add_meeting(by=clara, committee=march.committee, held_on=timezone.localdate() + timedelta(days=4))
    with pytest.raises(ValidationError, match="record what it said once it has met"):
        move_duty(put(duty, Status.OFFERED), Status.ACCEPTED, by=clara, meeting=to_come)
    assert list(MoveForm(None, duty=duty, to=Status.ACCEPTED).fields["meeting"].queryset) == [march]
