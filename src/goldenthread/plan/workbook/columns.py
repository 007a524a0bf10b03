"""The columns a plan has, however their headings are spelt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

_NEAR = 84.0  # of 100: "Recomendation" and "Milestone(s)" are found, "Notes" is not taken for "Number"
_INSIDE = 70.0  # a known heading with other words around it: "RAG at 30 September"
_ASIDE = re.compile(r"\([^)]*\)")
_NOT_WORDS = re.compile(r"[\W\d_]+")


@dataclass(frozen=True)
class Column:
    """A column: its name here, the heading we write, and headings it is found under, in lower case with no marks."""

    name: str
    title: str
    headings: tuple[str, ...]


def _column(name: str, title: str, *headings: str) -> Column:
    return Column(name, title, headings)


COLUMNS = (
    _column("number", "No.", "no", "number", "ref", "reference", "id", "action no", "action number", "item"),
    _column("recommendation", "Recommendation", "recommendation", "area for improvement", "finding", "issue"),
    _column("what", "Action", "action", "what", "what we will do", "activity", "task", "action required", "key action"),
    _column("owner", "Owner", "owner", "lead", "who", "lead officer", "responsible", "responsible officer"),
    _column("priority", "Priority", "priority", "phase"),
    _column("start", "Start", "start", "start date", "date started"),
    _column(
        *("due", "Due", "due", "due date", "deadline", "target date", "completion date", "by when", "when"),
        *("timescale", "end date"),
    ),
    _column(
        *("revised", "Revised due", "revised due", "revised date", "revised due date", "revised deadline"),
        *("new date", "extended to", "forecast date"),
    ),
    _column("milestones", "Milestones", "milestone", "milestones", "key milestones", "key steps", "steps"),
    _column(
        *("measure", "Success measure", "success measure", "measure", "success criteria", "how we will know"),
        *("impact measure", "kpi"),
    ),
    _column("target", "Target", "target", "target value"),
    _column("rag", "RAG", "rag", "brag", "rag rating", "brag rating", "rag status", "rating"),
    _column("direction", "Direction", "direction", "direction of travel", "trend", "dot"),
    _column("forecast", "Forecast", "forecast", "forecast rag", "forecast rating", "predicted rag"),
    _column(
        *("progress", "Progress / reason", "progress", "reason", "progress update", "commentary", "update"),
        *("narrative", "comments", "action taken"),
    ),
    _column("evidence", "Evidence", "evidence", "assurance", "evidence of impact", "source of evidence"),
    _column("updated", "Last updated", "last updated", "updated", "date updated", "date of update", "as at"),
    _column("status", "Status", "status", "current status", "action status", "progress status"),
)


def columns_in(headings: Sequence[str]) -> dict[str, int]:
    """Which column each heading stands over, by name; the best match of each is taken, and none twice."""
    scored = sorted(
        ((score, -place, name) for place, heading in enumerate(headings) for name, score in _scores(heading)),
        reverse=True,
    )
    found: dict[str, int] = {}
    for _, minus_place, name in scored:
        if name not in found and -minus_place not in found.values():
            found[name] = -minus_place
    return found


def _scores(heading: str) -> Iterator[tuple[str, float]]:
    parts = [folded for part in (heading, *heading.split("/")) if (folded := _folded(part))]
    for column in COLUMNS:
        best = max((_likeness(part, known) for part in parts for known in column.headings), default=0.0)
        if best:
            yield column.name, best


def _folded(heading: str) -> str:
    return " ".join(_NOT_WORDS.sub(" ", _ASIDE.sub(" ", heading.casefold())).split())


def _likeness(part: str, known: str) -> float:
    """How like a heading is one we know; a longer one found inside it counts for more than a shorter."""
    near = fuzz.token_sort_ratio(part, known)
    if near >= _NEAR:
        return near
    return _INSIDE + len(known) / 10 if set(known.split()) <= set(part.split()) else 0.0
