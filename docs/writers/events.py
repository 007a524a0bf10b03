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
        table(["Event", "When", "Where"], [_row(what, calls) for what, calls in sorted(events().items())]),
    )


def events() -> dict[str, list[tuple[str, str]]]:
    """Each event with every place that records it: the file, and the first sentence of the function, if it has one."""
    found: dict[str, list[tuple[str, str]]] = {}
    for file in sorted(_ROOT.rglob("*.py")):
        for function in _functions(file) if "migrations" not in file.parts else ():
            for what in _recorded(function):
                found.setdefault(what, []).append((file.relative_to(_ROOT).as_posix(), _sentence(function)))
    return found


def _row(what: str, calls: list[tuple[str, str]]) -> tuple[str, str, str]:
    sentences = dict.fromkeys(sentence for _, sentence in calls if sentence)
    files = dict.fromkeys(f"`{file}`" for file, _ in calls)
    return f"`{what}`", "<br>".join(sentences) or _in_words(what), "<br>".join(files)


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
    return marked(" ".join((ast.get_docstring(function) or "").split("\n\n")[0].split()))


def _in_words(what: str) -> str:
    """ "Person signed in." for ``people.person.signed-in``."""
    return " ".join(what.split(".")[1:]).replace("-", " ").capitalize() + "."
