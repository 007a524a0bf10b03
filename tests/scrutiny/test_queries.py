"""What pages are told of meetings and duties."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from goldenthread.documents.actions import accept
from goldenthread.documents.models import Document, Statement
from goldenthread.inspections.models import Finding, Inspection
from goldenthread.people.models import Person
from goldenthread.scrutiny import actions, queries
from goldenthread.scrutiny.models import Duty, Meeting
from goldenthread.scrutiny.statuses import Status

Asked = Callable[..., Duty]
AUGUST = date(2026, 8, 10)


def carried(person: Person, on: date = AUGUST) -> list[int]:
    return [duty.carried for duty in queries.duties(person, on).order_by("pk")]


def test_a_duty_is_carried_past_each_meeting_that_goes_by(
    asked: Asked, november: Meeting, march: Meeting, july: Meeting, clara: Person
) -> None:
    for meeting in (november, march, july):
        asked(meeting, f"Asked on {meeting.held_on}")
    assert carried(clara) == [2, 1, 0]
    assert carried(clara, on=date(2026, 3, 12)) == [0, 0, 0]


def test_once_closed_it_is_carried_no_further(
    asked: Asked, november: Meeting, march: Meeting, july: Meeting, clara: Person
) -> None:
    duty = asked(november, "Send the dates")
    actions.move_duty(duty, Status.OFFERED, by=clara, note="Sent.")
    actions.move_duty(duty, Status.ACCEPTED, by=clara, meeting=march)
    assert carried(clara) == [0]


def test_a_sleeping_duty_is_carried_only_from_when_it_woke(
    asked: Asked, november: Meeting, march: Meeting, july: Meeting, visit: Inspection, clara: Person
) -> None:
    asked(november, "Send the letter when it is published", wakes_on=visit)
    assert carried(clara) == [0]
    visit.publication, visit.published_on = Inspection.Publication.PUBLISHED, date(2026, 4, 1)
    visit.save()
    assert carried(clara) == [1]


def test_a_duty_sleeps_until_the_letter_it_waits_on_is_published(
    asked: Asked, march: Meeting, visit: Inspection
) -> None:
    duty = asked(march, "Send the letter when it is published", wakes_on=visit)
    assert (duty.is_asleep, duty.standing) == (True, "Asleep")
    assert list(Duty.objects.asleep()) == [duty]
    visit.publication = Inspection.Publication.PUBLISHED
    visit.save()
    duty.refresh_from_db()
    assert (duty.is_asleep, duty.standing) == (False, "Owed")
    assert list(Duty.objects.awake()) == [duty]


def test_a_meeting_is_owed_what_was_asked_before_it_and_not_settled_before_it(
    asked: Asked, november: Meeting, march: Meeting, july: Meeting, clara: Person
) -> None:
    done, owed, later = asked(november, "Done"), asked(november, "Owed"), asked(march, "Later")
    actions.move_duty(done, Status.OFFERED, by=clara, note="Sent.")
    actions.move_duty(done, Status.ACCEPTED, by=clara, meeting=march)
    assert set(queries.owed_to(march, clara)) == {done, owed}
    assert set(queries.owed_to(july, clara)) == {owed, later}


def test_a_thread_of_asks_counts_once(asked: Asked, november: Meeting, march: Meeting, clara: Person) -> None:
    first, again = asked(november, "Vacancies in every team"), asked(march, "Unfilled posts in every team")
    page = queries.DutyPage(again, clara)
    assert [alike.duty for alike in page.alike] == [first]
    assert [alike.duty for alike in queries.DutyPage(first, clara).alike_later] == [again]
    actions.join_asks(again, first=first, by=clara)
    assert [duty.asked for duty in queries.duties(clara, AUGUST)] == [2]
    page = queries.DutyPage(again, clara)
    assert (page.asks, page.alike) == ([first, again], [])


def test_what_was_told_apart_is_not_proposed_again(
    asked: Asked, november: Meeting, march: Meeting, clara: Person
) -> None:
    first, other = asked(november, "Vacancies in every team"), asked(march, "Unfilled posts in every team")
    actions.tell_apart(other, other=first, by=clara)
    assert queries.DutyPage(other, clara).alike == []
    assert queries.DutyPage(first, clara).alike_later == []


def test_actions_arising_hold_what_is_open_and_what_the_last_meeting_settled(
    asked: Asked, november: Meeting, march: Meeting, july: Meeting, clara: Person
) -> None:
    long_done, just_done, owed = asked(november, "Long done"), asked(november, "Just done"), asked(march, "Owed")
    for duty, meeting in ((long_done, march), (just_done, july)):
        actions.move_duty(duty, Status.OFFERED, by=clara, note="Sent.")
        actions.move_duty(duty, Status.ACCEPTED, by=clara, meeting=meeting)
    page = queries.ActionsArising(november.committee, clara, AUGUST)
    assert page.duties == [just_done, owed]


def test_overdue_is_what_is_awake_owed_and_past_its_day(asked: Asked, march: Meeting, visit: Inspection) -> None:
    late = asked(march, "Late", due_words="by 10 April 2026")
    asked(march, "Not yet", due_words="by 10 September 2026")
    asked(march, "Asleep", due_on=date(2026, 4, 10), wakes_on=visit)
    assert list(queries.overdue(Duty.objects.awake(), AUGUST)) == [late]


@pytest.fixture
def embargoed(minutes: Document) -> Document:
    minutes.embargoed_until = timezone.now() + timedelta(days=1)
    minutes.save()
    return minutes


def test_what_embargoed_minutes_say_is_hidden_with_them(
    embargoed: Document, said: Callable[..., Statement], november: Meeting, noor: Person, asha: Person
) -> None:
    accept(said("That the report be noted", "decision", verb="noted"), by=asha)
    accept(said("Dates to be sent", "action", action="circulate"), by=asha)
    hidden, seen = queries.MeetingPage(november, noor), queries.MeetingPage(november, asha)
    assert (hidden.decisions, hidden.duties, hidden.minutes) == ([], [], [])
    assert (len(seen.decisions), len(seen.duties), seen.minutes) == (1, 1, [embargoed])
    assert not queries.duties(noor, AUGUST)


def test_a_finding_under_embargo_is_not_shown_as_spoken_of(
    found: Callable[..., Finding], letter: Document, said: Callable[..., Statement], november: Meeting, noor: Person,
    asha: Person,
) -> None:  # fmt: skip
    finding = found("Visits are late")
    letter.embargoed_until = datetime(9999, 1, 1, tzinfo=timezone.get_current_timezone())
    letter.save()
    statement = said("visits are late", "finding", polarity="improvement")
    actions.record_mention(by=asha, meeting=november, finding=finding, statement=statement)
    assert queries.MeetingPage(november, noor).mentions == []
    assert len(queries.MeetingPage(november, asha).mentions) == 1


def test_what_minutes_under_embargo_decided_and_asked_is_not_counted(
    said: Callable[..., Statement], minutes: Document, november: Meeting, asha: Person, noor: Person
) -> None:
    accept(said("That the report be noted", "decision", verb="noted"), by=asha)
    accept(said("The Director to send the dates", "action", action="circulate"), by=asha)
    minutes.embargoed_until = timezone.now() + timedelta(days=1)
    minutes.save()

    def counted(person: Person) -> tuple[int, int, int]:
        meeting = queries.meetings(person).get(pk=november.pk)
        return meeting.decided, meeting.asked, queries.committees(person, AUGUST).get().owed

    assert counted(asha) == (1, 1, 1)
    assert counted(noor) == (0, 0, 0)


def test_changing_a_duty_leaves_the_findings_that_one_may_not_see(
    asked: Asked, november: Meeting, letter: Document, found: Callable[..., Finding], clara: Person
) -> None:
    finding = found("Visits are late.")
    duty = asked(november, "Send the dates", findings=[finding])
    letter.embargoed_until = timezone.now() + timedelta(days=1)
    letter.save()
    actions.change_duty(duty, by=clara, findings=[], owner_name="The Director")
    assert set(duty.findings.all()) == {finding}
