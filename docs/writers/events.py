"""What the history holds: every event that the code records, found by walking the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import goldenthread
from docs.writers.apps import our_apps
from docs.writers.markdown import marked, page_of, table

_ROOT = Path(goldenthread.__file__).parent
_APPS = "|".join(app.label for app in our_apps())
_EVENT = re.compile(rf"(?:{_APPS}|…)\.(?:[a-z-]+|…)\.(?:[a-z-]+|…)")


def page() -> str:
    """The page."""
    return page_of(
        "Events",
        "What is written to the history, as app.noun.verb; “…” stands for whatever the thing is. "
        "[The history](../explanation/history.md) tells what it proves.",
        table(["Event", "When", "Where"], sorted(events())),
    )


def events() -> set[tuple[str, str, str]]:
    """Each event with the first sentence of what records it, and the file."""
    return {
        (f"`{what}`", _sentence(function), f"`{file.relative_to(_ROOT)}`")
        for file in sorted(_ROOT.rglob("*.py"))
        if "migrations" not in file.parts
        for function in _functions(file)
        for what in _recorded(function)
    }


def _functions(file: Path) -> list[ast.FunctionDef]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def _recorded(function: ast.FunctionDef) -> Iterator[str]:
    """The events named in the calls that a function makes."""
    for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
            if (what := _literal(argument)) and _EVENT.fullmatch(what):
                yield what


def _literal(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_literal(part) or "…" for part in node.values)
    return None


def _sentence(function: ast.FunctionDef) -> str:
    words = ast.get_docstring(function) or function.name.strip("_").replace("_", " ").capitalize() + "."
    return marked(" ".join(words.split("\n\n")[0].split()))
