"""A Django form field as a GOV.UK component: label, hint, error and all."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.safestring import SafeString

from goldenthread.design.govuk import component


def render_field(bound: BoundField) -> SafeString:
    """The field as the GOV.UK component for its widget."""
    widget = bound.field.widget
    for kinds, render in _RENDERERS:
        if isinstance(widget, kinds):
            return render(bound, _common(bound))
    raise TypeError(f"No GOV.UK component is known for {type(widget).__name__}: add one to design/fields.py")


def _common(bound: BoundField) -> dict[str, Any]:
    params: dict[str, Any] = {"id": bound.auto_id, "name": bound.html_name}
    if bound.help_text:
        params["hint"] = {"text": bound.help_text}
    if bound.errors:
        params["errorMessage"] = {"text": " ".join(str(error) for error in bound.errors)}
    return params


def _label(bound: BoundField) -> dict[str, Any]:
    """The label, saying what may be left out; a form names in ``either`` fields of which one must be filled."""
    wanted = bound.field.required or bound.field.disabled or bound.name in getattr(bound.form, "either", ())
    optional = "" if wanted else " (optional)"
    return {"text": f"{bound.label}{optional}", "for": bound.auto_id, "classes": "govuk-label--s"}


def _legend(bound: BoundField) -> dict[str, Any]:
    return {"legend": {"text": bound.label, "classes": "govuk-fieldset__legend--s"}}


def _items(bound: BoundField) -> list[dict[str, Any]]:
    value = bound.value()
    chosen = {str(one) for one in (value if isinstance(value, list | tuple) else [value]) if one is not None}
    return [
        {"value": str(option), "text": str(text), "checked": str(option) in chosen, "selected": str(option) in chosen}
        for option, text in bound.field.widget.choices
    ]


def _input(bound: BoundField, params: dict[str, Any]) -> SafeString:
    kind = getattr(bound.field.widget, "input_type", "text")
    value = bound.field.widget.format_value(bound.value())
    return component("input", **params, label=_label(bound), value=value or "", type=kind)


def _password(bound: BoundField, params: dict[str, Any]) -> SafeString:
    autocomplete = bound.field.widget.attrs.get("autocomplete", "current-password")
    return component("password-input", **params, label=_label(bound), autocomplete=autocomplete)


def _textarea(bound: BoundField, params: dict[str, Any]) -> SafeString:
    rows = bound.field.widget.attrs.get("rows", 4)
    return component("textarea", **params, label=_label(bound), value=bound.value() or "", rows=str(rows))


def _select(bound: BoundField, params: dict[str, Any]) -> SafeString:
    return component("select", **params, label=_label(bound), items=_items(bound))


def _radios(bound: BoundField, params: dict[str, Any]) -> SafeString:
    return component("radios", **_grouped(params), fieldset=_legend(bound), items=_items(bound))


def _checkboxes(bound: BoundField, params: dict[str, Any]) -> SafeString:
    return component("checkboxes", **_grouped(params), fieldset=_legend(bound), items=_items(bound))


def _grouped(params: dict[str, Any]) -> dict[str, Any]:
    return {"idPrefix": params["id"]} | {name: value for name, value in params.items() if name != "id"}


def _tick(bound: BoundField, params: dict[str, Any]) -> SafeString:
    item = {"value": "on", "text": bound.label, "checked": bool(bound.value())}
    return component("checkboxes", **_grouped(params), items=[item])


def _file(bound: BoundField, params: dict[str, Any]) -> SafeString:
    return component("file-upload", **params, label=_label(bound), multiple=False)


def _hidden(bound: BoundField, params: dict[str, Any]) -> SafeString:
    return bound.as_hidden()


_RENDERERS = (
    # the first that fits is taken: narrower kinds stand before wider ones
    (forms.HiddenInput, _hidden),
    (forms.PasswordInput, _password),
    (forms.Textarea, _textarea),
    (forms.CheckboxSelectMultiple, _checkboxes),
    (forms.RadioSelect, _radios),
    (forms.Select, _select),
    (forms.CheckboxInput, _tick),
    (forms.FileInput, _file),
    (forms.widgets.Input, _input),
)
