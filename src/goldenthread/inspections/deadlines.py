"""When the action plan is due to the inspectors, and why that day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from goldenthread.inspections.models import Inspection

_LETTERS_OWN = "The date the letter gives; it wins over the count of working days."


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """Something due to the inspectors after a visit."""

    inspection: Inspection
    what: str
    on: date
    why: str


def deadlines(inspection: Inspection) -> list[Deadline]:
    """What is due after a visit: the letter's own dates, else the statutory count from the day it was received."""
    return [
        *_due(inspection, "Draft action plan", inspection.draft_due_on),
        *_due(inspection, "Action plan", inspection.plan_due_on),
    ]


def _due(inspection: Inspection, what: str, letters_own: date | None) -> Iterator[Deadline]:
    if letters_own:
        yield Deadline(inspection=inspection, what=what, on=letters_own, why=_LETTERS_OWN)
