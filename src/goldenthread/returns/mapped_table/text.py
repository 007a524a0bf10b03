"""A mapping as text: TOML that an analyst can read, write and keep beside the file it is for.

name = "Vacancies"
table = "posts"
one_row = "a vacant post"
add_up = ["vacancies_fte"]

[columns]
team = "Team"
vacancies_fte = "FTE"

[values.team]
"RAS" = "Referral and assessment"

[only]
"Status" = ["Vacant"]
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, fields
from datetime import date
from typing import Any

from goldenthread.returns.annex_a.sheet import said
from goldenthread.returns.loaded import CannotLoad
from goldenthread.returns.mapped_table.mapping import TableMapping

_LONGEST = 50_000  # characters: a mapping is a page or two
_BARE = re.compile(r"^[a-z0-9_]+$")  # the names of columns; words of the file are quoted
_FIXED = (str, bool, int, float, date)


def understood(text: str) -> TableMapping:
    """The mapping that a text says; `CannotLoad`, with a sentence that tells what to mend, where it says none."""
    if len(text) > _LONGEST:
        raise CannotLoad(f"The mapping has over {_LONGEST:,} characters: give the mapping, not the table itself.")
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise CannotLoad(f"The mapping is not written as TOML is ({problem}): mend it there.") from None
    except RecursionError:
        raise CannotLoad("The mapping has brackets within brackets without end: write it as the guide shows.") from None
    known = {each.name: each for each in fields(TableMapping)}
    if strange := sorted(given.keys() - known.keys()):
        raise CannotLoad(f"The mapping says “{strange[0]}”, which means nothing here. It may say {', '.join(known)}.")
    if lacking := [name for name, each in known.items() if _is_needed(each) and name not in given]:
        raise CannotLoad(f"The mapping does not say “{lacking[0]}”, without which no file can be read: add it.")
    return TableMapping(**{name: _SHAPES[name](name, value) for name, value in given.items()})


def written(mapping: TableMapping) -> str:
    """The text that says a mapping; `understood` gives the same one back."""
    return "\n".join(_lines(mapping)) + "\n"


def _is_needed(each: Any) -> bool:
    return each.default is MISSING and each.default_factory is MISSING


def _words(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise CannotLoad(f'In the mapping “{name}” must be words in quotation marks, such as {name} = "…".')
    return value


def _row(name: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise CannotLoad(f"In the mapping “{name}” must be a whole number, such as {name} = 3.")
    return value


def _list(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise CannotLoad(f'In the mapping “{name}” must be a list of words, such as ["…", "…"].')
    return tuple(value)


def _by_name(of: Callable[[str, object], Any]) -> Callable[[str, object], dict[str, Any]]:
    """A part of the mapping under a heading of its own in square brackets."""

    def shaped(name: str, value: object) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise CannotLoad(f"In the mapping “{name}” must be a part of its own, headed [{name}].")
        return {key: of(f"{name}.{key}", each) for key, each in value.items()}

    return shaped


def _anything(name: str, value: object) -> Any:
    if not isinstance(value, _FIXED):
        raise CannotLoad(f"In the mapping “{name}” must be words, a number, a day, or true or false.")
    return value


_SHAPES: Mapping[str, Callable[[str, object], Any]] = {
    "name": _words,
    "table": _words,
    "one_row": _words,
    "sheet": _words,
    "heading_row": _row,
    "dates": _words,
    "add_up": _list,
    "columns": _by_name(_words),
    "fixed": _by_name(_anything),
    "values": _by_name(_by_name(_words)),
    "only": _by_name(_list),
}


def _lines(mapping: TableMapping) -> Iterator[str]:
    for name in ("name", "table", "one_row", "sheet", "heading_row", "dates", "add_up"):
        if value := getattr(mapping, name):
            yield f"{name} = {_toml(value)}"
    for name in ("columns", "fixed", "only"):
        yield from _part(name, getattr(mapping, name))
    for column, meanings in mapping.values.items():
        yield from _part(f"values.{column}", meanings)


def _part(name: str, said_there: Mapping[str, Any]) -> Iterator[str]:
    if said_there:
        yield from ("", f"[{name}]")
        yield from (f"{_key(key)} = {_toml(value)}" for key, value in said_there.items())


def _key(name: str) -> str:
    return name if _BARE.match(name) else _quoted(name)


def _toml(value: Any) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_quoted, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    return _quoted(value) if isinstance(value, str) else said(value)


def _quoted(words: str) -> str:
    """Words in quotation marks; what JSON escapes TOML reads alike, and one mark more may not stand bare there."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
