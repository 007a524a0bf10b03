"""From what the reader read to the rows that keep it."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.documents.dating import day_in_headings
from goldenthread.documents.kinds import fields_of
from goldenthread.documents.models import Document, Statement
from goldenthread.documents.statuses import Status
from goldenthread.reading import Reading
from goldenthread.reading import document as read
from goldenthread.reading.statements import Statement as Found
from goldenthread.reading.statements import Unsure

_LONGEST_REASON = 300


def document_from(reading: Reading, **kept: Any) -> Document:
    """A document as the reader found it; ``kept`` holds what only the giver knows: hash, size, title, embargo."""
    found = reading.document
    return Document(
        name=found.name,
        kind=reading.kind,
        text=found.text,
        pages=list(found.pages),
        paragraphs=list(found.paragraphs),
        about=_about(reading),
        dated_on=_dated(reading),
        **(kept | {"title": kept["title"] or (found.title or "")[:300]}),
    )


def as_read(document: Document) -> read.Document:
    """A kept document as the reader wants it, to be read again: the same text, so that every span still holds."""
    return read.Document(
        name=document.name,
        text=document.text,
        pages=tuple(document.pages),
        paragraphs=tuple(document.paragraphs),
        title=document.title or None,
        committee=document.about.get("committee"),
        date=document.dated_on.isoformat() if document.dated_on else None,
    )


def statements_from(reading: Reading, document: Document) -> list[Statement]:
    """The statements of a reading, unsaved and waiting; a doubt about a statement's own words is kept with it."""
    doubts = {(doubt.start, doubt.end): doubt for doubt in reading.unsure}
    sure = [_statement(document, found, doubts.pop((found.start, found.end), None)) for found in reading.statements]
    return sure + [_doubt(document, doubt) for doubt in doubts.values()]


def compared(found: list[Statement], current: list[Statement]) -> tuple[list[Statement], list[Statement]]:
    """A later reading beside the statements there are: those that are new, and the waiting ones no longer found."""
    waiting = [one for one in current if one.status == Status.WAITING and not one.by_hand]
    judged = [one for one in current if one not in waiting]
    said, said_again = [_saying(one) for one in waiting], [_saying(one) for one in found]
    new = [one for one in found if _saying(one) not in said and not any(_says_the_same(other, one) for other in judged)]
    return new, [one for one in waiting if _saying(one) not in said_again]


def _saying(statement: Statement) -> dict[str, Any]:
    return statement.said() | {"unsure": statement.unsure}


def _says_the_same(judged: Statement, found: Statement) -> bool:
    """Whether a judged statement, or what was first read there, is of the same kind and shares words with one found."""
    sayings = [judged.said(), *([judged.read_as] if judged.read_as else [])]
    return any(
        (not found.kind or said["kind"] == found.kind) and said["start"] < found.end and found.start < said["end"]
        for said in sayings
    )


def _statement(document: Document, found: Found, doubt: Unsure | None) -> Statement:
    return Statement(
        document=document,
        kind=found.kind,
        text=found.text,
        start=found.start,
        end=found.end,
        page=found.page,
        paragraph=found.paragraph,
        fields=fields_of(found),
        unsure=doubt.why[:_LONGEST_REASON] if doubt else "",
    )


def _doubt(document: Document, doubt: Unsure) -> Statement:
    return Statement(
        document=document,
        text=doubt.text,
        start=doubt.start,
        end=doubt.end,
        page=document.page_at(doubt.start),
        paragraph=document.paragraph_at(doubt.start),
        unsure=doubt.why[:_LONGEST_REASON],
        status=Status.WAITING,
    )


def _about(reading: Reading) -> dict[str, Any]:
    if reading.letter:
        return reading.letter.as_dict()
    return {"committee": reading.document.committee} if reading.document.committee else {}


def _dated(reading: Reading) -> date | None:
    """The day the document says it is of: in its own particulars, as a letter is published, over minutes."""
    said = reading.document.date or (reading.letter.published if reading.letter else None)
    head = reading.document.text if reading.kind == read.DocumentKind.MINUTES else ""
    return _day(said) or day_in_headings(head)


def _day(written: str | None) -> date | None:
    """A day from an ISO date; None where only a month or a range is known."""
    try:
        return date.fromisoformat(written or "")
    except ValueError:
        return None
