"""Pages of documents: who sees them, what their forms say, and that they ask the database little."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from time import process_time
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from goldenthread.documents import actions
from goldenthread.documents.forms import AddDocumentForm
from goldenthread.documents.models import Document, Statement
from goldenthread.people.history import history_of
from goldenthread.people.models import Person
from goldenthread.reading.document import DocumentKind

from .conftest import MINUTES

Add = Callable[..., Document]
SignIn = Callable[[Person], Client]
UNTIL = timedelta(days=1)


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


class TestTheList:
    def test_shows_each_document_and_how_much_waits(self, added: Add, signed_in: SignIn, noor: Person) -> None:
        document = added(title="February's minutes")
        listed = page(signed_in(noor), "/documents/")
        assert "February&#x27;s minutes" in listed
        assert f'<td class="govuk-table__cell">{document.statements.count()}</td>' in listed

    def test_hides_what_is_under_embargo(self, added: Add, signed_in: SignIn, noor: Person, asha: Person) -> None:
        added(title="Secret letter", embargoed_until=timezone.now() + UNTIL)
        assert "Secret letter" not in page(signed_in(noor), "/documents/")
        assert "Minutes, under embargo" in page(signed_in(asha), "/documents/")

    def test_filters_by_kind_by_what_waits_and_by_words(self, added: Add, signed_in: SignIn, asha: Person) -> None:
        document = added(title="February's minutes")
        added("Nothing much to say.", "letter.txt", title="A quiet letter", kind="letter")
        client = signed_in(asha)
        assert "quiet" not in page(client, "/documents/?kind=minutes")
        assert "quiet" not in page(client, "/documents/?waiting=yes")
        assert "February" not in page(client, "/documents/?q=much+to+say")
        assert "February" in page(client, "/documents/?sort=-waiting")
        assert "quiet" not in page(client, f"/documents/?q={document.name}")

    def test_exports_what_it_shows(self, added: Add, signed_in: SignIn, asha: Person) -> None:
        added(title="February's minutes")
        assert "February's minutes" in page(signed_in(asha), "/documents/?export=csv")

    def test_asks_the_database_no_more_for_many_than_for_one(
        self, added: Add, signed_in: SignIn, asha: Person, django_assert_max_num_queries: Any
    ) -> None:
        for number in range(12):
            added(f"That report {number} be noted.", f"{number}.txt")
        client = signed_in(asha)
        with django_assert_max_num_queries(8):
            client.get("/documents/")


class TestAdding:
    def test_a_file_is_read_and_shown(self, signed_in: SignIn, asha: Person) -> None:
        file = SimpleUploadedFile("minutes.txt", MINUTES.encode())
        answer = signed_in(asha).post("/documents/add", {"file": file, "title": "February"}, follow=True)
        document = Document.objects.get()
        assert answer.redirect_chain == [(document.get_absolute_url(), 302)]
        assert "Nothing it says is in the record until you accept it" in answer.content.decode()

    def test_a_document_in_which_nothing_was_found_says_so_and_claims_no_success(
        self, signed_in: SignIn, asha: Person
    ) -> None:
        answer = signed_in(asha).post("/documents/add", {"words": "Nothing much to say."}, follow=True)
        shown = answer.content.decode()
        assert "nothing was found in it" in shown
        assert "govuk-notification-banner--success" not in shown

    def test_minutes_are_dated_by_their_head_and_called_by_it(self, signed_in: SignIn, asha: Person) -> None:
        client = signed_in(asha)
        client.post("/documents/add", {"words": MINUTES})
        document = Document.objects.get()
        assert str(document) == "Children's Scrutiny Committee, 3 February 2026"
        assert page(client, "/documents/").count("3 February 2026") == 1  # in its own column

    def test_a_day_that_a_sentence_tells_of_is_not_the_day_of_the_minutes(self, added: Add) -> None:
        words = (
            "Further to the meeting of 8 January 2026, the Committee considered the report. RESOLVED: That it be noted."
        )
        assert added(words, kind=DocumentKind.MINUTES).dated_on is None

    def test_a_date_in_the_name_is_not_said_twice(self, added: Add) -> None:
        assert str(added(name="minutes-2026-02-03.txt")) == "minutes-2026-02-03.txt"

    def test_pasted_words_are_as_good_as_a_file(self, signed_in: SignIn, asha: Person) -> None:
        signed_in(asha).post("/documents/add", {"words": MINUTES.replace("\n", "\r\n"), "kind": "minutes"})
        document = Document.objects.get()
        assert document.text == MINUTES
        assert document.called == "Children's Scrutiny Committee"

    def test_a_file_too_large_is_refused_before_it_is_looked_into(self, asha: Person) -> None:
        upload = SimpleUploadedFile("scan.pdf", b"%PDF-")
        upload.size = 200_000_000
        form = AddDocumentForm({}, {"file": upload}, person=asha)
        assert form.errors["file"] == ["scan.pdf is larger than 50 MB: save it without pictures, or split it."]

    def test_the_same_file_again_is_told_so(self, added: Add, signed_in: SignIn, asha: Person) -> None:
        document = added()
        answer = signed_in(asha).post("/documents/add", {"words": MINUTES}, follow=True)
        assert answer.redirect_chain[0][0] == document.get_absolute_url()
        assert "kept already" in answer.content.decode()

    @pytest.mark.parametrize(
        ("given", "sentence"),
        [
            ({}, "Choose a file, or paste the words."),
            ({"words": "x", "file": SimpleUploadedFile("a.txt", b"x")}, "Give a file or words, not both."),
            ({"file": SimpleUploadedFile("a.png", b"\x89PNG...")}, "a.png is a picture"),
            ({"file": SimpleUploadedFile("a.txt", b"")}, "This file is empty."),
            ({"words": "x", "embargoed_until": "soon"}, "Enter a date and time"),
        ],
    )
    def test_what_cannot_be_done_is_said_at_the_field(
        self, signed_in: SignIn, asha: Person, given: dict[str, Any], sentence: str
    ) -> None:
        answer = signed_in(asha).post("/documents/add", given).content.decode()
        assert sentence in answer
        assert "There is a problem" in answer
        assert not Document.objects.exists()

    def test_an_embargo_is_kept_to_the_minute(self, signed_in: SignIn, asha: Person) -> None:
        signed_in(asha).post("/documents/add", {"words": MINUTES, "embargoed_until": "2031-07-01T09:30"})
        until = Document.objects.get().embargoed_until
        assert until is not None
        assert timezone.localtime(until).isoformat() == "2031-07-01T09:30:00+01:00"

    def test_the_scrutiny_officer_adds_but_is_not_asked_about_embargo(self, signed_in: SignIn, clara: Person) -> None:
        assert "embargo" not in page(signed_in(clara), "/documents/add")

    def test_a_reader_may_not(self, signed_in: SignIn, noor: Person) -> None:
        assert signed_in(noor).get("/documents/add").status_code == 403


class TestReadingADocument:
    def test_shows_the_text_marked_and_a_card_for_each_statement(
        self, added: Add, signed_in: SignIn, asha: Person
    ) -> None:
        document = added()
        shown = page(signed_in(asha), document.get_absolute_url())
        for statement in document.statements.all():
            assert f'id="statement-{statement.pk}"' in shown
            assert f'href="#statement-{statement.pk}"' in shown
            assert f'href="#card-{statement.pk}"' in shown
            assert f'id="card-{statement.pk}"' in shown
        assert '<strong class="gt-left">3</strong> left to judge of 3' in shown

    def test_unsure_ones_come_first(self, added: Add, signed_in: SignIn, asha: Person) -> None:
        document = added()
        doubt = Statement.objects.create(
            document=document, text="figures", start=MINUTES.index("figures"), end=MINUTES.index("figures") + 7,
            unsure="A measure or a duty?",
        )  # fmt: skip
        shown = page(signed_in(asha), document.get_absolute_url())
        assert shown.index('<article class="gt-card') == shown.index(
            f'<article class="gt-card is-waiting is-unsure" id="card-{doubt.pk}"'
        )
        assert "A measure or a duty?" in shown

    def test_a_filter_keeps_one_kind_and_what_is_left(self, added: Add, signed_in: SignIn, asha: Person) -> None:
        document = added()
        noted, figures = document.statements.filter(kind="decision")
        actions.accept(noted, by=asha)
        client = signed_in(asha)
        decisions = page(client, f"{document.get_absolute_url()}?kind=decision")
        assert f'id="card-{noted.pk}"' in decisions
        assert "Duty</span>" not in decisions.partition('class="gt-reading"')[2].replace("Duty</span> ", "")
        left = page(client, f"{document.get_absolute_url()}?kind=decision&show=left")
        assert f'id="card-{noted.pk}"' not in left
        assert f'id="card-{figures.pk}"' in left

    def test_a_reader_sees_the_words_and_no_buttons(self, added: Add, signed_in: SignIn, noor: Person) -> None:
        shown = page(signed_in(noor), added().get_absolute_url())
        assert "That the report be noted" in shown
        assert "gt-do" not in shown
        assert "Accept" not in shown

    def test_under_embargo_it_is_not_there_for_most_and_reading_is_recorded(
        self, added: Add, signed_in: SignIn, noor: Person, asha: Person
    ) -> None:
        document = added(embargoed_until=timezone.now() + UNTIL)
        statement = document.statements.first()
        client = signed_in(noor)
        for address in (
            document.get_absolute_url(),
            f"/documents/{document.pk}/file",
            f"/documents/{document.pk}/describe",
            f"/documents/{document.pk}/statements/add",
            f"/documents/statements/{statement.pk}/mend",
        ):
            assert client.get(address).status_code == 404
        assert "Under embargo" in page(signed_in(asha), document.get_absolute_url())
        assert history_of(document).first().what == "documents.document.read"

    def test_asks_the_database_no_more_for_many_statements(
        self, added: Add, signed_in: SignIn, asha: Person, django_assert_max_num_queries: Any, keepers: dict[str, Any]
    ) -> None:
        keepers["finding"] = lambda statement, *, by: statement.document
        document = added()
        spans = [(start, start + 9) for start in range(0, 200, 5)]
        Statement.objects.bulk_create(
            Statement(
                document=document, kind="finding", text=MINUTES[start:end], start=start, end=end,
                fields={"polarity": "strength", "level": "narrative"},
            )
            for start, end in spans
        )  # fmt: skip
        actions.accept_all(document, by=asha, kind="finding")
        client = signed_in(asha)
        with django_assert_max_num_queries(10):
            shown = client.get(document.get_absolute_url()).content.decode()
        assert shown.count("this document</a>") == len(spans)

    def test_nobody_is_asked_to_sign_in_twice(self, added: Add, client: Client) -> None:
        answer = client.get(added().get_absolute_url())
        assert answer.status_code == 302
        assert answer["Location"].startswith("/sign-in/")

    def test_the_file_comes_back_as_it_was_and_is_never_shown_by_the_browser(
        self, added: Add, signed_in: SignIn, noor: Person
    ) -> None:
        answer = signed_in(noor).get(f"/documents/{added().pk}/file")
        assert b"".join(answer.streaming_content) == MINUTES.encode()
        assert answer["Content-Disposition"] == 'attachment; filename="minutes.txt"'
        assert answer["Content-Type"] == "application/octet-stream"


class TestJudging:
    @pytest.fixture
    def statement(self, added: Add) -> Statement:
        found = added().statements.filter(kind="decision").first()
        assert found is not None
        return found

    def test_accepting_goes_back_to_the_card_which_says_what_it_became(
        self, statement: Statement, signed_in: SignIn, asha: Person, keepers: dict[str, Any]
    ) -> None:
        keepers["decision"] = lambda statement, *, by: statement.document
        answer = signed_in(asha).post(f"/documents/statements/{statement.pk}/accept?show=all", follow=True)
        document = statement.document
        assert answer.redirect_chain == [(f"{document.get_absolute_url()}?show=all#card-{statement.pk}", 302)]
        became = f'It became <a class="govuk-link" href="{document.get_absolute_url()}">this document</a>'
        assert became in answer.content.decode()

    def test_a_refusal_is_shown_at_the_top_and_on_the_card(
        self, statement: Statement, signed_in: SignIn, asha: Person, keepers: dict[str, Any]
    ) -> None:
        def refuse(statement: Statement, *, by: Person) -> None:
            raise ValidationError("Say first which meeting these minutes are of.")

        keepers["decision"] = refuse
        answer = signed_in(asha).post(f"/documents/statements/{statement.pk}/accept")
        assert answer.status_code == 422
        shown = answer.content.decode()
        assert shown.count("Say first which meeting these minutes are of.") == 2
        assert f'href="#card-{statement.pk}"' in shown

    def test_a_script_gets_the_card_alone(self, statement: Statement, signed_in: SignIn, asha: Person) -> None:
        answer = signed_in(asha).post(
            f"/documents/statements/{statement.pk}/reject", headers={"X-Requested-With": "fetch"}
        )
        shown = answer.content.decode()
        assert 'data-status="rejected"' in shown
        assert "Put back" in shown
        assert "<html" not in shown

    def test_rejecting_may_say_why_and_putting_back_undoes_it(
        self, statement: Statement, signed_in: SignIn, asha: Person
    ) -> None:
        client = signed_in(asha)
        client.post(f"/documents/statements/{statement.pk}/reject", {"reason": "A heading."})
        assert history_of(statement).first().details["note"] == "A heading."
        client.post(f"/documents/statements/{statement.pk}/put-back")
        statement.refresh_from_db()
        assert statement.status == "waiting"

    def test_mending_shows_what_it_says_now_and_saves_what_is_said(
        self, statement: Statement, signed_in: SignIn, asha: Person
    ) -> None:
        client = signed_in(asha)
        address = f"/documents/statements/{statement.pk}/mend"
        assert "That the report be noted" in page(client, address)
        given = {"words": "the report be noted", "place": f"{statement.start}-{statement.end}", "verb": "agreed"}
        answer = client.post(address, given)
        assert answer["Location"] == f"{statement.document.get_absolute_url()}#card-{statement.pk}"
        statement.refresh_from_db()
        assert (statement.status, statement.text, statement.fields) == (
            "mended",
            "the report be noted",
            {"verb": "agreed"},
        )

    def test_mending_may_change_the_kind(self, statement: Statement, signed_in: SignIn, asha: Person) -> None:
        address = f"/documents/statements/{statement.pk}/mend?kind=finding"
        client = signed_in(asha)
        assert "Strength or improvement" in page(client, address)
        client.post(address, {"words": statement.text, "polarity": "strength", "level": "area"})
        statement.refresh_from_db()
        assert (statement.kind, statement.fields) == ("finding", {"polarity": "strength", "level": "area"})

    def test_words_are_added_by_pasting_them(self, added: Add, signed_in: SignIn, asha: Person) -> None:
        document = added()
        address = f"/documents/{document.pk}/statements/add"
        client = signed_in(asha)
        assert "What these words are" in page(client, address)
        given = {"words": "Visits were late in the north of the county.", "polarity": "improvement"}
        assert "Say the level." in client.post(f"{address}?kind=finding", given).content.decode()
        client.post(f"{address}?kind=finding", given | {"level": "narrative"})
        assert document.statements.get(by_hand=True).text == given["words"]

    def test_words_that_were_selected_are_there_already(self, added: Add, signed_in: SignIn, asha: Person) -> None:
        document = added()
        start = MINUTES.index("Visits were late")
        shown = page(
            signed_in(asha), f"/documents/{document.pk}/statements/add?start={start - 1}&end={start + 17}&kind=finding"
        )
        assert "<mark>Visits were late</mark>" in shown
        assert f'value="{start}-{start + 16}"' in shown

    def test_many_are_accepted_at_once(self, statement: Statement, signed_in: SignIn, asha: Person) -> None:
        document = statement.document
        answer = signed_in(asha).post(f"/documents/{document.pk}/accept-all", {"kind": "decision"}, follow=True)
        assert "Accepted: 2." in answer.content.decode()

    def test_those_a_person_marked_are_not_among_the_many(
        self, statement: Statement, signed_in: SignIn, asha: Person
    ) -> None:
        document = statement.document
        actions.add_statement(document, by=asha, kind="decision", start=31, end=38, fields={"verb": "other"})
        shown = page(signed_in(asha), document.get_absolute_url())
        assert "Accept all of this kind that the reader was sure of: decision, 2" in shown

    def test_many_stop_at_a_refusal_and_say_how_far_they_came(
        self, statement: Statement, signed_in: SignIn, asha: Person, keepers: dict[str, Any]
    ) -> None:
        def refuse_figures(statement: Statement, *, by: Person) -> None:
            if "figures" in statement.text:
                raise ValidationError("Say first who owes the figures.")

        keepers["decision"] = refuse_figures
        answer = signed_in(asha).post(f"/documents/{statement.document_id}/accept-all", {"kind": "decision"})
        assert answer.status_code == 422
        assert "Accepted: 1. Then stopped: Say first who owes the figures." in answer.content.decode()

    def test_reading_again_and_describing_come_back_to_the_document(
        self, statement: Statement, signed_in: SignIn, asha: Person
    ) -> None:
        document, client = statement.document, signed_in(asha)
        assert client.post(f"/documents/{document.pk}/read-again")["Location"] == document.get_absolute_url()
        assert "minutes" in page(client, f"/documents/{document.pk}/describe")
        client.post(f"/documents/{document.pk}/describe", {"title": "February", "kind": "minutes", "dated_on": ""})
        document.refresh_from_db()
        assert str(document) == "February"

    @pytest.mark.parametrize("verb", ["accept", "reject", "put-back"])
    def test_a_reader_may_not(self, statement: Statement, signed_in: SignIn, noor: Person, verb: str) -> None:
        client = signed_in(noor)
        assert client.post(f"/documents/statements/{statement.pk}/{verb}").status_code == 403
        assert client.get(f"/documents/statements/{statement.pk}/mend").status_code == 403
        statement.refresh_from_db()
        assert statement.status == "waiting"

    def test_nothing_is_changed_by_following_a_link(
        self, statement: Statement, signed_in: SignIn, asha: Person
    ) -> None:
        assert signed_in(asha).get(f"/documents/statements/{statement.pk}/accept").status_code == 405


@pytest.mark.slow
def test_a_long_letter_with_four_hundred_statements_is_shown_well_within_a_second(
    added: Add, signed_in: SignIn, asha: Person
) -> None:
    sentence = "Managers in the north of Exampleshire see plans for children late. "
    document = added(f"{sentence * 3}\n\n" * 550)
    assert len(document.text) > 110_000
    Statement.objects.bulk_create(
        Statement(
            document=document,
            kind="finding",
            text=document.text[start : start + 90],
            start=start,
            end=start + 90,
            fields={"polarity": "improvement", "level": "narrative"},
        )
        for start in range(0, 110_000, 275)
    )
    client = signed_in(asha)
    client.get(document.get_absolute_url())  # templates are read once
    began = process_time()  # of this process alone, whatever else the machine is doing
    client.get(f"{document.get_absolute_url()}?kind=finding")
    assert process_time() - began < 1
