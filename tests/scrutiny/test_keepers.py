"""What accepting a statement of minutes makes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from goldenthread.documents import belonging
from goldenthread.documents.actions import accept
from goldenthread.documents.models import Document, Statement
from goldenthread.inspections.models import Finding
from goldenthread.people.models import Person
from goldenthread.scrutiny import actions
from goldenthread.scrutiny.models import Decision, Duty, Meeting, Mention, Vote
from goldenthread.scrutiny.proposals import proposed_meeting
from tests.scrutiny.conftest import MARCH, NOVEMBER, document, statement

Said = Callable[..., Statement]


def test_minutes_of_no_meeting_say_what_to_do_first(clara: Person) -> None:
    limb = statement(document("minutes"), "That the report be noted", "decision", verb="noted")
    with pytest.raises(ValidationError, match="Say first which meeting these minutes are of"):
        accept(limb, by=clara)
    assert Decision.objects.count() == 0


def test_a_limb_becomes_a_decision_of_the_meeting(said: Said, november: Meeting, clara: Person) -> None:
    accept(said("That the report be noted", "decision", verb="noted"), by=clara)
    decision = Decision.objects.get()
    assert (decision.meeting, decision.text, decision.verb) == (november, "That the report be noted", "noted")


def test_an_action_becomes_a_duty_with_its_owner_and_its_date(said: Said, owen: Person, clara: Person) -> None:
    words = {"action": "circulate", "owner": "Owen Hale", "due": "by 9 January 2026"}
    accept(said("Owen Hale to circulate the dates by 9 January 2026", "action", **words), by=clara)
    duty = Duty.objects.get()
    assert (duty.owner, duty.owner_name, duty.step) == (owen, "Owen Hale", "circulate")
    assert (duty.due_on, duty.due_words) == (date(2026, 1, 9), "by 9 January 2026")


def test_two_names_are_kept_as_written(said: Said, owen: Person, clara: Person) -> None:
    accept(said("Dates to be sent", "action", action="circulate", owner="Owen Hale/Ada Marsh", due=None), by=clara)
    duty = Duty.objects.get()
    assert (duty.owner, duty.who) == (None, "Owen Hale/Ada Marsh")


@pytest.mark.parametrize("first", ["decision", "action"])
def test_a_duty_hangs_on_the_limb_that_holds_it_whichever_is_accepted_first(
    minutes: Document, clara: Person, first: str
) -> None:
    words = "That the dates of visits be circulated"
    limb = statement(minutes, words, "decision", verb="requested")
    step = Statement.objects.create(
        document=minutes, kind="action", text=words[5:], start=limb.start + 5, end=limb.end, fields={"action": "other"}
    )
    for one in (limb, step) if first == "decision" else (step, limb):
        accept(one, by=clara)
    assert Duty.objects.get().decision == Decision.objects.get()


def test_counts_and_names_in_their_order_say_how_each_member_voted(said: Said, clara: Person) -> None:
    vote = said(
        "For: Rowe and Hale. Against: Abbas. Abstained: Finch",
        "vote",
        **{"for": 2, "against": 1, "abstain": 1, "result": "carried", "names": ["Rowe", "Hale", "Abbas", "Finch"]},
    )
    accept(vote, by=clara)
    cast = {str(one) for one in Vote.objects.get().cast.all()}
    assert cast == {"Rowe: For", "Hale: For", "Abbas: Against", "Finch: Abstained"}


def test_names_put_on_record_take_their_side_from_the_words(said: Said, clara: Person) -> None:
    accept(said("Councillors Rowe and Hale asked that their votes in favour be recorded", "vote",
                names=["Rowe", "Hale"]), by=clara)  # fmt: skip
    assert {str(one) for one in Vote.objects.get().cast.all()} == {"Rowe: For", "Hale: For"}


def test_a_side_that_nobody_said_is_not_guessed(said: Said, clara: Person) -> None:
    accept(said("Councillor Rowe asked that her vote be recorded", "vote", names=["Rowe"]), by=clara)
    assert [str(one) for one in Vote.objects.get().cast.all()] == ["Rowe: Side not said"]


def test_a_finding_told_again_is_a_mention_of_it(
    said: Said, found: Callable[..., Finding], november: Meeting, clara: Person
) -> None:
    finding = found("The timeliness of visits to children who are not at immediate risk", level="area")
    words = said("the timeliness of visits to children who are not at immediate risk", "finding",
                 polarity="improvement", level="narrative")  # fmt: skip
    accept(words, by=clara)
    mention = Mention.objects.get()
    assert (mention.meeting, mention.finding, mention.statement) == (november, finding, words)


def test_minutes_linked_after_their_findings_were_accepted_still_mention_them(
    found: Callable[..., Finding], clara: Person
) -> None:
    finding = found("The timeliness of visits to children who are not at immediate risk", level="area")
    minutes = document("minutes")
    accept(statement(minutes, finding.words, "finding", polarity="improvement", level="narrative"), by=clara)
    meeting = actions.link_minutes(minutes, by=clara, new_committee="Cabinet", held_on=MARCH)
    assert [mention.finding for mention in meeting.mentions.all()] == [finding]


def test_minutes_ask_which_meeting_they_are_of_until_it_is_said(minutes: Document, clara: Person, noor: Person) -> None:
    new = document("minutes")
    assert [place.ask for place in belonging.places(new, clara)] == ["Say which meeting these minutes are of"]
    assert belonging.places(new, noor) == []
    assert [place.current for place in belonging.places(minutes, noor)] == [minutes.meeting]


def test_the_committee_and_the_day_are_proposed_from_the_minutes(november: Meeting) -> None:
    told = document("minutes", about={"committee": "Cabinet"}, dated_on=MARCH)
    assert proposed_meeting(told) == {"committee": None, "new_committee": "Cabinet", "held_on": MARCH}
    text = f"Minutes of the\n{november.committee.name.upper()}\nheld on 20 November 2025 at 10 am"
    found = proposed_meeting(document("minutes", text=text, dated_on=None))
    assert found == {"committee": november.committee, "new_committee": "", "held_on": NOVEMBER}
