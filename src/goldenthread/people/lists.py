"""The lists of people and of what was done."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.formats import localize
from django.utils.html import format_html
from django.utils.timezone import localtime

from goldenthread.design.lists import Column, Filter, Listing, one_of
from goldenthread.people.models import Event, Person
from goldenthread.people.roles import ROLES


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
    """What was done and read, newest first."""

    title = "History"
    empty = "Nothing has been done yet."
    search = ("what", "subject", "subject_name", "by_name")
    filters = (
        one_of("by", "Who", _doers),
        Filter("deed", "What", lambda: _DEEDS, _ending),
    )
    columns = (
        Column("Number", lambda event: event.number, sort="number"),
        Column("When", lambda event: localize(localtime(event.at)), sort="at"),
        Column("Who", lambda event: event.by_name or "Nobody signed in", sort="by_name"),
        Column("What", lambda event: deed(event), sort="what"),
        Column(
            "To what",
            lambda event: event.subject_name,
            html=lambda event: (
                format_html(
                    '<a class="govuk-link" href="{}">{}</a>',
                    reverse("people:history", args=[event.subject]),
                    event.subject_name,
                )
                if event.subject
                else ""
            ),
        ),
        Column("Details", lambda event: details(event)),
    )


def deed(event: Event) -> str:
    """What was done in words: ``plan.action.rated`` is "Action rated"."""
    _, noun, verb = event.what.split(".")
    return f"{noun} {verb}".replace("-", " ").strip().capitalize()


def details(event: Event) -> str:
    """What changed, before and after, and whatever else the event tells."""
    changed = event.details.get("changed", {})
    parts = [f"{_plain(name)}: {_value(before)} → {_value(after)}" for name, (before, after) in changed.items()]
    parts += [
        f"{_plain(name)}: {_value(value)}" for name, value in event.details.items() if name != "changed" and value
    ]
    return "; ".join(parts)


def _plain(name: str) -> str:
    return name.replace("_", " ")


def _value(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "nothing"
    return "nothing" if value in (None, "") else str(value)
