"""Two meetings of Exampleshire's committee, and minutes of the first as they stand once read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from goldenthread.documents.models import Document, Statement
from goldenthread.people.models import Person
from goldenthread.scrutiny import actions
from goldenthread.scrutiny.models import Committee, Duty, Meeting
from tests.inspections.conftest import document, found, letter, statement, visit

__all__ = ["document", "found", "letter", "statement", "visit"]

NOVEMBER, MARCH, JULY = date(2025, 11, 20), date(2026, 3, 12), date(2026, 7, 23)


@pytest.fixture
def committee(clara: Person) -> Committee:
    """The Children and Young People Scrutiny Committee."""
    return actions.add_committee(by=clara, name="Children and Young People Scrutiny Committee")


@pytest.fixture
def november(clara: Person, committee: Committee) -> Meeting:
    """The committee's meeting in November 2025."""
    return actions.add_meeting(by=clara, committee=committee, held_on=NOVEMBER)


@pytest.fixture
def march(clara: Person, committee: Committee) -> Meeting:
    """Its meeting in March 2026."""
    return actions.add_meeting(by=clara, committee=committee, held_on=MARCH)


@pytest.fixture
def july(clara: Person, committee: Committee) -> Meeting:
    """Its meeting in July 2026."""
    return actions.add_meeting(by=clara, committee=committee, held_on=JULY)


@pytest.fixture
def minutes(clara: Person, november: Meeting) -> Document:
    """The minutes of the meeting in November."""
    made = document("minutes", title="Minutes, November 2025", dated_on=NOVEMBER)
    actions.link_minutes(made, by=clara, committee=november.committee, held_on=NOVEMBER)
    return made


@pytest.fixture
def said(minutes: Document) -> Callable[..., Statement]:
    """``said("words", "action", due="in March")`` is a statement of the minutes, waiting."""

    def say(text: str, kind: str, **fields: Any) -> Statement:
        return statement(minutes, text, kind, **fields)

    return say


@pytest.fixture
def asked(clara: Person) -> Callable[..., Duty]:
    """``asked(march, "words")`` is a duty that arose at a meeting."""

    def ask(meeting: Meeting, text: str, **more: Any) -> Duty:
        return actions.add_duty(by=clara, meeting=meeting, text=text, **more)

    return ask
