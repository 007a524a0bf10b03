"""What is written, and the event that each writing leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from goldenthread.documents.models import Document
from goldenthread.inspections.actions import publish
from goldenthread.inspections.models import Inspection
from goldenthread.people.history import first_break, history_of
from goldenthread.people.models import Person
from goldenthread.scrutiny import actions
from goldenthread.scrutiny.models import Committee, Duty, Meeting
from goldenthread.scrutiny.statuses import Status
from tests.scrutiny.conftest import JULY, MARCH, NOVEMBER, document

Asked = Callable[..., Duty]


def test_each_writing_leaves_its_event(asked: Asked, march: Meeting, clara: Person) -> None:
    duty = asked(march, "Send the dates of visits")
    actions.move_duty(duty, Status.OFFERED, by=clara, note="Sent on 20 March.")
    assert [event.what for event in history_of(duty)] == ["scrutiny.duty.moved", "scrutiny.duty.added"]
    assert history_of(duty)[0].details["note"] == "Sent on 20 March."
    assert first_break() is None


def test_a_refused_move_leaves_nothing(asked: Asked, march: Meeting, clara: Person) -> None:
    duty = asked(march, "Send the dates of visits")
    with pytest.raises(ValidationError):
        actions.move_duty(duty, Status.ACCEPTED, by=clara, meeting=march)
    assert duty.moves.count() == 0
    assert history_of(duty).count() == 1


def test_a_date_comes_from_the_words(asked: Asked, march: Meeting) -> None:
    duty = asked(march, "Send the note", due_words="by 10 April 2026")
    assert (duty.due_on, duty.due_why) == (date(2026, 4, 10), "the date in the minute")


def test_a_woken_duty_finds_its_time_in_its_own_sentence(
    asked: Asked, march: Meeting, visit: Inspection, clara: Person, asha: Person
) -> None:
    text = "Once the letter is out, copies will go to members within two working days."
    duty = asked(march, text, due_words="Once the letter is out", wakes_on=visit)
    publish(visit, by=asha, published_on=date(2026, 8, 7))
    duty.refresh_from_db()
    assert duty.due_on == date(2026, 8, 11)


def test_a_date_brought_by_a_later_ask_stays_when_a_meeting_is_added(
    asked: Asked, november: Meeting, march: Meeting, clara: Person
) -> None:
    first = asked(november, "Vacancies in every team", due_words="next meeting")
    actions.join_asks(asked(march, "Unfilled posts", due_words="by 10 April 2026"), first=first, by=clara)
    actions.add_meeting(by=clara, committee=march.committee, held_on=JULY)
    first.refresh_from_db()
    assert first.due_on == date(2026, 4, 10)


def test_a_duty_that_waits_on_a_letter_is_dated_when_it_is_published(
    asked: Asked, march: Meeting, visit: Inspection, clara: Person, asha: Person
) -> None:
    duty = asked(march, "Send the letter to members", due_words="within two working days", wakes_on=visit)
    assert duty.due_on is None
    publish(visit, by=asha, published_on=date(2026, 8, 7))
    duty.refresh_from_db()
    assert (duty.due_on, duty.standing) == (date(2026, 8, 11), "Owed: overdue")


def test_a_date_given_by_hand_stays(asked: Asked, march: Meeting, clara: Person) -> None:
    duty = asked(march, "Send the note", due_words="before the next meeting", due_on=date(2026, 5, 1))
    actions.add_meeting(by=clara, committee=march.committee, held_on=JULY)
    duty.refresh_from_db()
    assert (duty.due_on, duty.due_why) == (date(2026, 5, 1), "set by hand")


def test_a_duty_for_the_next_meeting_is_dated_when_that_meeting_is_known(
    asked: Asked, march: Meeting, clara: Person
) -> None:
    duty = asked(march, "Report back", due_words="next meeting")
    assert duty.due_on is None
    july = actions.add_meeting(by=clara, committee=march.committee, held_on=JULY)
    actions.change_meeting(july, by=clara, held_on=date(2026, 7, 30))
    duty.refresh_from_db()
    assert (duty.due_on, duty.due_why) == (date(2026, 7, 30), "the committee's next meeting")


def test_accepted_at_a_meeting_it_is_closed_on_that_day(
    asked: Asked, march: Meeting, july: Meeting, clara: Person
) -> None:
    duty = asked(march, "Send the note")
    actions.move_duty(duty, Status.OFFERED, by=clara, note="Sent.")
    actions.move_duty(duty, Status.ACCEPTED, by=clara, meeting=july)
    assert (duty.closed_on, duty.is_open) == (JULY, False)


def test_a_later_ask_brings_its_date_to_the_first(
    asked: Asked, november: Meeting, march: Meeting, clara: Person
) -> None:
    first = asked(november, "Vacancies in every team")
    again = asked(march, "Unfilled posts in every team", due_words="by 10 April 2026")
    actions.join_asks(again, first=first, by=clara)
    first.refresh_from_db()
    assert (first.due_on, first.due_why) == (date(2026, 4, 10), "as asked again on 12 March 2026")


def test_a_later_ask_brings_its_owner_to_a_first_that_named_nobody(
    asked: Asked, november: Meeting, march: Meeting, clara: Person
) -> None:
    first = asked(november, "Vacancies in every team")
    actions.join_asks(asked(march, "Unfilled posts", owner_name="Service Director"), first=first, by=clara)
    first.refresh_from_db()
    assert (first.who, first.owner_why) == ("Service Director", "as asked again on 12 March 2026")


def test_a_first_ask_that_names_its_owner_keeps_it(
    asked: Asked, november: Meeting, march: Meeting, clara: Person
) -> None:
    first = asked(november, "Vacancies in every team", owner_name="Head of Workforce")
    actions.join_asks(asked(march, "Unfilled posts", owner_name="Service Director"), first=first, by=clara)
    first.refresh_from_db()
    assert (first.who, first.owner_why) == ("Head of Workforce", "")


def test_an_owner_named_by_hand_no_longer_comes_from_a_later_ask(
    asked: Asked, november: Meeting, march: Meeting, clara: Person
) -> None:
    first = asked(november, "Vacancies in every team")
    actions.join_asks(asked(march, "Unfilled posts", owner_name="Service Director"), first=first, by=clara)
    first.refresh_from_db()
    actions.change_duty(first, by=clara, owner_name="Head of Workforce")
    assert (first.who, first.owner_why) == ("Head of Workforce", "")


def test_a_third_ask_joins_the_first_by_way_of_the_second(
    asked: Asked, november: Meeting, march: Meeting, july: Meeting, clara: Person
) -> None:
    first, second, third = (asked(meeting, "Vacancies in every team") for meeting in (november, march, july))
    actions.join_asks(second, first=first, by=clara)
    actions.join_asks(third, first=second, by=clara)
    assert third.same_as == first


def test_minutes_make_the_committee_and_the_meeting_where_they_are_new(clara: Person) -> None:
    minutes = document("minutes")
    meeting = actions.link_minutes(minutes, by=clara, new_committee="Improvement Board", held_on=MARCH)
    assert str(meeting) == "Improvement Board, 12 March 2026"
    assert meeting.minutes == minutes


def test_a_committee_is_known_by_its_name_whatever_the_case(committee: Committee, clara: Person) -> None:
    name = committee.name.upper()
    meeting = actions.link_minutes(document("minutes"), by=clara, new_committee=name, held_on=MARCH)
    assert meeting.committee == committee


def test_minutes_are_of_one_meeting(minutes: Document, clara: Person) -> None:
    with pytest.raises(ValidationError, match="already"):
        actions.link_minutes(minutes, by=clara, new_committee="Cabinet", held_on=MARCH)


def test_a_meeting_has_one_set_of_minutes_but_each_item_may_have_its_own(minutes: Document, clara: Person) -> None:
    committee = minutes.meeting.committee
    with pytest.raises(ValidationError, match="has its minutes already"):
        actions.link_minutes(document("minutes"), by=clara, committee=committee, held_on=NOVEMBER)
    actions.link_minutes(
        document("minutes"), by=clara, committee=committee, held_on=NOVEMBER, item_title="Private fostering"
    )
    assert [item.title for item in minutes.meeting.items.all()] == ["Private fostering"]


def test_a_letter_is_no_minutes(letter: Document, clara: Person) -> None:
    with pytest.raises(ValidationError, match="not as minutes"):
        actions.link_minutes(letter, by=clara, new_committee="Cabinet", held_on=MARCH)


def test_no_committee_named_is_asked_for(clara: Person) -> None:
    with pytest.raises(ValidationError, match="Choose the committee"):
        actions.link_minutes(document("minutes"), by=clara, held_on=MARCH)
    assert Meeting.objects.count() == 0


def test_a_paper_is_filed_with_its_item(march: Meeting, clara: Person) -> None:
    item = actions.add_item(by=clara, meeting=march, number="11", title="Quarterly review")
    actions.file_paper(item, by=clara, paper=document("plan", title="Appendix A"))
    assert [paper.title for paper in item.papers.all()] == ["Appendix A"]
    assert history_of(item)[0].what == "scrutiny.item.paper-filed"
