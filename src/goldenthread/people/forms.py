"""Forms for accounts."""

from __future__ import annotations

from django import forms
from django.contrib.auth.password_validation import validate_password

from goldenthread.people.roles import ROLES

_ROLES = [(role.key, role.title) for role in ROLES.values()]


class PersonForm(forms.Form):
    """A person's names and what they are here to do."""

    first_name = forms.CharField(label="First name", max_length=150)
    last_name = forms.CharField(label="Last name", max_length=150)
    job_title = forms.CharField(label="Job title", max_length=200, required=False)
    roles = forms.MultipleChoiceField(
        label="Roles",
        choices=_ROLES,
        widget=forms.CheckboxSelectMultiple,
        help_text="What each may do is listed below.",
    )


class InviteForm(PersonForm):
    """A new account."""

    field_order = ("username", "first_name", "last_name", "job_title", "roles", "password")
    username = forms.CharField(label="Sign-in name", max_length=150)
    password = forms.CharField(
        label="First password",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="12 characters or more. Give it to the person; they can change it.",
        validators=[validate_password],
    )


class ChangeForm(PersonForm):
    """An account that is there already."""

    is_active = forms.BooleanField(label="May sign in", required=False)
    password = forms.CharField(
        label="New password",
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="For somebody who forgot theirs. 12 characters or more; they can change it.",
        validators=[validate_password],
    )
