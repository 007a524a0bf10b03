"""Tags for GOV.UK components, forms and our own marks; available in every template without loading."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms, template
from django.forms import BoundField
from django.utils.html import format_html
from django.utils.safestring import SafeString

from goldenthread.design.charts.picture import Picture
from goldenthread.design.fields import render_field
from goldenthread.design.govuk import component, nested
from goldenthread.design.pictures import picture_context

register = template.Library()


@register.simple_tag
def govuk(component_name: str, **params: Any) -> SafeString:
    """A GOV.UK component: ``{% govuk "input" name="q" label__text="Search" %}``."""
    return component(component_name, **nested(params))


@register.simple_tag
def field(bound: BoundField) -> SafeString:
    """A form field as its GOV.UK component."""
    return render_field(bound)


@register.simple_tag
def error_summary(form: forms.BaseForm) -> SafeString:
    """What is wrong, at the top of the page, each error a link to its field; nothing when all is well."""
    if not form.errors:
        return SafeString("")
    errors = [
        {"text": error, "href": f"#{form[name].auto_id}" if name in form.fields else None}
        for name, messages in form.errors.items()
        for error in messages
    ]
    return component("error-summary", titleText="There is a problem", errorList=errors)


_SHAPES = {"green": "●", "amber": "▲", "red": "■", "blue": "◆", "grey": "○"}


@register.simple_tag
def rating_mark(colour: str, direction: str = "") -> SafeString:
    """A rating as word, shape and colour, with its direction as a word; colour is never alone."""
    if not colour:
        return SafeString('<span class="gt-mark gt-mark--none">Not rated</span>')
    words = "Grey (not yet due)" if colour == "grey" else colour.capitalize()
    mark = format_html(
        '<span class="gt-mark gt-mark--{}"><span class="gt-mark__shape" aria-hidden="true">{}</span> {}</span>',
        colour,
        _SHAPES[colour],
        words,
    )
    return format_html("{} <span class='gt-direction'>{}</span>", mark, direction) if direction else mark


_MOVEMENTS = {  # how a series really moved: shape and words
    "improvement": ("◆", "improvement"),
    "concern": ("▲", "concern"),
    "high": ("△", "higher"),
    "low": ("▽", "lower"),
    "common": ("●", "no real change"),
    None: ("○", "too few to tell"),
}
_ASSURANCES = {  # whether a target can be expected to be met
    "passing": ("✔", "can be expected to meet it"),
    "failing": ("✘", "cannot be expected to meet it"),
    "hit and miss": ("◐", "meets it by chance"),
}


@register.simple_tag
def movement_mark(movement: str | None, doubt: str = "") -> SafeString:
    """How a series really moved, as shape and words; ``doubt`` is what weakens it."""
    mark = _mark("movement", movement or "none", *_MOVEMENTS[movement])
    return format_html('{} <span class="govuk-hint gt-inline">{}</span>', mark, doubt) if doubt else mark


@register.simple_tag
def assurance_mark(assurance: str | None) -> SafeString:
    """Whether a target can be expected to be met, as shape and words; nothing where there is no target."""
    return _mark("assurance", assurance.replace(" ", "-"), *_ASSURANCES[assurance]) if assurance else SafeString("")


def _mark(kind: str, name: str, shape: str, words: str) -> SafeString:
    return format_html(
        '<span class="gt-{0} gt-{0}--{1}"><span class="gt-{0}__shape" aria-hidden="true">{2}</span> {3}</span>',
        kind,
        name,
        shape,
        words,
    )


@register.simple_tag(takes_context=True)
def query(context: template.Context, **changes: Any) -> str:
    """The page's own query string with some values changed; None takes one away."""
    params = context["request"].GET.copy()
    for name, value in changes.items():
        if value is None:
            params.pop(name, None)
        else:
            params[name] = value
    return f"?{params.urlencode()}"


@register.inclusion_tag("design/picture.html")
def picture(picture: Picture) -> Mapping[str, Any]:
    """A chart with its finding, its sentence, its source and its table; it works without JavaScript."""
    return picture_context(picture)
