"""The only writers of documents and statements: each checks who may, and appends its event in the same transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from goldenthread.documents import files, readings, rules
from goldenthread.documents.keeping import keep_statement
from goldenthread.documents.models import Document, Statement
from goldenthread.documents.statuses import Status
from goldenthread.people.history import amend, hold, keep, record, subject_key
from goldenthread.people.models import Person
from goldenthread.reading import read_bytes, read_document
from goldenthread.reading.document import DocumentKind


def add_document(
    data: bytes,
    name: str,
    *,
    by: Person,
    kind: DocumentKind | None = None,
    title: str = "",
    embargoed_until: datetime | None = None,
) -> Document:
    """Keep a file under its hash, and its statements waiting; a file that is kept already is answered as it stands.

    ``kind`` overrides what the words suggest. Raises ``CannotRead`` with a sentence, and then nothing is kept.
    """
    rules.check_may_add(by, embargoed_until=embargoed_until)
    sha256 = files.hash_of(data)
    if known := _known(sha256, by):
        return known
    reading = read_bytes(data, name, kind)
    document = readings.document_from(
        reading, sha256=sha256, size=len(data), title=title, embargoed_until=embargoed_until, added_by=by
    )
    try:
        _keep(document, readings.statements_from(reading, document), data, by=by)
    except (IntegrityError, ValidationError):
        if known := _known(sha256, by):  # given by another while it was being read
            return known
        raise
    return document


def _known(sha256: str, by: Person) -> Document | None:
    known: Document | None = Document.objects.filter(sha256=sha256).first()
    if known:
        rules.check_not_kept_unseen(by, known)
    return known


@transaction.atomic
def _keep(document: Document, statements: list[Statement], data: bytes, *, by: Person) -> None:
    # the row first: only whoever has it may write the file, and take it away again if they fail
    keep(document, "documents.document.added", by=by, statements=len(statements))
    with files.stored(data, document.sha256):
        Statement.objects.bulk_create(statements)


@transaction.atomic
def describe(document: Document, *, by: Person, **changes: Any) -> None:
    """Change what people say of a document: ``title``, ``kind``, ``dated_on`` or ``embargoed_until`` (None: none)."""
    rules.check_may_change(by, document, changes)
    if unknown := changes.keys() - {"title", "kind", "dated_on", "embargoed_until"}:
        raise TypeError(f"not for people to change: {', '.join(sorted(unknown))}")
    amend(document, "documents.document.described", by=by, **changes)


def note_read(document: Document, *, by: Person) -> None:
    """Record that somebody read a document while it was under embargo."""
    _note(document, "documents.document.read", by=by)


def note_downloaded(document: Document, *, by: Person) -> None:
    """Record that somebody took the file of a document while it was under embargo."""
    _note(document, "documents.document.downloaded", by=by)


@transaction.atomic
def _note(document: Document, what: str, *, by: Person) -> None:
    if document.is_embargoed:
        record(what, by=by, subject=document)


def read_again(document: Document, *, by: Person) -> int:
    """Read the kept text with today's reader; how many statements are new.

    What is said again stays as it is, what is not and nobody has judged is replaced, and what people judged or marked
    stays; nothing is added that a judged statement says already. The text never changes, so every span holds.
    """
    rules.check_may_judge(by, document)
    reading = read_document(readings.as_read(document), DocumentKind(document.kind))
    return _take_in(document, readings.statements_from(reading, document), by=by)


@transaction.atomic
def _take_in(document: Document, found: list[Statement], *, by: Person) -> int:
    current = document.statements.select_for_update().exclude(status=Status.REPLACED)
    new, gone = readings.compared(found, list(current))
    for statement in gone:
        statement.status = Status.REPLACED
        statement.save(update_fields=["status"])
    Statement.objects.bulk_create(new)
    replaced = [statement.pk for statement in gone]
    record("documents.document.read-again", by=by, subject=document, added=len(new), replaced=replaced)
    return len(new)


@transaction.atomic
def accept(statement: Statement, *, by: Person) -> Statement:
    """Accept a statement as it was read, and make what it stands for; a keeper's refusal leaves all as it was."""
    _take(statement, Status.ACCEPTED, by=by)
    rules.check_kind_is_said(statement)
    return _accepted(statement, Status.ACCEPTED, by=by)


@transaction.atomic
def mend(statement: Statement, *, by: Person, kind: str, start: int, end: int, fields: dict[str, Any]) -> Statement:
    """Put right what was misread, then accept it; the event holds what the reader first said."""
    _take(statement, Status.MENDED, by=by)
    document = statement.document
    rules.check_says(document, kind, start, end, fields)
    said: dict[str, Any] = {"kind": kind, "start": start, "end": end, "fields": fields}
    if said == statement.said():
        return _accepted(statement, Status.ACCEPTED, by=by)
    first = statement.read_as or (None if statement.by_hand else statement.said())
    amend(statement, "documents.statement.mended", by=by, read_as=first, **said, **_placed(document, start, end))
    return _accepted(statement, Status.MENDED, by=by)


@transaction.atomic
def reject(statement: Statement, *, by: Person, reason: str = "") -> Statement:
    """Say that the words are not what the reader took them for."""
    _take(statement, Status.REJECTED, by=by)
    _judged(statement, "documents.statement.rejected", Status.REJECTED, by=by, note=reason)
    return statement


@transaction.atomic
def put_back(statement: Statement, *, by: Person) -> Statement:
    """Let a rejected statement wait again."""
    _take(statement, Status.WAITING, by=by)
    amend(statement, "documents.statement.put-back", by=by, status=Status.WAITING, judged_by=None, judged_at=None)
    return statement


@transaction.atomic
def add_statement(
    document: Document, *, by: Person, kind: str, start: int, end: int, fields: dict[str, Any]
) -> Statement:
    """Mark words that the reader passed over; the statement waits like any other."""
    rules.check_may_judge(by, document)
    rules.check_says(document, kind, start, end, fields)
    rules.check_not_marked(document, kind, start, end)
    statement = Statement(
        document=document,
        kind=kind,
        start=start,
        end=end,
        fields=fields,
        by_hand=True,
        **_placed(document, start, end),
    )
    return keep(statement, "documents.statement.added", by=by)


@dataclass(frozen=True, kw_only=True)
class Accepted:
    """How far accepting many came: how many, and the statement it stopped at with the sentence why, if it did."""

    count: int
    stopped_at: Statement | None = None
    why: str = ""


def accept_all(document: Document, *, by: Person, kind: str) -> Accepted:
    """Accept every statement of a kind that the reader was sure of, in order, up to the first that is refused.

    Those that people marked are left for people to judge one by one.
    """
    rules.check_may_judge(by, document)
    sure = [statement for statement in document.statements.filter(kind=kind) if rules.is_sure(statement)]
    for count, statement in enumerate(sure):
        try:
            accept(statement, by=by)
        except (ValidationError, PermissionDenied) as refusal:
            return Accepted(count=count, stopped_at=statement, why=sentence(refusal))
    return Accepted(count=len(sure))


def sentence(refusal: ValidationError | PermissionDenied) -> str:
    """What a refusal says to a person."""
    return " ".join(refusal.messages) if isinstance(refusal, ValidationError) else str(refusal)


def _take(statement: Statement, to: Status, *, by: Person) -> None:
    """Hold the statement's row as it is now, and refuse who may not judge it or a move it may not make."""
    document = statement.document
    hold(statement)
    statement.document = document  # refreshing forgot it, and its text is long
    rules.check_may_judge(by, document)
    rules.check_move(statement, to)


def _accepted(statement: Statement, status: Status, *, by: Person) -> Statement:
    made = keep_statement(statement, by=by)
    became = subject_key(made) if made else ""
    _judged(statement, "documents.statement.accepted", status, by=by, became=became)
    return statement


def _judged(statement: Statement, what: str, status: Status, *, by: Person, note: str = "", **changes: Any) -> None:
    amend(statement, what, by=by, note=note, status=status, judged_by=by, judged_at=timezone.now(), **changes)


def _placed(document: Document, start: int, end: int) -> dict[str, Any]:
    """The words of a span, and the page or paragraph they stand on."""
    return {
        "text": document.text[start:end],
        "page": document.page_at(start),
        "paragraph": document.paragraph_at(start),
    }
