"""Who may do what with documents and statements, and every move a statement may make."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import product

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from goldenthread.documents import rules
from goldenthread.documents.models import Document, Statement
from goldenthread.documents.statuses import MOVES, Status
from goldenthread.people.models import Person

ALLOWED = {
    ("waiting", "accepted"),
    ("waiting", "mended"),
    ("waiting", "rejected"),
    ("waiting", "replaced"),
    ("rejected", "waiting"),
}
TOMORROW = timedelta(days=1)


@pytest.mark.parametrize(("now", "to"), list(product(Status, Status)))
def test_a_statement_moves_only_as_the_table_says(now: Status, to: Status) -> None:
    assert (to in MOVES[now]) == ((now.value, to.value) in ALLOWED)
    if (now.value, to.value) in ALLOWED:
        rules.check_move(Statement(status=now), to)
    else:
        with pytest.raises(ValidationError, match="already"):
            rules.check_move(Statement(status=now), to)


def test_who_reads_sees_documents_and_only_the_lead_those_under_embargo(
    asha: Person, clara: Person, noor: Person
) -> None:
    plain, embargoed = Document(), Document(embargoed_until=timezone.now() + TOMORROW)
    assert [rules.can_see(person, plain) for person in (asha, clara, noor)] == [True, True, True]
    assert [rules.can_see(person, embargoed) for person in (asha, clara, noor)] == [True, False, False]


def test_an_embargo_that_has_passed_hides_nothing(noor: Person) -> None:
    assert rules.can_see(noor, Document(embargoed_until=timezone.now() - TOMORROW))


def test_the_lead_and_the_scrutiny_officer_judge_and_a_reader_does_not(
    asha: Person, clara: Person, noor: Person, owen: Person
) -> None:
    assert [rules.can_judge(person, Document()) for person in (asha, clara, noor, owen)] == [True, True, False, False]
    with pytest.raises(PermissionDenied, match="You may not accept, mend or reject statements"):
        rules.check_may_judge(noor, Document())


def test_nobody_judges_what_they_may_not_see(clara: Person) -> None:
    with pytest.raises(PermissionDenied, match="under embargo"):
        rules.check_may_judge(clara, Document(embargoed_until=timezone.now() + TOMORROW))


def test_only_who_reads_under_embargo_may_put_a_document_there(asha: Person, clara: Person) -> None:
    until = timezone.now() + TOMORROW
    rules.check_may_add(asha, embargoed_until=until)
    rules.check_may_add(clara)
    with pytest.raises(PermissionDenied):
        rules.check_may_add(clara, embargoed_until=until)
    with pytest.raises(PermissionDenied):
        rules.check_may_change(clara, Document(), {"embargoed_until": None})


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 5), (6, 2), (0, 900), (5, 8)])
def test_a_span_is_words_of_the_document_from_the_first_to_the_last(start: int, end: int) -> None:
    with pytest.raises(ValidationError, match="words that stand in the document"):
        rules.check_says(Document(text="Plans are thin."), "decision", start, end, {"verb": "noted"})


@pytest.mark.parametrize(
    ("kind", "fields", "sentence"),
    [
        ("rumour", {}, "Say which kind of statement these words are"),
        ("decision", {"verb": "danced"}, "danced is not a verb: choose one of noted"),
        ("decision", {}, "Say the verb of this decision"),
        ("decision", {"verb": "noted", "colour": "red"}, "Decision has no field colour"),
        ("measure", {"subject": "visits", "value": 3, "unit": "furlongs"}, "furlongs is not a unit"),
    ],
)
def test_fields_are_those_of_the_kind(kind: str, fields: dict[str, object], sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence):
        rules.check_says(Document(text="Plans are thin."), kind, 0, 15, fields)


def test_a_vote_may_say_how_many_were_for(added: Callable[..., Document]) -> None:
    rules.check_says(Document(text="Lost by 3 to 9."), "vote", 0, 14, {"for": 3, "against": 9, "names": ["Ash"]})
