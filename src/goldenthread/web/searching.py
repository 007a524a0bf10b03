"""Search across everything a person may read: a few of each kind, and the list that shows the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString, mark_safe

from goldenthread.documents.models import Document, Statement
from goldenthread.documents.statuses import Status
from goldenthread.inspections.models import Finding, Inspection
from goldenthread.people.models import Person
from goldenthread.plan.models import Action, Evidence, Milestone, Rating
from goldenthread.scrutiny.models import AgendaItem, Decision, Duty, Meeting, Vote

SHOWN = 5  # of each kind; its own list shows the rest
_AROUND = 80  # characters of context on either side of the first word found


@dataclass(frozen=True)
class Source:
    """A kind of thing that can be found: its rows, the fields searched, its own list, and the page a row stands on."""

    title: str
    rows: Callable[[Person], QuerySet[Any]]
    fields: tuple[str, ...]
    listing: str | None = None
    page: Callable[[Any], str] = lambda row: row.get_absolute_url()


def _on_action(title: str, model: type[Milestone] | type[Rating] | type[Evidence], *fields: str) -> Source:
    rows = model._default_manager.select_related("action")
    return Source(title, lambda person: rows.all(), fields, page=lambda row: row.action.get_absolute_url())


SOURCES = (
    Source(
        "Findings",
        Finding.objects.visible_to,
        ("words",),
        "inspections:findings",
    ),
    Source(
        "Actions",
        lambda person: Action.objects.all(),
        ("number", "recommendation", "what", "owner_name"),
        "plan:actions",
    ),
    Source("Duties", Duty.objects.visible_to, ("text", "owner_name"), "scrutiny:duties"),
    Source(
        "Decisions", lambda person: Decision.objects.visible_to(person).select_related("meeting__committee"), ("text",)
    ),
    _on_action("Milestones", Milestone, "text", "note"),
    _on_action("Ratings", Rating, "reason", "said_by_name"),
    _on_action("Evidence", Evidence, "text", "source"),
    Source("Votes", Vote.objects.visible_to, ("question", "cast__name")),
    Source(
        "Agenda items",
        lambda person: AgendaItem.objects.select_related("meeting"),
        ("number", "title"),
        page=lambda item: item.meeting.get_absolute_url(),
    ),
    Source(
        "Meetings",
        lambda person: Meeting.objects.select_related("committee"),
        ("committee__name",),
        "scrutiny:meetings",
    ),
    Source(
        "Inspections", lambda person: Inspection.objects.all(), ("theme", "body", "kind"), "inspections:inspections"
    ),
    Source(
        "Statements",
        lambda person: Statement.objects.visible_to(person).exclude(status=Status.REPLACED),
        ("text",),
    ),
    Source("Documents", Document.objects.visible_to, ("title", "name", "text"), "documents:documents"),
)


@dataclass(frozen=True)
class Hit:
    """One thing found: its name with the words marked, where it is, and words around the first one found."""

    name: SafeString
    href: str
    around: SafeString


@dataclass(frozen=True)
class Found:
    """What was found of one kind: how many in all, the first few, and the list of all of them."""

    title: str
    count: int
    hits: list[Hit]
    more: str | None


def search(words: str, person: Person) -> list[Found]:
    """What holds every one of the words, kind by kind; kinds with nothing are left out."""
    terms = words.split()
    return [found for source in SOURCES if terms and (found := _found(source, terms, person)).count]


def _found(source: Source, terms: list[str], person: Person) -> Found:
    holds_all = reduce(and_, (reduce(or_, (Q(**{f"{f}__icontains": term}) for f in source.fields)) for term in terms))
    rows = source.rows(person).filter(holds_all).distinct()
    more = f"{reverse(source.listing)}?{urlencode({'q': ' '.join(terms)})}" if source.listing else None
    return Found(source.title, rows.count(), [_hit(row, source, terms) for row in rows[:SHOWN]], more)


def _hit(row: Model, source: Source, terms: list[str]) -> Hit:
    long = next((text for field in source.fields if len(text := str(getattr(row, field, ""))) > 120), "")
    return Hit(mark(str(row), terms), source.page(row), mark(_around(long, terms[0]), terms))


def _around(text: str, term: str) -> str:
    at = text.lower().find(term.lower())
    if at < 0:
        return ""
    words = " ".join(text[max(0, at - _AROUND) : at + len(term) + _AROUND].split())
    return f"…{words}…"


def mark(text: str, terms: list[str]) -> SafeString:
    """Text as HTML with each term marked, whatever its case."""
    lower = text.lower()
    if len(lower) != len(text):  # a letter that changes length with its case would shift the marks
        return conditional_escape(text)
    spans = sorted((at, at + len(term)) for term in terms for at in _places(lower, term.lower()))
    parts, done = [], 0
    for start, end in spans:
        if start >= done:
            parts += [conditional_escape(text[done:start]), format_html("<mark>{}</mark>", text[start:end])]
            done = end
    return mark_safe("".join([*parts, conditional_escape(text[done:])]))  # noqa: S308  every part is escaped above


def _places(text: str, term: str) -> list[int]:
    places, at = [], text.find(term)
    while at >= 0:
        places.append(at)
        at = text.find(term, at + len(term))
    return places
