"""The lists of people and of what was done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import localize
from django.utils.html import format_html
from django.utils.timezone import localtime

from goldenthread.design.lists import Column, Filter, Listing, one_of
from goldenthread.people.models import Event, Person
from goldenthread.people.names import is_key, names
from goldenthread.people.roles import ROLES, Permission
from goldenthread.people.rules import can

UNDER_EMBARGO = "Under embargo"


def _having(rows: QuerySet[Any], keys: list[str]) -> QuerySet[Any]:
    """People with any of these roles; asked in Python, since not every database can look inside a JSON list."""
    return rows.filter(pk__in=[person.pk for person in rows if set(keys) & set(person.roles)])


class PeopleList(Listing):
    """Who may sign in."""

    title = "People"
    search = ("username", "first_name", "last_name", "job_title")
    filters = (Filter("role", "Role", lambda: [(role.key, role.title) for role in ROLES.values()], _having),)
    columns = (
        Column("Name", str, sort="last_name", link=lambda person: reverse("people:person", args=[person.pk])),
        Column("Sign-in name", lambda person: person.username, sort="username"),
        Column("Job title", lambda person: person.job_title, sort="job_title"),
        Column("Roles", lambda person: ", ".join(role.title for role in person.role_classes)),
        Column("May sign in", lambda person: "Yes" if person.is_active else "No", sort="is_active"),
    )


def _doers() -> list[tuple[str, str]]:
    return [(str(person.pk), str(person)) for person in Person.objects.order_by("last_name")]


_DEEDS = (
    ("read", "Read"),
    ("exported", "Exported"),
    ("sign-in-failed", "Failed sign-in"),
    ("signed-in", "Signed in"),
)


def _ending(rows: QuerySet[Event], endings: list[str]) -> QuerySet[Event]:
    return rows.filter(what__regex=rf"\.({'|'.join(endings)})$")


class HistoryList(Listing):
    """What was done and read, newest first; of what is under embargo for the reader, no name and no detail."""

    title = "History"
    empty = "Nothing has been done yet."
    search: tuple[str, ...] = ("what", "by_name")
    filters = (
        one_of("by", "Who", _doers),
        Filter("deed", "What", lambda: _DEEDS, _ending),
    )
    columns = (
        Column("Number", lambda event: event.number, sort="number"),
        Column("When", lambda event: localize(localtime(event.at)), sort="at"),
        Column("Who", lambda event: event.by_name or "Nobody signed in", sort="by_name"),
        Column("What", lambda event: deed(event), sort="what"),
        Column("To what", lambda event: _subject(event), html=lambda event: _subject_link(event)),
        Column("Details", lambda event: details(event)),
    )

    def __init__(self, request: HttpRequest, rows: QuerySet[Event]) -> None:
        super().__init__(request, rows)
        if can(request.user, Permission.READ_EMBARGOED):
            self.search = (*self.search, "subject", "subject_name")

    def shown(self, rows: Iterable[Any]) -> list[Any]:
        """The events, each with the names that this reader may be told."""
        events = list(rows)
        known = names(events, self.request.user)
        for event in events:
            event.names = known
        return events


def _is_told(event: Any) -> bool:
    return not event.subject or event.subject in event.names


def _subject(event: Any) -> str:
    return str(event.subject_name) if _is_told(event) else UNDER_EMBARGO


def _subject_link(event: Any) -> str:
    if not event.subject or not _is_told(event):
        return _subject(event)
    address = reverse("people:history", args=[event.subject])
    return format_html('<a class="govuk-link" href="{}">{}</a>', address, event.subject_name)


def deed(event: Event) -> str:
    """What was done in words: ``plan.action.rated`` is "Action rated"."""
    _, noun, verb = event.what.split(".")
    return f"{noun} {verb}".replace("-", " ").strip().capitalize()


def details(event: Any) -> str:
    """What changed, before and after, and whatever else the event tells."""
    if not _is_told(event):
        return ""
    changed = event.details.get("changed", {})
    said = [(name, f"{_value(before, event)} → {_value(after, event)}") for name, (before, after) in changed.items()]
    said += [(name, _value(value, event)) for name, value in event.details.items() if name != "changed" and value]
    return "; ".join(f"{name.replace('_', ' ')}: {words}" for name, words in said)


def _value(value: object, event: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_value(one, event) for one in value) or "nothing"
    if is_key(value):
        return str(event.names.get(value, UNDER_EMBARGO))
    return "nothing" if value in (None, "") else str(value)
