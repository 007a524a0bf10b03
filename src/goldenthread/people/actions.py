"""The only writers of people: each checks who asks, and appends an event in the same transaction."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.http import HttpRequest

from goldenthread.people.history import amend, record
from goldenthread.people.models import Person
from goldenthread.people.roles import Administrator, Permission
from goldenthread.people.rules import check, check_nobody_yet, check_someone_else, me


@transaction.atomic
def invite(*, by: Person, password: str, **said: Any) -> Person:
    """Make an account; the person may sign in with the password given and change it."""
    check(by, Permission.MANAGE_PEOPLE)
    return _account(by, password, **said)


@transaction.atomic
def begin(*, password: str, **said: Any) -> Person:
    """Make the first account, an administrator's, from the machine itself; refused once there is anybody to ask."""
    check_nobody_yet()
    return _account(None, password, roles=[Administrator.key], **said)


def _account(by: Person | None, password: str, **said: Any) -> Person:
    person = Person(**said)
    person.set_password(password)
    person.full_clean()
    person.save()
    record("people.person.invited", by=by, subject=person, roles=person.roles)
    return person


@transaction.atomic
def change_person(person: Person, *, by: Person, password: str = "", **changes: Any) -> None:
    """Change a person's names, job title, roles, or whether they may sign in; a new password for one forgotten."""
    check(by, Permission.MANAGE_PEOPLE)
    check_someone_else(person, by, changes)
    amend(person, "people.person.changed", by=by, **changes)
    if password:
        _renew_password(person, password, by)


def _renew_password(person: Person, password: str, by: Person) -> None:
    """No mail is sent, and the history tells that it was done without holding it."""
    person.set_password(password)
    person.save(update_fields=["password"])
    record("people.person.password-renewed", by=by, subject=person)


@transaction.atomic
def record_event(what: str, *, by: Person, **details: Any) -> None:
    """Keep in the history something done that wrote nothing else."""
    record(what, by=by, **details)


@transaction.atomic
def record_read(subject: models.Model, *, by: Person) -> None:
    """Keep in the history that somebody opened a sensitive page."""
    record(f"{subject._meta.app_label}.{subject._meta.model_name}.read", by=by, subject=subject)


@transaction.atomic
def record_export(request: HttpRequest, title: str, rows: int) -> None:
    """Keep in the history that somebody took a list away, which, and how it was filtered; refuse who may not."""
    check(request.user, Permission.EXPORT)
    record("people.list.exported", by=me(request), list=title, rows=rows, filters=request.GET.urlencode())
