"""Home, the thread and search, on Exampleshire."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from goldenthread.documents.models import Statement
from goldenthread.documents.statuses import Status
from goldenthread.inspections.models import Finding
from goldenthread.people.models import Person
from goldenthread.plan.actions import add_action, note_export
from goldenthread.plan.models import Plan
from goldenthread.web.needs import Needs
from goldenthread.web.searching import mark, search
from goldenthread.web.threads import thread_of

pytestmark = pytest.mark.usefixtures("exampleshire")


def supervision() -> Finding:
    return Finding.objects.filter(level="area", words__icontains="supervision").get(words__icontains="timescales")


def test_home_says_what_needs_the_improvement_lead(as_imogen: Client) -> None:
    page = as_imogen.get("/").content.decode()
    assert "What needs you, Imogen" in page
    assert "Areas for improvement that no action answers" in page
    assert "Of 17 actions" in page


def test_a_councillor_is_shown_what_is_owed_and_not_the_plans_gaps(as_hettie: Client) -> None:
    page = as_hettie.get("/").content.decode()
    assert "Owed to the next meeting" in page
    assert "no action answers" not in page


def test_updates_are_asked_for_of_those_who_may_make_them(imogen: Person) -> None:
    plan, leonie = Plan.objects.get(), Person.objects.get(username="leonie")
    for number, owner in (("101", imogen), ("102", leonie)):
        add_action(by=imogen, plan=plan, number=number, what="Visit every child.", owner=owner)
    today = timezone.localdate()
    assert "101" in [action.number for action in Needs(imogen, today).my_updates]
    assert Needs(leonie, today).my_updates == []


def test_documents_to_judge_are_for_those_who_judge(imogen: Person, hettie: Person) -> None:
    today = timezone.localdate()
    assert Needs(imogen, today).to_judge
    assert not Needs(hettie, today).to_judge


def test_a_thread_runs_from_the_words_to_the_actions_and_the_meetings(imogen: Person) -> None:
    thread = thread_of(supervision(), imogen)
    assert [action.number for action in thread.actions] == ["5"]
    assert [mention.meeting.held_on.isoformat() for mention in thread.mentions] == ["2025-11-20"]


def test_a_thread_page_shows_the_inspectors_words_and_the_minutes(as_imogen: Client) -> None:
    finding = supervision()
    page = as_imogen.get(reverse("thread", args=[finding.pk])).content.decode()
    assert finding.words.replace("'", "&#x27;") in page
    for station in ("Said", "Planned", "Done", "Shown", "Asked"):
        assert f">{station}</h2>" in page


def test_a_thread_page_asks_a_bounded_number_of_questions(
    as_imogen: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(25):
        as_imogen.get(reverse("thread", args=[supervision().pk]))


def test_home_asks_a_bounded_number_of_questions(
    as_imogen: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(40):
        as_imogen.get("/")


def test_search_finds_words_in_every_kind_of_thing(imogen: Person) -> None:
    found = {kind.title for kind in search("private fostering", imogen)}
    assert {"Findings", "Duties", "Statements", "Documents"} <= found


def test_search_finds_who_voted_and_why_an_action_was_rated(imogen: Person) -> None:
    assert "Votes" in {kind.title for kind in search("Farrowdale", imogen)}
    assert "Ratings" in {kind.title for kind in search("Reopened by the Board", imogen)}


def test_search_wants_every_word(imogen: Person) -> None:
    assert search("fostering zebra", imogen) == []


def test_search_marks_the_words_and_escapes_the_rest() -> None:
    assert mark("<b>Private</b> fostering", ["private"]) == ("&lt;b&gt;<mark>Private</mark>&lt;/b&gt; fostering")


def test_search_for_nothing_shows_the_form_alone(as_imogen: Client) -> None:
    page = as_imogen.get(reverse("search")).content.decode()
    assert "Found in" not in page
    assert "Nothing holds" not in page


def test_what_is_under_embargo_is_found_only_by_those_who_may_read_it(imogen: Person, hettie: Person) -> None:
    finding = supervision()
    document = finding.statement.document
    document.embargoed_until = timezone.now() + timedelta(days=1)
    document.save()
    words = " ".join(finding.words.split()[:4])
    assert "Findings" in {kind.title for kind in search(words, imogen)}
    assert "Findings" not in {kind.title for kind in search(words, hettie)}


def test_words_that_a_later_reading_replaced_are_not_found(imogen: Person) -> None:
    statement = Statement.objects.filter(text__icontains="private fostering")[0]
    before = counted("Statements", "private fostering", imogen)
    statement.status = Status.REPLACED
    statement.save()
    assert counted("Statements", "private fostering", imogen) == before - 1


def counted(title: str, words: str, person: Person) -> int:
    return next(kind.count for kind in search(words, person) if kind.title == title)


def test_who_took_the_plan_away_has_changed_nothing(imogen: Person, hettie: Person) -> None:
    note_export(Plan.objects.get(), by=hettie)
    assert "plan.plan.exported" not in {event.what for event in Needs(imogen, timezone.localdate()).changes}
