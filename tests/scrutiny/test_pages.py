"""Each page for those who may see it, and not for those who may not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from goldenthread.documents.actions import accept
from goldenthread.documents.models import Document, Statement
from goldenthread.inspections.models import Finding
from goldenthread.people.models import Event, Person
from goldenthread.scrutiny import actions
from goldenthread.scrutiny.models import Committee, Decision, Duty, Meeting, Mention
from goldenthread.scrutiny.statuses import Status
from tests.scrutiny.conftest import document, statement

Asked = Callable[..., Duty]
SignedIn = Callable[[Person], Client]


def text_of(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


@pytest.fixture
def duty(asked: Asked, november: Meeting, owen: Person) -> Duty:
    return asked(november, "Send the vacancies in every team", owner=owen, due_words="by 9 January 2026")


READING = ["meetings", "committees", "duties", "compare"]
WRITING = ["add-meeting", "add-committee"]


@pytest.mark.parametrize("name", READING)
def test_a_reader_reads(signed_in: SignedIn, noor: Person, duty: Duty, name: str) -> None:
    assert "<h1" in text_of(signed_in(noor), reverse(f"scrutiny:{name}"))


@pytest.mark.parametrize("name", READING + WRITING)
def test_nobody_reads_without_signing_in(client: Client, db: None, name: str) -> None:
    assert client.get(reverse(f"scrutiny:{name}")).status_code == 302


@pytest.mark.parametrize("name", WRITING)
def test_only_the_scrutiny_officer_adds(signed_in: SignedIn, clara: Person, noor: Person, name: str) -> None:
    assert signed_in(clara).get(reverse(f"scrutiny:{name}")).status_code == 200
    assert signed_in(noor).get(reverse(f"scrutiny:{name}")).status_code == 403


def test_a_meeting_shows_what_it_decided_asked_and_was_owed(
    signed_in: SignedIn, noor: Person, clara: Person, said: Callable[..., Statement], duty: Duty, march: Meeting
) -> None:
    accept(said("That the report be noted", "decision", verb="noted"), by=clara)
    accept(said("Councillor Rowe asked that her vote against be recorded", "vote", names=["Rowe"]), by=clara)
    page = text_of(signed_in(noor), duty.meeting.get_absolute_url())
    assert all(words in page for words in ("That the report be noted", "Rowe", "Against", duty.text))
    assert "Asked at" in text_of(signed_in(noor), march.get_absolute_url())


def test_the_list_holds_what_is_open_unless_a_status_is_ticked(
    signed_in: SignedIn, noor: Person, clara: Person, duty: Duty, asked: Asked
) -> None:
    dropped = asked(duty.meeting, "Nobody wants this now")
    actions.move_duty(dropped, Status.DROPPED, by=clara, note="Overtaken.")
    address = reverse("scrutiny:duties")
    assert dropped.text not in text_of(signed_in(noor), address)
    shown = text_of(signed_in(noor), f"{address}?status=dropped")
    assert dropped.text in shown
    assert duty.text not in shown


@pytest.mark.parametrize(("standing", "count"), [("overdue", 1), ("asleep", 0), ("undated", 0)])
def test_the_list_is_filtered_by_what_needs_a_look(
    signed_in: SignedIn, noor: Person, duty: Duty, standing: str, count: int
) -> None:
    page = text_of(signed_in(noor), f"{reverse('scrutiny:duties')}?standing={standing}")
    assert (duty.text in page) == bool(count)


def test_the_list_is_filtered_by_owner(signed_in: SignedIn, noor: Person, duty: Duty, asked: Asked) -> None:
    asked(duty.meeting, "Nobody was named for this")
    asked(duty.meeting, "The housing lead was named for this", owner_name="Housing lead")
    client, address = signed_in(noor), reverse("scrutiny:duties")
    assert "housing lead was" in text_of(client, f"{address}?owner=Housing+lead")
    assert "housing lead was" not in text_of(client, f"{address}?owner=nobody")
    assert duty.text in text_of(client, f"{address}?owner={duty.owner_id}")


def test_the_list_is_exported_and_that_is_recorded(signed_in: SignedIn, noor: Person, duty: Duty) -> None:
    response = signed_in(noor).get(reverse("scrutiny:duties"), {"export": "csv"})
    assert duty.text in response.content.decode()
    assert Event.objects.filter(what="people.list.exported").exists()


def test_the_owner_offers_a_duty_as_done_on_its_page(signed_in: SignedIn, owen: Person, duty: Duty) -> None:
    client = signed_in(owen)
    assert "Offer as done" in text_of(client, duty.get_absolute_url())
    address = reverse("scrutiny:move-duty", args=[duty.pk, "offered"])
    assert "There is a problem" in client.post(address, {"note": ""}).content.decode()
    assert client.post(address, {"note": "Sent on 9 April."}).status_code == 302
    assert "Sent on 9 April." in text_of(client, duty.get_absolute_url())


def test_a_reader_may_not_move_a_duty(signed_in: SignedIn, noor: Person, duty: Duty) -> None:
    client = signed_in(noor)
    assert "Offer as done" not in text_of(client, duty.get_absolute_url())
    for to in Status.values:
        address = reverse("scrutiny:move-duty", args=[duty.pk, to])
        assert client.get(address).status_code == client.post(address, {"note": "x"}).status_code == 403
    assert client.get(reverse("scrutiny:move-duty", args=[duty.pk, "lost"])).status_code == 404


def test_the_committee_accepts_at_a_meeting(signed_in: SignedIn, clara: Person, duty: Duty, march: Meeting) -> None:
    actions.move_duty(duty, Status.OFFERED, by=clara, note="Sent.")
    client, address = signed_in(clara), reverse("scrutiny:move-duty", args=[duty.pk, "accepted"])
    assert "There is a problem" in client.post(address, {"note": "Content."}).content.decode()
    client.post(address, {"note": "Content.", "meeting": march.pk})
    duty.refresh_from_db()
    assert (duty.status, duty.closed_on) == (Status.ACCEPTED, march.held_on)


def test_an_ask_that_sounds_alike_is_joined_or_told_apart_by_a_person(
    signed_in: SignedIn, clara: Person, duty: Duty, march: Meeting, asked: Asked
) -> None:
    again = asked(march, "Unfilled posts in every team")
    client = signed_in(clara)
    assert "Was this asked before?" in text_of(client, again.get_absolute_url())
    client.post(reverse("scrutiny:join-duty", args=[again.pk, duty.pk]))
    assert "Asked 2 times" in text_of(client, duty.get_absolute_url())
    refused = client.post(reverse("scrutiny:join-duty", args=[again.pk, duty.pk]))
    assert "There is a problem" in refused.content.decode()


def test_a_duty_is_changed_and_added_by_hand(signed_in: SignedIn, clara: Person, duty: Duty) -> None:
    client = signed_in(clara)
    said = {"text": "Send the vacancies", "step": "circulate", "due_words": "by 1 May 2026"}
    assert client.post(reverse("scrutiny:change-duty", args=[duty.pk]), said).status_code == 302
    duty.refresh_from_db()
    assert (duty.text, duty.due_on.isoformat() if duty.due_on else "") == ("Send the vacancies", "2026-05-01")
    client.post(reverse("scrutiny:add-duty", args=[duty.meeting_id]), {"text": "Write to the MPs", "step": "letter"})
    assert Duty.objects.filter(text="Write to the MPs", meeting=duty.meeting).exists()


def test_actions_arising_print_who_owes_what_and_what_was_done(
    signed_in: SignedIn, noor: Person, clara: Person, duty: Duty, committee: Committee
) -> None:
    actions.move_duty(duty, Status.OFFERED, by=clara, note="Sent on 9 April.")
    page = text_of(signed_in(noor), reverse("scrutiny:arising", args=[committee.pk]))
    assert all(words in page for words in (duty.text, "Owen Hale", "Offered as done", "Sent on 9 April."))


def test_days_to_the_next_meeting_are_counted(
    signed_in: SignedIn, noor: Person, clara: Person, duty: Duty, committee: Committee
) -> None:
    soon = timezone.localdate() + timedelta(days=9)
    actions.add_meeting(by=clara, committee=committee, held_on=soon)
    response = signed_in(noor).get(reverse("scrutiny:duties"), {"export": "csv"})
    assert ",9," in response.content.decode()


def test_minutes_are_said_to_be_of_a_meeting_on_a_form(signed_in: SignedIn, clara: Person) -> None:
    minutes = document("minutes", about={"committee": "Improvement Board"})
    client, address = signed_in(clara), reverse("scrutiny:of-minutes", args=[minutes.pk])
    assert "Improvement Board" in text_of(client, address)
    client.post(address, {"new_committee": "Improvement Board", "held_on": "2026-03-12"})
    assert str(Meeting.objects.get()) == "Improvement Board, 12 March 2026"


def test_an_item_and_its_paper_are_added_to_a_meeting(signed_in: SignedIn, clara: Person, march: Meeting) -> None:
    client, paper = signed_in(clara), document("plan", title="Appendix A")
    client.post(reverse("scrutiny:add-item", args=[march.pk]), {"title": "Quarterly review", "number": "11"})
    item = march.items.get()
    client.post(reverse("scrutiny:add-paper", args=[item.pk]), {"paper": paper.pk})
    assert "Appendix A" in text_of(client, march.get_absolute_url())


@pytest.mark.parametrize("name", ["meeting", "duties", "arising"])
def test_more_rows_ask_no_more_queries(
    signed_in: SignedIn, noor: Person, asked: Asked, november: Meeting, march: Meeting, clara: Person,
    django_assert_max_num_queries: Callable[..., object], name: str,
) -> None:  # fmt: skip
    for number in range(12):
        duty = asked(november, f"Task number {number}")
        actions.move_duty(duty, Status.OFFERED, by=clara, note="Done.")
    address = {
        "meeting": march.get_absolute_url(),
        "duties": reverse("scrutiny:duties"),
        "arising": reverse("scrutiny:arising", args=[november.committee_id]),
    }[name]
    client = signed_in(noor)
    with django_assert_max_num_queries(22):  # type: ignore[operator]
        client.get(address)


# A letter against its minute


@pytest.fixture
def pair(found: Callable[..., Finding], said: Callable[..., Statement]) -> tuple[Finding, Statement]:
    """An area for improvement, and a minute that leaves its deadlines out."""
    finding = found("The recording of decisions, with deadlines, after each case conference", level="area")
    finding.statement.fields = {"level": "area", "polarity": "improvement"}
    finding.statement.save()
    return finding, said("The recording of decisions", "finding", polarity="improvement", level="narrative")


def compared(finding: Finding, told: Statement) -> dict[str, int]:
    return {"letter": finding.statement.document_id, "minute": told.document_id}


def test_the_words_a_minute_dropped_are_marked_and_named(
    signed_in: SignedIn, noor: Person, pair: tuple[Finding, Statement]
) -> None:
    finding, told = pair
    page = signed_in(noor).get(reverse("scrutiny:compare"), compared(*pair)).content.decode()
    assert "Meaning changed?" in page
    assert 'dropped </span><del class="gt-dropped">with deadlines, after each case conference</del>' in page
    assert finding.statement.get_absolute_url() in page
    assert told.get_absolute_url() in page


def test_what_the_meeting_spoke_of_is_recorded_by_the_button(
    signed_in: SignedIn, clara: Person, pair: tuple[Finding, Statement]
) -> None:
    client, both = signed_in(clara), compared(*pair)
    assert "Record what the meeting spoke of" in client.get(reverse("scrutiny:compare"), both).content.decode()
    client.post(reverse("scrutiny:record-mentions"), both)
    assert [(one.finding, one.statement) for one in Mention.objects.all()] == [pair]
    assert "Record what" not in client.get(reverse("scrutiny:compare"), both).content.decode()


def test_a_reader_records_no_mention(signed_in: SignedIn, noor: Person, pair: tuple[Finding, Statement]) -> None:
    client = signed_in(noor)
    assert "Record what" not in client.get(reverse("scrutiny:compare"), compared(*pair)).content.decode()
    assert client.post(reverse("scrutiny:record-mentions"), compared(*pair)).status_code == 403
    assert Mention.objects.count() == 0


def test_a_letter_under_embargo_is_not_among_those_to_pick(
    signed_in: SignedIn, noor: Person, pair: tuple[Finding, Statement]
) -> None:
    letter: Document = pair[0].statement.document
    letter.embargoed_until = timezone.now() + timedelta(days=1)
    letter.save()
    page = signed_in(noor).get(reverse("scrutiny:compare"), compared(*pair)).content.decode()
    assert "There is a problem" in page
    assert "deadlines" not in page


def test_a_letter_without_a_marked_finding_is_still_paired_sentence_by_sentence(
    signed_in: SignedIn, noor: Person, minutes: Document
) -> None:
    letter = document(text="Dear Director\n\nSome families tell their story to five workers in a year.\n")
    statement(minutes, "some families tell their story to five workers in a year", "finding", polarity="improvement")
    both = {"letter": letter.pk, "minute": minutes.pk}
    page = signed_in(noor).get(reverse("scrutiny:compare"), both).content.decode()
    assert "<strong>1</strong> word for word" in page
    assert "#:~:text=Some%20families%20tell%20their%20story" in page


def test_decisions_keep_their_place_in_the_minute(
    said: Callable[..., Statement], clara: Person, november: Meeting
) -> None:
    first, second = said("That the report be noted", "decision"), said("That the plan be approved", "decision")
    for limb in (second, first):
        accept(limb, by=clara)
    assert [str(one) for one in Decision.objects.all()] == [first.text, second.text]


def test_a_minute_whose_meeting_nobody_has_said_is_asked_about_and_is_no_fault(
    signed_in: SignedIn, asha: Person
) -> None:
    both = {"letter": document(text="One.\n").pk, "minute": document("minutes", text="Two.\n").pk}
    page = signed_in(asha).post(reverse("scrutiny:record-mentions"), both, follow=True)
    assert "Say first which meeting these minutes are of." in page.content.decode()
