"""Letters and minutes as they stand once read, made here in a few words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count
from typing import Any

import pytest

from goldenthread.documents.models import Document, Statement
from goldenthread.inspections.models import Finding, Inspection
from goldenthread.people.models import Person

ABOUT = {
    "visit": "focused-visit",
    "visited": "2026-06-24/2026-06-25",
    "published": "2026-08-05",
    "received": None,
    "grades": [{"judgement": "Overall effectiveness", "grade": "requires improvement"}],
    "deadlines": [{"words": "on or before 11 November 2026", "date": "2026-11-11", "draft": False}],
}
_hashes = count(1)


def document(kind: str = "letter", **said: Any) -> Document:
    said = {"name": f"{kind}.txt", "size": 1, "text": "Made for a test.\n", "dated_on": date(2026, 8, 5)} | said
    return Document.objects.create(sha256=f"{next(_hashes):064}", kind=kind, **said)


def statement(of: Document, text: str, kind: str = "finding", **fields: Any) -> Statement:
    start = len(of.text)
    of.text += f"{text}\n"
    of.save()
    return Statement.objects.create(
        document=of, kind=kind, text=text, start=start, end=start + len(text), page=2, fields=fields
    )


@pytest.fixture
def letter(db: None) -> Document:
    """A focused visit's letter that says what it is of."""
    return document(about=ABOUT)


@pytest.fixture
def visit(db: None) -> Inspection:
    """A focused visit in June 2026 with no letter yet."""
    return Inspection.objects.create(
        kind=Inspection.Kind.FOCUSED_VISIT, starts_on=date(2026, 6, 24), ends_on=date(2026, 6, 25)
    )


@pytest.fixture
def found(letter: Document, visit: Inspection, asha: Person) -> Callable[..., Finding]:
    """``found("words", level="priority")`` is a finding of the visit's letter."""
    if visit.letter is None:
        visit.letter = letter
        visit.save()

    def find(words: str, level: str = "area", polarity: str = "improvement") -> Finding:
        return Finding.objects.create(
            inspection=visit,
            statement=statement(letter, words, level=level, polarity=polarity),
            words=words,
            level=level,
            polarity=polarity,
        )

    return find
