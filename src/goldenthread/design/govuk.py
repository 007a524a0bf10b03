"""GOV.UK components in Django templates: one cached Jinja environment over the published macros."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from jinja2 import ChainableUndefined, Environment, PackageLoader, PrefixLoader
from jinja2.environment import TemplateModule

_PACKAGE = "govuk_frontend_jinja"


@cache
def _environment() -> Environment:
    return Environment(
        loader=PrefixLoader({_PACKAGE: PackageLoader(_PACKAGE)}),  # as the macros name one another
        autoescape=True,
        undefined=ChainableUndefined,  # the macros ask for parameters nobody gave
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _macros(component: str) -> TemplateModule:
    return _environment().get_template(f"{_PACKAGE}/components/{component}/macro.html").module


def component(name: str, /, **params: Any) -> SafeString:
    """A GOV.UK component as HTML: ``component("button", text="Save")``; parameters as the Design System names them."""
    macro = "govuk" + "".join(part.capitalize() for part in name.split("-"))
    return mark_safe(str(getattr(_macros(name), macro)(params)))  # noqa: S308  the macros escape what they are given


def nested(params: dict[str, Any]) -> dict[str, Any]:
    """Parameters for a template tag made into the nested ones the macros want: ``label__text`` is label.text."""
    out: dict[str, Any] = {}
    for name, value in params.items():
        *path, last = name.split("__")
        place = out
        for part in path:
            place = place.setdefault(part, {})
        place[last] = value
    return out
