"""What the reader yields: the kinds of statement, their fields, and the JSON form."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from docs.writers.markdown import fenced, page_of, prose, table
from goldenthread.reading import read_text, statements
from goldenthread.reading.letters.letter import Letter
from goldenthread.reading.statements import Statement, Unsure

_EXAMPLE = (
    "RESOLVED: That the report be noted. ACTION: the Head of Early Help to circulate the figures to members by"
    " 3 February 2026."
)
_PLAIN = {str: "words", int: "whole number", float: "number", bool: "true or false"}


def page() -> str:
    """The page."""
    kinds = Statement.__subclasses__()
    common = {field.name for field in dataclasses.fields(Statement)}
    return page_of(
        "Statements",
        "What reading a document yields. `goldenthread read --json` prints one document a line in this form, and "
        "`goldenthread.reading.read(…).as_dict()` returns it.",
        "## Every statement",
        prose(Statement),
        _fields(Statement),
        *(part for kind in kinds for part in (f"## {kind.kind}", prose(kind), _fields(kind, without=common))),
        "## Unsure",
        prose(Unsure),
        _fields(Unsure),
        "## Letter",
        prose(Letter),
        _fields(Letter),
        "## Words with a fixed list",
        *(part for words in _enums() for part in (f"### {words.__name__}", prose(words), _listed(words))),
        "## In JSON",
        "The words “" + _EXAMPLE + "” as JSON, laid out here over several lines:",
        fenced("json", json.dumps(read_text(_EXAMPLE, name="minutes.txt").as_dict(), indent=2, ensure_ascii=False)),
    )


def _fields(thing: type, without: frozenset[str] | set[str] = frozenset()) -> str:
    hints = get_type_hints(thing)
    rows = [
        (f"`{field.name.rstrip('_')}`", _said(hints[field.name]))
        for field in dataclasses.fields(thing)
        if field.name not in without
    ]
    return table(["Field", "Holds"], rows)


def _said(hint: Any) -> str:
    """A type in words."""
    if isinstance(hint, UnionType):
        parts = [_said(part) for part in get_args(hint) if part is not NoneType]
        return " or ".join([*parts, "null"])
    if get_origin(hint) in (tuple, list):
        return f"list of {_said(get_args(hint)[0])}"
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return f"one of [{hint.__name__}](#{hint.__name__.lower()})"
    if dataclasses.is_dataclass(hint):
        return "objects with " + ", ".join(f"`{field.name}`" for field in dataclasses.fields(hint))
    return _PLAIN[hint]


def _enums() -> Iterator[type[StrEnum]]:
    for thing in vars(statements).values():
        if isinstance(thing, type) and issubclass(thing, StrEnum) and thing.__module__ == statements.__name__:
            yield thing


def _listed(words: type[StrEnum]) -> str:
    return ", ".join(f"`{word.value}`" for word in words)
