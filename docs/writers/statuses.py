"""Each app's statuses with the moves allowed between them, and the other words that a record chooses from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from django.apps import AppConfig
from django.db.models import Field, TextChoices

from docs.writers.apps import our_apps
from docs.writers.markdown import fenced, page_of, prose, table

Moves = Mapping[TextChoices, frozenset[TextChoices]]


def page() -> str:
    """The page."""
    return page_of(
        "Statuses",
        "Where a thing stands, and the moves it may make; no other move is possible. Below them, the other words that "
        "parts of the record choose from.",
        *(part for app in our_apps() for part in _app(app)),
    )


def vocabularies(app: AppConfig) -> list[type[TextChoices]]:
    """The sets of words an app declares: in its statuses.py, then inside its models."""
    declared = [thing for module in _modules(app) for thing in vars(module).values()]
    own = [thing for thing in declared if _declared_in(thing, f"{app.name}.statuses")]
    return list(dict.fromkeys(own)) + [
        thing
        for model in app.get_models()
        for thing in vars(model).values()
        if _declared_in(thing, f"{app.name}.models")
    ]


def _modules(app: AppConfig) -> list[ModuleType]:
    """Where an app keeps its statuses and moves: statuses.py and rules.py, where it has them."""
    names = (f"{app.name}.statuses", f"{app.name}.rules")
    return [import_module(name) for name in names if find_spec(name)]


def _declared_in(thing: object, module: str) -> bool:
    return isinstance(thing, type) and issubclass(thing, TextChoices) and thing.__module__ == module


def _app(app: AppConfig) -> Iterator[str]:
    choices = vocabularies(app)
    if choices:
        yield f"## {app.label.capitalize()}"
    for words in choices:
        yield f"### {_heading(app, words)}"
        yield prose(words) if words.__doc__ != TextChoices.__doc__ else ""
        yield table(["Kept as", "Shown as"], [(f"`{word.value}`", str(word.label)) for word in words])
        if moves := _moves(app, words):
            yield fenced("mermaid", _diagram(words, moves, _first(app, words)))


def _heading(app: AppConfig, words: type[TextChoices]) -> str:
    """ "Plan status", and "Finding level" for words declared inside a model."""
    owner, _, name = f"{app.label}.{words.__qualname__}".rpartition(".")
    return f"{owner.rpartition('.')[2].capitalize()} {name.lower()}"


def _moves(app: AppConfig, words: type[TextChoices]) -> Moves | None:
    named = [item for module in _modules(app) for item in vars(module).items()]
    tables = [value for name, value in named if name.endswith("MOVES")]
    return next((moves for moves in tables if next(iter(moves)) in list(words)), None)


def _first(app: AppConfig, words: type[TextChoices]) -> TextChoices | None:
    """The status a thing begins in: the default of the field that holds it."""
    return next((field.default for field in _fields(app) if isinstance(field.default, words)), None)


def _fields(app: AppConfig) -> Iterator[Field[Any, Any]]:
    for model in app.get_models():
        yield from (field for field in model._meta.get_fields() if isinstance(field, Field))


def _diagram(words: type[TextChoices], moves: Moves, first: TextChoices | None) -> str:
    lines = ["stateDiagram-v2", "  direction LR"]
    lines += [f'  state "{word.label}" as {_name(word)}' for word in words]
    lines += [f"  [*] --> {_name(first)}"] if first else []
    for start in words:
        ends = [end for end in words if end in moves.get(start, ())]
        lines += [f"  {_name(start)} --> {_name(end)}" for end in ends] or [f"  {_name(start)} --> [*]"]
    return "\n".join(lines)


def _name(word: TextChoices) -> str:
    return str(word.name).lower()
