"""The kinds of statement: what each is called, and the fields it must carry."""

from __future__ import annotations

from dataclasses import MISSING, fields
from enum import StrEnum
from typing import Any, get_type_hints

from django.core.exceptions import ValidationError
from django.db import models

from goldenthread.reading import statements as read


class Kind(models.TextChoices):
    """What words say. A duty is what the reader calls an action: something to be done after a meeting."""

    FINDING = read.Finding.kind, "Finding"
    DECISION = read.Decision.kind, "Decision"
    DUTY = read.Action.kind, "Duty"
    MEASURE = read.Measure.kind, "Measure"
    RATING = read.Rating.kind, "Rating"
    INSPECTION = read.Inspection.kind, "Inspection"
    VOTE = read.Vote.kind, "Vote"


_SHAPES: dict[str, type[read.Statement]] = {
    shape.kind: shape
    for shape in (
        read.Finding,
        read.Decision,
        read.Action,
        read.Measure,
        read.Rating,
        read.Inspection,
        read.Vote,
    )
}
_OF_EVERY_KIND = {field.name for field in fields(read.Statement)}


def fields_of(statement: read.Statement) -> dict[str, Any]:
    """What a statement carries beside its words and place, as plain JSON values."""
    carried = {name: value for name, value in statement.as_dict().items() if name not in _OF_EVERY_KIND | {"kind"}}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in carried.items()}


def check_fields(kind: str, said: dict[str, Any]) -> None:
    """Refuse a kind that is not one, a field the kind does not have, one left out, or a choice that is not one."""
    if kind not in _SHAPES:
        raise ValidationError(f"Say which kind of statement these words are: {', '.join(Kind.labels)}.")
    shape = _SHAPES[kind]
    hints = get_type_hints(shape)
    own = {field.name.rstrip("_"): field for field in fields(shape) if field.name not in _OF_EVERY_KIND}
    if unknown := said.keys() - own.keys():
        raise ValidationError(f"{Kind(kind).label} has no field {', '.join(sorted(unknown))}.")
    for name, field in own.items():
        if said.get(name) in (None, "") and field.default is MISSING:
            raise ValidationError(f"Say the {name} of this {Kind(kind).label.lower()}.")
        _check_choice(hints[field.name], name, said.get(name))


def _check_choice(hint: Any, name: str, value: Any) -> None:
    choices = [one for one in (hint, *getattr(hint, "__args__", ())) if isinstance(one, type)]
    enum = next((one for one in choices if issubclass(one, StrEnum)), None)
    if enum and value not in (None, "", *enum):
        raise ValidationError(f"{value} is not a {name}: choose one of {', '.join(enum)}.")
