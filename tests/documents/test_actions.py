"""Documents are kept once and read; statements are judged, each act with its event in the same transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from goldenthread.documents import actions, files
from goldenthread.documents.models import Document, Statement
from goldenthread.documents.statuses import Status
from goldenthread.people.history import history_of
from goldenthread.people.models import Event, Person
from goldenthread.reading import CannotRead, Reading, read_bytes
from goldenthread.reading.document import DocumentKind

from .conftest import MINUTES

Keepers = dict[str, Any]
Add = Callable[..., Document]


def events_of(subject: Any) -> list[str]:
    return [event.what for event in history_of(subject).reverse()]


def first(document: Document, kind: str = "decision") -> Statement:
    return document.statements.filter(kind=kind).order_by("start").first()


class TestAddingADocument:
    def test_the_file_is_kept_under_its_hash_as_it_was_given(self, added: Add) -> None:
        document = added()
        assert document.sha256 == hashlib.sha256(MINUTES.encode()).hexdigest()
        assert files.path_of(document.sha256).read_bytes() == MINUTES.encode()
        assert document.size == len(MINUTES.encode())

    def test_what_it_says_waits_with_its_exact_words(self, added: Add) -> None:
        statements = added().statements.all()
        assert ("decision", "That the report be noted") in [(one.kind, one.text) for one in statements]
        assert {one.status for one in statements} == {"waiting"}
        assert all(one.text == MINUTES[one.start : one.end] for one in statements)

    def test_one_event_tells_that_it_was_added_and_how_much_was_read(self, added: Add, asha: Person) -> None:
        document = added()
        event = history_of(document).get()
        assert (event.what, event.by) == ("documents.document.added", asha)
        assert event.details == {"statements": document.statements.count()}

    def test_the_same_file_again_is_the_same_document(self, added: Add) -> None:
        assert added() == added(name="another name.txt")
        assert Document.objects.count() == 1
        assert Event.objects.filter(what="documents.document.added").count() == 1

    def test_a_file_kept_under_embargo_is_not_shown_to_who_may_not_see_it(self, added: Add, clara: Person) -> None:
        added(embargoed_until=timezone.now() + timedelta(days=1))
        with pytest.raises(ValidationError, match="kept already, under embargo"):
            actions.add_document(MINUTES.encode(), "minutes.txt", by=clara)

    def test_a_file_that_cannot_be_read_leaves_nothing(self, asha: Person, tmp_path: Path) -> None:
        with pytest.raises(CannotRead, match="is a picture"):
            actions.add_document(b"\x89PNG....", "photo.png", by=asha)
        assert not Document.objects.exists()
        assert not list(tmp_path.rglob("*"))

    def test_the_same_file_given_again_while_it_is_read_is_kept_once(
        self, asha: Person, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def read_while_another_gives_it(data: bytes, *given: Any) -> Reading:
            monkeypatch.undo()
            actions.add_document(data, "minutes.txt", by=asha)
            return read_bytes(data, *given)

        monkeypatch.setattr(actions, "read_bytes", read_while_another_gives_it)
        document = actions.add_document(MINUTES.encode(), "minutes.txt", by=asha)
        assert document == Document.objects.get()
        assert files.path_of(document.sha256).read_text() == MINUTES

    def test_its_row_is_there_before_its_file_so_that_nobody_else_may_take_the_file_away(
        self, added: Add, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rows = []
        monkeypatch.setattr(files, "_write", lambda data, path: rows.append(Document.objects.count()))
        added()
        assert rows == [1]

    def test_a_refusal_at_the_last_step_leaves_no_file(self, asha: Person, tmp_path: Path) -> None:
        with pytest.raises(ValidationError):
            actions.add_document(MINUTES.encode(), "n" * 300, by=asha)
        assert not [path for path in tmp_path.rglob("*") if path.is_file()]

    def test_who_reads_may_not_add(self, noor: Person) -> None:
        with pytest.raises(PermissionDenied):
            actions.add_document(MINUTES.encode(), "minutes.txt", by=noor)

    def test_a_letter_keeps_what_it_says_of_itself(self, added: Add) -> None:
        document = added(
            "12 March 2026\n\nMonitoring visit to Exampleshire children's services\n\n"
            "This letter summarises the findings of the monitoring visit to Exampleshire children's services "
            "on 3 and 4 February 2026.\n\nSocial workers know their children well.\n"
        )
        assert document.kind == "letter"
        assert document.about["visit"] == "monitoring-visit"
        assert document.dated_on == date(2026, 3, 12)

    def test_a_kind_that_is_said_is_not_guessed(self, added: Add) -> None:
        assert added(kind=DocumentKind.STATEMENT).kind == "statement"


class TestAccepting:
    def test_makes_what_the_statement_stands_for_and_remembers_it(
        self, added: Add, asha: Person, keepers: Keepers
    ) -> None:
        keepers["decision"] = lambda statement, *, by: statement.document
        document = added()
        statement = actions.accept(first(document), by=asha)
        statement.refresh_from_db()
        assert (statement.status, statement.judged_by) == ("accepted", asha)
        assert statement.became == f"documents.Document:{document.pk}"
        assert events_of(statement) == ["documents.statement.accepted"]

    def test_a_kind_that_nobody_keeps_is_accepted_as_it_is(self, added: Add, asha: Person) -> None:
        assert actions.accept(first(added()), by=asha).became == ""

    def test_a_refusal_changes_nothing(self, added: Add, asha: Person, keepers: Keepers) -> None:
        def refuse(statement: Statement, *, by: Person) -> None:
            raise ValidationError("Say first which meeting these minutes are of.")

        keepers["decision"] = refuse
        statement = first(added())
        with pytest.raises(ValidationError, match="Say first which meeting"):
            actions.accept(statement, by=asha)
        statement.refresh_from_db()
        assert statement.status == "waiting"
        assert events_of(statement) == []

    def test_happens_once(self, added: Add, asha: Person, clara: Person) -> None:
        statement = first(added())
        seen_by_clara = Statement.objects.get(pk=statement.pk)
        actions.accept(statement, by=asha)
        with pytest.raises(ValidationError, match="accepted already"):
            actions.accept(seen_by_clara, by=clara)

    def test_words_whose_kind_nobody_has_said_are_mended_first(self, added: Add, asha: Person) -> None:
        words = {"text": "Minutes", "start": 29, "end": 36, "unsure": "A heading or a decision?"}
        statement = Statement.objects.create(document=added(), **words)
        with pytest.raises(ValidationError, match="Mend the statement and say its kind"):
            actions.accept(statement, by=asha)

    def test_who_reads_may_not(self, added: Add, noor: Person) -> None:
        with pytest.raises(PermissionDenied):
            actions.accept(first(added()), by=noor)


class TestMending:
    def test_accepts_the_persons_reading_and_keeps_what_was_first_read(self, added: Add, asha: Person) -> None:
        statement = first(added())
        before = statement.said()
        said = {"kind": "decision", "start": before["start"] + 5, "end": before["end"], "fields": {"verb": "agreed"}}
        actions.mend(statement, by=asha, **said)
        statement.refresh_from_db()
        assert (statement.status, statement.text) == ("mended", "the report be noted")
        assert statement.said() == said
        assert statement.read_as == before
        assert events_of(statement) == ["documents.statement.mended", "documents.statement.accepted"]
        changed = history_of(statement).get(what="documents.statement.mended").details["changed"]
        assert changed["fields"] == [{"verb": "noted"}, {"verb": "agreed"}]
        assert changed["text"] == ["That the report be noted", "the report be noted"]

    def test_nothing_changed_is_plain_accepting(self, added: Add, asha: Person) -> None:
        statement = first(added())
        assert actions.mend(statement, by=asha, **statement.said()).status == Status.ACCEPTED

    def test_keeps_the_statement_as_mended(self, added: Add, asha: Person, keepers: Keepers) -> None:
        seen = []
        keepers["finding"] = lambda statement, *, by: seen.append((statement.kind, statement.fields)) or None
        statement = first(added())
        fields = {"polarity": "improvement", "level": "narrative"}
        actions.mend(statement, by=asha, kind="finding", start=statement.start, end=statement.end, fields=fields)
        assert seen == [("finding", fields)]

    def test_a_refusal_leaves_the_statement_as_it_was_read(self, added: Add, asha: Person, keepers: Keepers) -> None:
        def refuse(statement: Statement, *, by: Person) -> None:
            raise ValidationError("Say first which visit this letter is of.")

        keepers["decision"] = refuse
        statement = first(added())
        with pytest.raises(ValidationError):
            actions.mend(statement, by=asha, **(statement.said() | {"fields": {"verb": "agreed"}}))
        statement.refresh_from_db()
        assert (statement.fields, statement.status) == ({"verb": "noted"}, "waiting")
        assert events_of(statement) == []


class TestRejecting:
    def test_may_give_a_reason_and_can_be_put_back(self, added: Add, asha: Person) -> None:
        statement = first(added())
        actions.reject(statement, by=asha, reason="A heading, not a decision.")
        assert statement.status == "rejected"
        assert history_of(statement).get().details["note"] == "A heading, not a decision."
        actions.put_back(statement, by=asha)
        statement.refresh_from_db()
        assert (statement.status, statement.judged_by) == ("waiting", None)
        assert events_of(statement) == ["documents.statement.rejected", "documents.statement.put-back"]

    def test_what_is_accepted_stays_accepted(self, added: Add, asha: Person) -> None:
        statement = actions.accept(first(added()), by=asha)
        with pytest.raises(ValidationError, match="accepted already"):
            actions.reject(statement, by=asha)


class TestAddingAStatement:
    FINDING = {"kind": "finding", "fields": {"polarity": "improvement", "level": "narrative"}}

    def test_marks_exact_words_which_then_wait(self, added: Add, asha: Person) -> None:
        document = added()
        start = MINUTES.index("Visits were late")
        statement = actions.add_statement(document, by=asha, start=start, end=start + 16, **self.FINDING)
        assert (statement.text, statement.status, statement.by_hand) == ("Visits were late", "waiting", True)
        assert events_of(statement) == ["documents.statement.added"]

    def test_the_same_words_are_not_marked_twice(self, added: Add, asha: Person) -> None:
        document = added()
        actions.add_statement(document, by=asha, start=0, end=10, **self.FINDING)
        with pytest.raises(ValidationError, match="marked as a finding already"):
            actions.add_statement(document, by=asha, start=0, end=10, **self.FINDING)


class TestAcceptingMany:
    def test_accepts_all_of_a_kind_that_the_reader_was_sure_of(self, added: Add, asha: Person) -> None:
        document = added()
        Statement.objects.create(document=document, kind="decision", text="Minutes", start=29, end=36, unsure="Is it?")
        by_hand = actions.add_statement(document, by=asha, kind="decision", start=31, end=38, fields={"verb": "other"})
        assert actions.accept_all(document, by=asha, kind="decision").count == 2
        by_hand.refresh_from_db()
        assert by_hand.status == "waiting"
        left = document.statements.filter(status="waiting")
        assert {one.kind for one in left if not one.unsure and not one.by_hand} == {"action"}
        assert left.filter(unsure="Is it?").exists()

    def test_stops_at_a_refusal_and_says_which(self, added: Add, asha: Person, keepers: Keepers) -> None:
        def refuse_figures(statement: Statement, *, by: Person) -> None:
            if "figures" in statement.text:
                raise ValidationError("Say first who owes the figures.")

        keepers["decision"] = refuse_figures
        document = added()
        done = actions.accept_all(document, by=asha, kind="decision")
        assert (done.count, done.why) == (1, "Say first who owes the figures.")
        assert done.stopped_at is not None
        assert done.stopped_at.text.startswith("That the Director provide figures")
        statuses = document.statements.filter(kind="decision").values_list("status", flat=True)
        assert list(statuses) == ["accepted", "waiting"]


class TestDescribing:
    def test_changes_what_people_say_of_it(self, added: Add, asha: Person) -> None:
        document = added()
        actions.describe(document, by=asha, title="February's minutes", dated_on=date(2026, 2, 3))
        document.refresh_from_db()
        assert (document.called, document.dated_on) == ("February's minutes", date(2026, 2, 3))
        assert events_of(document)[-1] == "documents.document.described"

    def test_never_its_words(self, added: Add, asha: Person) -> None:
        with pytest.raises(TypeError):
            actions.describe(added(), by=asha, text="Something else")


def test_reading_is_recorded_only_under_embargo(added: Add, asha: Person) -> None:
    document = added()
    actions.note_read(document, by=asha)
    assert events_of(document) == ["documents.document.added"]
    actions.describe(document, by=asha, embargoed_until=timezone.now() + timedelta(days=1))
    actions.note_read(document, by=asha)
    actions.note_downloaded(document, by=asha)
    assert events_of(document)[-2:] == ["documents.document.read", "documents.document.downloaded"]
