"""Signing in: accounts are made by an administrator, and each try is kept in the history."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.signals import password_changed
from django.contrib import messages
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db import transaction
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from goldenthread.design.lists import exported
from goldenthread.people.actions import record_export
from goldenthread.people.history import record
from goldenthread.people.models import Person


class InvitedOnly(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Who has no open account stays outside."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def respond_user_inactive(self, request: HttpRequest, user: Person) -> HttpResponse:
        """A closed account's own password opens nothing."""
        messages.error(request, "Your account is closed. Ask an administrator to open it.")
        return redirect("account_login")


@receiver(user_logged_in)
@transaction.atomic
def _signed_in(sender: Any, user: Person, **kwargs: Any) -> None:
    record("people.person.signed-in", by=user, subject=user)


@receiver(user_logged_out)
@transaction.atomic
def _signed_out(sender: Any, user: Person | None, **kwargs: Any) -> None:
    if user:
        record("people.person.signed-out", by=user, subject=user)


@receiver(user_login_failed)
@transaction.atomic
def _sign_in_failed(sender: Any, credentials: dict[str, Any], **kwargs: Any) -> None:
    record("people.person.sign-in-failed", by=None, username=str(credentials.get("username", ""))[:150])


@receiver(password_changed)
@transaction.atomic
def _password_changed(sender: Any, user: Person, **kwargs: Any) -> None:
    record("people.person.password-changed", by=user, subject=user)


@receiver(exported)
def _exported(sender: Any, request: HttpRequest, title: str, rows: int, **kwargs: Any) -> None:
    record_export(request, title, rows)
