"""What is under embargo is nowhere to be seen: every page and every history, asked by those who may not read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from goldenthread.documents.actions import accept, add_document, add_statement
from goldenthread.documents.models import Document, Statement
from goldenthread.inspections.actions import add_inspection, add_judgement, link_letter
from goldenthread.inspections.models import Finding
from goldenthread.inspections.rules import Publication
from goldenthread.people.history import history_of, subject_key
from goldenthread.people.models import Event, Person
from goldenthread.plan.actions import add_action, add_evidence, add_plan
from goldenthread.reading.document import DocumentKind
from goldenthread.scrutiny.actions import add_duty, add_item, file_paper, link_minutes, record_mention
from tests.web.test_every_page import NUMBERED, routes

SECRET = "zebrafish"
WORDS = f"Plans for children do not say what the {SECRET} must do."
MINUTE = "The Director spoke of plans that do not say who does what."


@pytest.fixture
def letter(asha: Person) -> Document:
    """A letter under embargo, kept as a visit's, with a finding and a grade accepted from it."""
    letter = add_document(
        f"Focused visit to Exampleshire\n\n{WORDS}\n".encode(),
        f"{SECRET}.txt",
        by=asha,
        kind=DocumentKind.LETTER,
        title=f"The {SECRET} letter",
    )
    visit = add_inspection(by=asha, kind="focused-visit", starts_on=date(2026, 6, 24))
    link_letter(visit, by=asha, letter=letter, publication=Publication.RECEIVED)
    said = letter.statements.filter(kind="finding").first() or _marked(letter, WORDS, by=asha)
    accept(said, by=asha)
    add_judgement(visit, by=asha, area=f"The {SECRET}", grade="inadequate", statement=said)
    return letter


def _marked(document: Document, words: str, *, by: Person) -> Statement:
    start = document.text.index(words)
    fields = {"polarity": "improvement", "level": "area"}
    return add_statement(document, by=by, kind="finding", start=start, end=start + len(words), fields=fields)


@pytest.fixture
def linked(letter: Document, asha: Person, clara: Person) -> Finding:
    """The letter's finding, with everything in the record that may be linked to it linked."""
    finding = Finding.objects.get(statement__document=letter)
    plan = add_plan(by=asha, title="Improvement plan")
    action = add_action(by=asha, plan=plan, number="1", what="Write plans that families can read.", findings=[finding])
    add_evidence(action, by=asha, text="A letter says so.", strength="said", dated_on=date(2026, 8, 5), document=letter)
    minutes = add_document(MINUTE.encode(), "minutes.txt", by=clara, kind=DocumentKind.MINUTES)
    meeting = link_minutes(minutes, by=clara, held_on=date(2026, 7, 23), new_committee="Children's Scrutiny")
    statement = minutes.statements.filter(kind="finding").first() or _marked(minutes, MINUTE, by=clara)
    record_mention(by=clara, meeting=meeting, finding=finding, statement=statement)
    add_duty(by=clara, meeting=meeting, text="Provide a note on plans.", findings=[finding])
    file_paper(add_item(by=clara, meeting=meeting, title="Plans"), by=clara, paper=letter)
    return finding


def everywhere() -> Iterator[str]:
    """The address of every page, of each thing there is; of every list as a file; and of every history."""
    for path, name in routes(get_resolver()):
        if "<" not in path:
            yield from (reverse(name), f"{reverse(name)}?export=csv")
        elif path.count("<") == 1 and "<int:" in path:
            kind = next(kind for start, kind in NUMBERED.items() if path.startswith(start))
            yield from (reverse(name, args=[pk]) for pk in kind._default_manager.values_list("pk", flat=True))
    for subject in Event.objects.exclude(subject="").values_list("subject", flat=True).distinct().order_by("subject"):
        yield reverse("people:history", args=[subject])


def leaks(client: Client, person: Person) -> list[str]:
    client.force_login(person)
    return [one for one in everywhere() if SECRET in client.get(one).getvalue().decode(errors="replace").lower()]


@pytest.mark.parametrize("name", ["noor", "owen", "clara", "ada"])
@pytest.mark.usefixtures("linked")
def test_nobody_else_is_shown_words_under_embargo(client: Client, request: pytest.FixtureRequest, name: str) -> None:
    assert leaks(client, request.getfixturevalue(name)) == []


@pytest.mark.usefixtures("linked")
def test_the_improvement_lead_is_shown_them(client: Client, asha: Person) -> None:
    assert len(leaks(client, asha)) > 10


def test_a_history_says_that_something_is_under_embargo_and_not_what(
    client: Client, asha: Person, noor: Person, linked: Finding
) -> None:
    history = reverse("people:history", args=[subject_key(linked.actions.get())])
    client.force_login(noor)
    assert "answers: Under embargo" in client.get(history).content.decode()
    client.force_login(asha)
    assert f"answers: {linked}" in client.get(history).content.decode()


@pytest.mark.usefixtures("linked")
def test_the_history_cannot_be_searched_for_words_under_embargo(client: Client, ada: Person) -> None:
    client.force_login(ada)
    page = client.get(reverse("people:history"), {"q": SECRET}).content.decode()
    assert "0 results" in page


def test_reading_a_thread_under_embargo_is_kept_in_the_history(client: Client, asha: Person, linked: Finding) -> None:
    client.force_login(asha)
    client.get(reverse("thread", args=[linked.pk]))
    assert history_of(linked)[0].what == "inspections.finding.read"
