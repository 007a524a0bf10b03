"""Letters, embargo and publication: each write with its event, each refusal a sentence."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from goldenthread.documents.models import Document
from goldenthread.inspections.actions import (
    add_inspection,
    change_inspection,
    link_letter,
    place_letter,
    publish,
    take_from_letter,
    will_not_publish,
)
from goldenthread.inspections.facts import new_facts
from goldenthread.inspections.models import Finding, Inspection, Judgement
from goldenthread.inspections.rules import MOVES, Publication, check_move
from goldenthread.people.history import history_of, subject_key
from tests.inspections.conftest import document


def verbs(subject):
    return [event.what for event in history_of(subject)]


def test_a_letter_received_before_publication_goes_under_embargo_in_the_same_step(asha, clara, visit, letter):
    link_letter(visit, by=asha, letter=letter, publication=Publication.RECEIVED, received_on=date(2026, 8, 4))
    assert letter not in Document.objects.visible_to(clara)
    assert letter in Document.objects.visible_to(asha)
    assert verbs(visit) == ["inspections.inspection.letter-linked"]
    assert verbs(letter) == ["documents.document.described"]


def test_publishing_lifts_the_embargo(asha, clara, visit, letter):
    link_letter(visit, by=asha, letter=letter, publication=Publication.RECEIVED)
    publish(visit, by=asha, published_on=date(2026, 8, 5))
    assert letter in Document.objects.visible_to(clara)
    assert verbs(visit)[0] == "inspections.inspection.published"


def test_findings_are_under_embargo_with_their_letter(asha, clara, visit, letter, found):
    found("Children wait too long for a first visit.")
    link_letter(visit, by=asha, letter=letter, publication=Publication.RECEIVED)
    assert not Finding.objects.visible_to(clara).exists()
    assert Finding.objects.visible_to(asha).exists()


def test_a_letter_that_will_not_be_published_stays_under_embargo(asha, clara, visit, letter):
    link_letter(visit, by=asha, letter=letter, publication=Publication.RECEIVED)
    will_not_publish(visit, by=asha)
    assert letter not in Document.objects.visible_to(clara)


@pytest.mark.parametrize("now", Publication)
@pytest.mark.parametrize("to", Publication)
def test_a_letter_moves_only_as_the_table_says(now, to):
    visit = Inspection(kind="focused-visit", publication=now)
    if to == now or to in MOVES[now]:
        check_move(visit, to)
    else:
        with pytest.raises(ValidationError, match="cannot become"):
            check_move(visit, to)


def test_a_published_letter_has_its_day(asha, visit, letter):
    with pytest.raises(ValidationError, match="Say when it was published"):
        link_letter(visit, by=asha, letter=letter, publication=Publication.PUBLISHED)
    assert Inspection.objects.get().letter is None


def test_a_letter_is_of_one_visit(asha, visit, letter):
    link_letter(visit, by=asha, letter=letter, publication=Publication.RECEIVED)
    other = add_inspection(by=asha, kind="monitoring-visit", expected="spring 2027")
    with pytest.raises(ValidationError, match="the letter of another visit"):
        link_letter(other, by=asha, letter=letter, publication=Publication.RECEIVED)
    with pytest.raises(ValidationError, match="has its letter already"):
        link_letter(visit, by=asha, letter=document(), publication=Publication.RECEIVED)


def test_minutes_are_not_a_letter(asha, visit):
    with pytest.raises(ValidationError, match="not as a letter"):
        link_letter(visit, by=asha, letter=document("minutes"), publication=Publication.RECEIVED)


def test_what_the_letter_says_is_offered_and_only_what_is_chosen_is_taken(asha, visit, letter):
    link_letter(visit, by=asha, letter=letter, publication=Publication.RECEIVED)
    assert {fact.name for fact in new_facts(visit)} == {"published_on", "plan_due_on", "grade-0"}
    take_from_letter(visit, by=asha, names=["plan_due_on", "grade-0"])
    assert visit.plan_due_on == date(2026, 11, 11)
    assert Judgement.objects.get().grade == Judgement.Grade.REQUIRES_IMPROVEMENT
    assert {fact.name for fact in new_facts(visit)} == {"published_on"}


def test_a_visit_can_be_made_from_what_its_letter_says(asha, letter):
    place_letter(by=asha, letter=letter, visit=None, publication=Publication.PUBLISHED, published_on=date(2026, 8, 5))
    visit = Inspection.objects.get()
    assert (visit.kind, visit.starts_on, visit.letter) == ("focused-visit", date(2026, 6, 24), letter)


def test_a_visit_cannot_end_before_it_begins(asha, visit):
    with pytest.raises(ValidationError, match="cannot end before it begins"):
        change_inspection(visit, by=asha, ends_on=date(2026, 6, 1))


def test_what_a_visit_waits_on_is_in_its_history(asha, visit):
    other = add_inspection(by=asha, kind="inspection", expected="2027")
    change_inspection(other, by=asha, waits_on=[visit])
    assert history_of(other)[0].details["changed"]["waits_on"] == [[], [subject_key(visit)]]


@pytest.mark.parametrize("person", ["owen", "clara", "noor", "ada"])
def test_only_those_who_keep_inspections_change_them(person, visit, request):
    with pytest.raises(PermissionDenied, match="change inspections"):
        publish(visit, by=request.getfixturevalue(person), published_on=date(2026, 8, 5))


def test_a_letter_published_meanwhile_is_not_said_to_stay_unpublished(asha, visit, letter):
    link_letter(visit, by=asha, letter=letter, publication=Publication.RECEIVED)
    opened_before = Inspection.objects.get(pk=visit.pk)
    publish(visit, by=asha, published_on=date(2026, 8, 5))
    with pytest.raises(ValidationError, match="cannot become"):
        will_not_publish(opened_before, by=asha)


def test_a_letter_is_not_published_on_a_day_to_come(asha, clara, visit, letter):
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError, match="not published yet"):
        link_letter(visit, by=asha, letter=letter, publication=Publication.PUBLISHED, published_on=tomorrow)
    link_letter(visit, by=asha, letter=letter, publication=Publication.RECEIVED, published_on=tomorrow)
    with pytest.raises(ValidationError, match="not published yet"):
        publish(visit, by=asha, published_on=tomorrow)
    assert letter not in Document.objects.visible_to(clara)
