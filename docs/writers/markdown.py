"""The few shapes of Markdown that the pages are made of."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Sequence
from types import ModuleType

_WRITTEN = "<!-- Written from the code by `python -m docs.build`: change the code, not this page. -->"


def page_of(title: str, *parts: str) -> str:
    """A whole page: where it comes from, its title, and its parts with a blank line between."""
    return "\n\n".join([_WRITTEN, f"# {title}", *filter(None, parts)]) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; a cell's line breaks become spaces and its bars are escaped."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")


def fenced(language: str, words: str) -> str:
    """Words set apart as code."""
    return f"```{language}\n{words.strip()}\n```"


def prose(thing: type | ModuleType) -> str:
    """The docstring of a class or module, its code marks as Markdown writes them; nothing where it has none."""
    words = thing.__doc__ or ""
    made_by_dataclass = isinstance(thing, type) and words.startswith(f"{thing.__name__}(")
    return "" if made_by_dataclass else marked(inspect.cleandoc(words))


def marked(words: str) -> str:
    """Words of a docstring as Markdown."""
    return words.replace("``", "`")
