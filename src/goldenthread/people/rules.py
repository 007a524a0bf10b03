"""The one place where permission is asked."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest

from goldenthread.people.models import Person
from goldenthread.people.roles import Permission

Somebody = AbstractBaseUser | AnonymousUser


def can(person: Somebody, permission: Permission) -> bool:
    """Whether any role the person holds permits this."""
    if not isinstance(person, Person) or not person.is_active:
        return False
    return any(permission in role.may for role in person.role_classes)


def check(person: Somebody, permission: Permission) -> None:
    """Raise ``PermissionDenied`` with a sentence unless the person may."""
    if not can(person, permission):
        raise PermissionDenied(f"You may not {permission.value}. Ask an administrator if you need to.")


def check_history(person: Person, subject: str) -> None:
    """The history of a thing may be read by whoever may read the thing; of a person, by those who keep watch."""
    label, _, key = subject.partition(":")
    if label.startswith("people."):
        check(person, Permission.READ_HISTORY)
    check(person, Permission.READ)
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError) as unknown:
        raise Http404 from unknown
    if not key.isdecimal() or not told(model, person).filter(pk=key).exists():
        raise Http404


def told(model: type[Model], person: Somebody) -> QuerySet[Any]:
    """The rows of a model whose history the person may read: as ``told_to`` says where it differs from ``visible_to``.

    An app's queryset has either where its rows hold what may be under embargo.
    """
    rows: QuerySet[Any] = model._default_manager.all()
    narrow = getattr(rows, "told_to", None) or getattr(rows, "visible_to", None)
    seen: QuerySet[Any] = narrow(person) if narrow else rows
    return seen


def check_nobody_yet() -> None:
    """The first administrator is made at the machine; every other account by somebody who can be named."""
    if Person.objects.exists():
        raise ValidationError("There are people here already. Ask an administrator to add you, on the page People.")


def check_someone_else(person: Person, by: Person, changes: dict[str, Any]) -> None:
    """Nobody takes their own roles or account away: there must always be somebody left to undo it."""
    if person == by and {"roles", "is_active"} & {
        name for name, value in changes.items() if getattr(person, name) != value
    }:
        raise ValidationError("You cannot change your own roles or close your own account. Ask another administrator.")


def me(request: HttpRequest) -> Person:
    """The person signed in; pages are behind sign-in, so there always is one."""
    if not isinstance(request.user, Person):
        raise PermissionDenied("Sign in first.")
    return request.user
