"""The forms of words that the reader's grammars declare, each with its example."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from docs.writers.markdown import page_of, prose, table
from goldenthread.reading import grammar, letters

_PATTERN = re.compile(r"\\[bdsw]|\(\?|\w\|\w")  # words that are a pattern not compiled yet


def page() -> str:
    """The page."""
    return page_of(
        "Grammar",
        "The forms of words that the reader knows, module by module, as each declares them. "
        "[Add a form of words](../how-to/add-a-form-of-words-to-the-reader.md) tells how to add to them.",
        *(part for module in modules() for part in _module(module)),
    )


def modules() -> list[ModuleType]:
    """The modules of grammar, in the order of their names."""
    return [
        import_module(f"{package.__name__}.{module.name}")
        for package in (grammar, letters)
        for module in iter_modules(package.__path__)
    ]


def declared(module: ModuleType) -> dict[str, Sequence[Any]]:
    """The forms a module itself declares, by name: one, or a table of them, each carrying its example."""
    own = _assigned(module)
    tables = {
        name: value if isinstance(value, tuple) else (value,) for name, value in vars(module).items() if name in own
    }
    return {name: forms for name, forms in tables.items() if forms and all(map(_is_form, forms))}


def _assigned(module: ModuleType) -> set[str]:
    """The names a module gives values to at its top level; what it imports is another's."""
    body = ast.parse(inspect.getsource(module)).body
    targets = [node.targets[0] for node in body if isinstance(node, ast.Assign)]
    targets += [node.target for node in body if isinstance(node, ast.AnnAssign)]
    return {target.id for target in targets if isinstance(target, ast.Name)}


def _is_form(value: object) -> bool:
    return dataclasses.is_dataclass(value) and isinstance(getattr(value, "example", None), str)


def _module(module: ModuleType) -> Iterator[str]:
    tables = declared(module)
    if not tables:
        return
    yield f"## {module.__name__.removeprefix('goldenthread.reading.')}"
    yield prose(module)
    for name, forms in tables.items():
        yield f"`{name}`: {prose(type(forms[0]))}"
        yield _table(forms)


def _table(forms: Sequence[Any]) -> str:
    names = [field.name for field in dataclasses.fields(forms[0]) if _is_shown(field.name, forms)]
    names.sort(key=lambda name: name != "example")  # the example stands first, what it says after it
    heads = [name.replace("_", " ").capitalize() for name in names]
    return table(heads, [[_said(getattr(form, name)) for name in names] for form in forms])


def _is_shown(name: str, forms: Sequence[Any]) -> bool:
    """A field that a person can read: no pattern, nothing that is code, and not always empty."""
    values = [getattr(form, name) for form in forms]
    return any(values) and not any(map(_is_code, values))


def _is_code(value: Any) -> bool:
    return isinstance(value, re.Pattern) or callable(value) or (isinstance(value, str) and bool(_PATTERN.search(value)))


def _said(value: Any) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, tuple):
        return ("; " if any(isinstance(part, tuple) for part in value) else ", ").join(_listed(value))
    return str(getattr(value, "value", value))


def _listed(values: tuple[Any, ...]) -> list[str]:
    """The parts of a tuple; one that is not said is a dash, unless nothing follows it."""
    last = max((place for place, value in enumerate(values) if value is not None), default=-1)
    return [_said(value) or ("–" if value is None else "0") for value in values[: last + 1]]
