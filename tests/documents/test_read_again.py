"""A better reader's statements take the place of those that wait; what people decided stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from goldenthread.documents import actions
from goldenthread.documents.models import Document, Statement
from goldenthread.people.history import history_of
from goldenthread.people.models import Person
from goldenthread.reading import Reading, read_document
from goldenthread.reading import document as read
from goldenthread.reading.document import DocumentKind
from goldenthread.reading.statements import Decision, Finding, Level, Polarity, Unsure, Verb

Add = Callable[..., Document]
NOTED = Decision(text="That the report be noted", start=0, end=24, verb=Verb.NOTED)
WORDS = "That the report be noted. Visits are late."
LATE = Finding(text="Visits are late", start=26, end=41, polarity=Polarity.IMPROVEMENT, level=Level.NARRATIVE)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """``reads(NOTED, LATE)``: what the reader finds from here on."""

    def set_reader(*found: Decision | Finding, unsure: tuple[Unsure, ...] = ()) -> None:
        def reader(document: read.Document, kind: DocumentKind | None = None) -> Reading:
            return replace(read_document(document, kind), statements=found, unsure=unsure)

        monkeypatch.setattr(actions, "read_document", reader)
        monkeypatch.setattr(
            actions, "read_bytes", lambda data, name, kind: reader(read.Document(name=name, text=data.decode()), kind)
        )

    return set_reader


def standing(document: Document) -> list[tuple[str, str, str]]:
    return [(one.kind, one.text, one.status) for one in document.statements.all()]


def test_what_is_read_again_as_before_stays_the_same_statement(
    added: Add, asha: Person, reads: Callable[..., None]
) -> None:
    reads(NOTED)
    document = added(WORDS)
    before = document.statements.get().pk
    assert actions.read_again(document, by=asha) == 0
    assert document.statements.get().pk == before


def test_a_waiting_statement_gives_way_to_a_better_one(added: Add, asha: Person, reads: Callable[..., None]) -> None:
    reads(NOTED)
    document = added(WORDS)
    better = replace(NOTED, verb=Verb.AGREED)
    reads(better, LATE)
    assert actions.read_again(document, by=asha) == 2
    assert standing(document) == [
        ("decision", NOTED.text, "replaced"),
        ("decision", NOTED.text, "waiting"),
        ("finding", LATE.text, "waiting"),
    ]


@pytest.mark.parametrize("judge", [actions.accept, actions.reject])
def test_what_people_judged_stays_and_is_not_said_twice(
    added: Add, asha: Person, reads: Callable[..., None], judge: Callable[..., Statement]
) -> None:
    reads(NOTED)
    document = added(WORDS)
    judged = judge(document.statements.get(), by=asha)
    reads(replace(NOTED, text="the report be noted", start=5), LATE)
    assert actions.read_again(document, by=asha) == 1
    assert standing(document) == [("decision", NOTED.text, judged.status), ("finding", LATE.text, "waiting")]


def test_what_a_person_mended_is_not_read_again_as_it_first_was(
    added: Add, asha: Person, reads: Callable[..., None]
) -> None:
    reads(NOTED)
    document = added(WORDS)
    fields = {"polarity": "strength", "level": "narrative"}
    actions.mend(document.statements.get(), by=asha, kind="finding", start=0, end=24, fields=fields)
    assert actions.read_again(document, by=asha) == 0
    assert standing(document) == [("finding", NOTED.text, "mended")]


def test_another_kind_over_the_same_words_is_something_new(
    added: Add, asha: Person, reads: Callable[..., None]
) -> None:
    reads(NOTED)
    document = added(WORDS)
    actions.accept(document.statements.get(), by=asha)
    reads(NOTED, replace(LATE, text=NOTED.text, start=0, end=24))
    assert actions.read_again(document, by=asha) == 1


def test_a_doubt_waits_with_its_reason_and_is_not_raised_again_once_judged(
    added: Add, asha: Person, reads: Callable[..., None]
) -> None:
    reads(unsure=(Unsure(text=LATE.text, start=26, end=41, why="A finding or a complaint?"),))
    document = added(WORDS)
    doubt = document.statements.get()
    assert (doubt.kind, doubt.unsure, doubt.status) == ("", "A finding or a complaint?", "waiting")
    actions.reject(doubt, by=asha)
    assert actions.read_again(document, by=asha) == 0


def test_a_doubt_about_a_statements_own_words_is_kept_with_it(added: Add, reads: Callable[..., None]) -> None:
    reads(LATE, unsure=(Unsure(text=LATE.text, start=26, end=41, why="Praise or blame?"),))
    statement = added(WORDS).statements.get()
    assert (statement.kind, statement.unsure) == ("finding", "Praise or blame?")


def test_what_a_person_marked_stays(added: Add, asha: Person, reads: Callable[..., None]) -> None:
    reads()
    document = added(WORDS)
    fields = {"polarity": "improvement", "level": "narrative"}
    actions.add_statement(document, by=asha, kind="finding", start=26, end=41, fields=fields)
    reads(LATE)
    assert actions.read_again(document, by=asha) == 0
    assert standing(document) == [("finding", LATE.text, "waiting")]


def test_one_event_tells_how_much_is_new_and_what_was_replaced(
    added: Add, asha: Person, reads: Callable[..., None]
) -> None:
    reads(NOTED)
    document = added(WORDS)
    gone = document.statements.get().pk
    reads(LATE)
    actions.read_again(document, by=asha)
    event = history_of(document).first()
    assert event is not None
    assert (event.what, event.details) == ("documents.document.read-again", {"added": 1, "replaced": [gone]})
