"""Forms: GOV.UK dates, and trying an action so that its refusal becomes an error on the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict


def attempt(form: forms.BaseForm, action: Callable[..., Any], **given: Any) -> bool:
    """Call an action if the form is valid; its refusal (``ValidationError``) becomes the form's error. True if done."""
    if not form.is_valid():
        return False
    try:
        action(**given, **form.cleaned_data)
    except ValidationError as refusal:
        form.add_error(None, ValidationError(refusal.messages))
        return False
    return True


def typed(given: QueryDict, name: str) -> str:
    """Words that somebody typed outside a form, without the one character that no database keeps."""
    return given.get(name, "").replace("\x00", "").strip()


class DateField(forms.DateField):
    """A day, picked or typed."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault(
            "input_formats", ["%Y-%m-%d", "%d/%m/%Y", "%d %B %Y", "%d %b %Y", "%d.%m.%Y", "%d/%m/%y", "%d-%m-%Y"]
        )
        kwargs.setdefault("error_messages", {"invalid": "Enter a real date, such as 3 February 2026."})
        super().__init__(**kwargs)
