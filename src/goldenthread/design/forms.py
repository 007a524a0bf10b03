"""Forms: GOV.UK dates, refusals in sentences that name the field, and saying what saving did."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms.utils import pretty_name
from django.http import HttpRequest, QueryDict


def attempt(form: forms.BaseForm, action: Callable[..., Any], **given: Any) -> bool:
    """Call an action if the form is valid; its refusal (``ValidationError``) becomes the form's error. True if done."""
    if not is_valid(form):
        return False
    try:
        action(**given, **form.cleaned_data)
    except ValidationError as refusal:
        _refuse(form, refusal)
        return False
    return True


def _refuse(form: forms.BaseForm, refusal: ValidationError) -> None:
    """Put each sentence beside the field it is about, where the form has that field."""
    named = refusal.error_dict if hasattr(refusal, "error_dict") else {NON_FIELD_ERRORS: refusal.error_list}
    for name, errors in named.items():
        form.add_error(name if name in form.fields else None, ValidationError(errors))


def is_valid(form: forms.BaseForm) -> bool:
    """Whether a form is filled in as it asks; what is wrong is said in sentences that name the field."""
    for name, field in form.fields.items():
        field.error_messages |= _sentences(field, str(field.label or pretty_name(name)))
    return form.is_valid()


def _sentences(field: forms.Field, name: str) -> dict[str, str]:
    """What is said of a field that is filled in wrongly; a sentence of the field's own stays."""
    label = f"“{name}”"
    filled = label.replace("%", "%%")  # where Django fills in figures
    is_chosen = isinstance(field, (forms.ChoiceField, forms.FileField))  # a ModelChoiceField is a ChoiceField
    said = {
        "required": f"Choose {label}." if is_chosen else f"Enter {label}.",
        "max_length": f"{filled} may have %(limit_value)d characters, and this has %(show_value)d. Shorten it.",
        "invalid_choice": f"{filled}: choose one of those that are offered.",
        "invalid_pk_value": f"{filled}: choose one of those that are offered.",
    }
    defaults = {code: words for kind in reversed(type(field).__mro__) for code, words in _defaults(kind).items()}
    own = {code for code, words in field.error_messages.items() if words != defaults.get(code)}
    return {code: sentence for code, sentence in said.items() if code not in own}


def _defaults(kind: type) -> dict[str, Any]:
    return getattr(kind, "default_error_messages", {})


def tell(request: HttpRequest, form: forms.BaseForm, done: str) -> None:
    """Say on the next page what was done, or that saving the form as it stood changed nothing."""
    if form.has_changed():
        messages.success(request, done)
    else:
        messages.info(request, "Nothing was changed.")


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
