"""The one place where permission is asked."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.exceptions import PermissionDenied

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
