"""What a document is of: the visit of a letter, the meeting of minutes. Apps above this one say so by registering.

An app registers once, in its module ``keepers.py``, beside its keepers and imported with them in ``AppConfig.ready``::

    register(
        Belonging(
            title="Visit",
            ask="Say which visit this letter is of",
            kinds=frozenset({DocumentKind.LETTER}),
            permission=Permission.KEEP_INSPECTIONS,
            current=lambda document: getattr(document, "inspection", None),
            address=lambda document: reverse("inspections:of-letter", args=[document.pk]),
        )
    )

The document's page shows ``current`` by its own words with a link to its ``get_absolute_url``. Where there is none, and
the document is one of ``kinds``, whoever has ``permission`` is shown ``ask`` as a link to ``address``: the app's own
form, which goes back to ``document.get_absolute_url()`` when it is done.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db import models

from goldenthread.documents.models import Document
from goldenthread.people.roles import Permission
from goldenthread.people.rules import Somebody, can
from goldenthread.reading.document import DocumentKind


@dataclass(frozen=True, kw_only=True)
class Belonging:
    """One sort of thing that a document may be of; ``current`` is asked with at most one query."""

    title: str
    ask: str
    kinds: frozenset[DocumentKind]
    permission: Permission
    current: Callable[[Document], models.Model | None]
    address: Callable[[Document], str]


@dataclass(frozen=True, kw_only=True)
class Place:
    """What one page shows of a belonging: what the document is of, or where to say it; either may be None."""

    title: str
    ask: str
    current: models.Model | None
    address: str | None


_belongings: dict[str, Belonging] = {}


def register(belonging: Belonging) -> None:
    """Make a sort of belonging known; one with the same title takes its place."""
    _belongings[belonging.title] = belonging


def places(document: Document, person: Somebody) -> list[Place]:
    """What the document is of, and what the person may say it is of."""
    found = [_place(belonging, document, person) for belonging in _belongings.values()]
    return [place for place in found if place.current or place.address]


def _place(belonging: Belonging, document: Document, person: Somebody) -> Place:
    current = belonging.current(document)
    may_say = document.kind in belonging.kinds and can(person, belonging.permission)
    address = belonging.address(document) if may_say and not current else None
    return Place(title=belonging.title, ask=belonging.ask, current=current, address=address)
