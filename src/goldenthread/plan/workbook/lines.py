"""One action as a row of a workbook says it, and a row as an action in the record would be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from goldenthread.plan.models import Action
from goldenthread.plan.statuses import Outcome, Status
from goldenthread.plan.workbook.cells import Cell, day, text
from goldenthread.plan.workbook.ratings import Said, colour_in, direction_in, written
from goldenthread.plan.workbook.steps import Step, read_steps, step, write_steps

_STATUSES = {
    **dict.fromkeys(("complete", "completed", "work complete", "done", "closed", "finished"), Status.COMPLETE),
    **dict.fromkeys(("dropped", "withdrawn", "cancelled", "superseded", "removed"), Status.DROPPED),
    **dict.fromkeys(
        ("open", "ongoing", "in progress", "not started", "on track", "started", "underway", "live"), Status.OPEN
    ),
}


@dataclass(frozen=True, kw_only=True)
class Line:
    """An action in the workbook's terms. ``extra`` holds unknown columns, and words where a date was looked for."""

    number: str
    section: str = ""
    recommendation: str = ""
    what: str = ""
    owner_name: str = ""
    priority: str = ""
    starts_on: date | None = None
    first_due_on: date | None = None
    due_on: date | None = None
    milestones: tuple[Step, ...] = ()
    measure: str = ""
    target: str = ""
    rating: Said | None = None
    evidence: tuple[str, ...] = ()
    status: str = Status.OPEN
    extra: Mapping[str, Any] = field(default_factory=dict)


# Which columns each field of a line is read from and written to.
SOURCES: dict[str, tuple[str, ...]] = {
    "number": ("number",),
    "recommendation": ("recommendation",),
    "what": ("what",),
    "owner_name": ("owner",),
    "priority": ("priority",),
    "starts_on": ("start",),
    "due_on": ("due", "revised"),
    "milestones": ("milestones",),
    "measure": ("measure",),
    "target": ("target",),
    "rating": ("rag", "direction", "forecast", "progress", "updated"),
    "evidence": ("evidence",),
    "status": ("status",),
}
_WRITTEN = {Status.OPEN: "Open", Status.COMPLETE: "Complete", Status.CLOSED: "Closed", Status.DROPPED: "Dropped"}
_WORDS = {
    "number": "number",
    "recommendation": "recommendation",
    "what": "what",
    "owner": "owner_name",
    "priority": "priority",
    "measure": "measure",
    "target": "target",
}
_DAYS = ("start", "due", "revised", "updated")


def read_line(cells: Mapping[str, Cell], headings: Mapping[str, str], extra: Mapping[str, Any], section: str) -> Line:
    """A row's cells, by the columns we know, as a line; ``ValidationError`` says what to mend in the row."""
    words = {name: text(cell) for name, cell in cells.items()}
    days = {name: day(cells.get(name)) for name in _DAYS}
    rating = _rating(words, days["updated"])
    left = _not_understood(words, days, rating)
    return Line(
        **{to: words.get(name, "") for name, to in _WORDS.items()},
        section=section,
        starts_on=days["start"],
        first_due_on=days["due"],
        due_on=days["revised"] or days["due"],
        milestones=read_steps(cells.get("milestones")),
        rating=rating,
        evidence=tuple(" ".join(line.split()) for line in words.get("evidence", "").splitlines() if line.strip()),
        status=_status(words.get("status", "")),
        extra={**extra, **{headings[name]: said for name, said in left.items()}},
    )


def _rating(words: Mapping[str, str], said_on: date | None) -> Said | None:
    if not words.get("rag"):
        return None
    colour, held, beside = colour_in(words["rag"])
    forecast = words.get("forecast", "")
    return Said(
        colour=colour,
        held=held,
        direction=direction_in(words.get("direction", "")),
        forecast=colour_in(forecast)[0] if forecast else "",
        reason="\n".join(part for part in (beside, words.get("progress", "")) if part),
        said_on=said_on,
    )


def _not_understood(words: Mapping[str, str], days: Mapping[str, date | None], rating: Said | None) -> dict[str, str]:
    """What stands where a date, a direction or a rating's reason belongs and is none: kept as words."""
    left = {name: words[name] for name in _DAYS if words.get(name) and not days[name]}
    if words.get("direction") and not (rating and rating.direction):
        left["direction"] = words["direction"]
    if not rating:
        left |= {name: words[name] for name in ("forecast", "progress", "updated") if words.get(name)}
    return left


def _status(words: str) -> Status:
    if not words:
        return Status.OPEN
    known = _STATUSES.get(" ".join(words.casefold().split()))
    if known is None:
        raise ValidationError(f"The status “{words}” is not known. Write open, complete or dropped.")
    return known


def line_of(action: Action) -> Line:
    """An action in the record in the workbook's terms."""
    latest = next(iter(action.ratings.all()), None)
    return Line(
        **{name: _clean(getattr(action, name)) for name in ("number", "section", *_WORDS.values())},
        starts_on=action.starts_on,
        first_due_on=action.first_due_on,
        due_on=action.due_on,
        milestones=tuple(
            sorted(
                step(one.text, one.due_on, one.outcome, one.note)
                for one in action.milestones.all()
                if one.outcome != Outcome.DROPPED
            )
        ),
        rating=said_in(latest) if latest else None,
        evidence=tuple(" ".join(piece.text.split()) for piece in reversed(action.evidence.all())),
        status=action.status,
        extra=action.extra,
    )


def said_in(rating: Any) -> Said:
    """A rating in the record in the workbook's terms."""
    return Said(**{one.name: getattr(rating, one.name) for one in fields(Said)} | {"reason": _clean(rating.reason)})


def _clean(words: str) -> str:
    return words.replace("\r\n", "\n").strip()


def cells_of(line: Line) -> dict[str, Cell]:
    """The cells that a line is written as, by column."""
    slipped = line.due_on if line.due_on != line.first_due_on else None
    cells: dict[str, Cell] = {name: getattr(line, to) for name, to in _WORDS.items()}
    cells |= {
        "number": int(line.number) if line.number.isdecimal() and line.number[:1] != "0" else line.number,
        "start": line.starts_on,
        "due": line.first_due_on if line.due_on else None,
        "revised": slipped,
        "milestones": write_steps(line.milestones),
        "evidence": "\n".join(line.evidence),
        "status": _WRITTEN[Status(line.status)],
    }
    if line.rating:
        cells |= {
            "rag": written(line.rating),
            "direction": line.rating.direction.capitalize(),
            "forecast": line.rating.forecast.capitalize(),
            "progress": line.rating.reason,
            "updated": line.rating.said_on,
        }
    return cells
