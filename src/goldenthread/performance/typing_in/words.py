"""What somebody typed as a figure, cell by cell, as the fields of one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache, partial
from typing import Any

from django.core.exceptions import ValidationError

from goldenthread.measures.catalogue import catalogue
from goldenthread.measures.kinds import Measure
from goldenthread.performance.typing_in.periods import period_of
from goldenthread.performance.typing_in.rules import agreed

FIELDS = {  # the cells of a line in their order, with what they are called
    "what": "What it counts",
    "group": "Group",
    "period": "Period",
    "numerator": "Numerator",
    "denominator": "Denominator",
    "value": "Value",
    "source": "Source",
    "unit": "Unit",
}
_NUMBER = re.compile(r"^(\d+(?:\.\d+)?)\s*(%?)$")
_NOTHING = frozenset(("", "-", "–", "n/a"))
_HIDDEN = frozenset(("c", "x", "z", "*", "..", ":", "low", "suppressed"))
_ALL = frozenset(("", "all", "total", "whole", "authority", "whole authority"))


def figure_of(words: Mapping[str, str], today: date) -> dict[str, Any]:
    """The fields of a figure that words say; ValidationError by cell where they say none."""
    said = {name: " ".join(words.get(name, "").replace("\x00", "").split()) for name in FIELDS}
    read = _read(said, today)
    numbers = {name: read[name] for name in ("numerator", "denominator", "value")}
    measure = measure_called(said["what"])
    value, unit = agreed(measure, **numbers, unit="%" if said["value"].endswith("%") else said["unit"])
    first, last = read["period"]
    return {
        "measure": measure.id if measure else "",
        "title": measure.title if measure else said["what"],
        "group": "" if said["group"].casefold() in _ALL else said["group"],
        "first": first,
        "last": last,
        "numerator": numbers["numerator"],
        "denominator": numbers["denominator"],
        "value": value,
        "unit": unit,
        "source": said["source"],
    }


def _read(said: Mapping[str, str], today: date) -> dict[str, Any]:
    """Each cell as its kind; all that is wrong with them at once."""
    kinds: dict[str, Callable[[str], Any]] = {
        "what": partial(_text, most=200, need="Say what it counts."),
        "group": partial(_text, most=200),
        "period": partial(period_of, today=today),
        "numerator": _number,
        "denominator": _number,
        "value": _number,
        "source": partial(_text, most=2_000, need="Say where it comes from."),
        "unit": partial(_text, most=60),
    }
    read, refusals = {}, {}
    for name, kind in kinds.items():
        try:
            read[name] = kind(said[name])
        except ValidationError as refusal:
            refusals[name] = refusal
    if refusals:
        raise ValidationError(refusals)
    return read


def measure_called(words: str) -> Measure | None:
    """The measure of the catalogue that has these words for its id or title; none where they name another thing."""
    return _measures().get(words.casefold())


@lru_cache(maxsize=1)
def _measures() -> dict[str, Measure]:
    return {name.casefold(): each for each in catalogue().values() for name in (each.title, each.id)}


def _text(text: str, most: int, need: str = "") -> str:
    if need and not text:
        raise ValidationError(need)
    if len(text) > most:
        raise ValidationError(f"This has {len(text):,} characters, and there is room for {most:,}. Shorten it.")
    return text


def _number(text: str) -> float | None:
    plain = text.casefold().replace(",", "").removeprefix("£").strip()
    if plain in _NOTHING:
        return None
    if plain in _HIDDEN:
        raise ValidationError("The number is hidden in its source: leave the figure out.")
    if not (found := _NUMBER.match(plain)) or len(found[1]) > 15:
        raise ValidationError(f"“{text[:40]}” is not a number from nought on: write one such as 14 or 82.4.")
    return float(found[1])
