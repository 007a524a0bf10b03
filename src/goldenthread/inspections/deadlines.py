"""When the action plan is due to the inspectors, and why that day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from goldenthread.dates.clocks import EARLY_DRAFT_PLAN, FINAL_ACTION_PLAN, Clock, deadline
from goldenthread.dates.working_days import OutsideCalendar
from goldenthread.inspections.facts import family
from goldenthread.inspections.models import Finding, Inspection


@dataclass(frozen=True, kw_only=True)
class Due:
    """Something due to the inspectors after a visit; ``why`` says where the day comes from."""

    inspection: Inspection
    what: str
    on: date
    why: str


def deadlines(inspection: Inspection) -> list[Due]:
    """What is due after a visit: the letter's own dates, else working days counted from the day it was received."""
    return [
        *_due(inspection, EARLY_DRAFT_PLAN, inspection.draft_due_on),
        *_due(inspection, FINAL_ACTION_PLAN, inspection.plan_due_on),
    ]


def _due(inspection: Inspection, clock: Clock, stated: date | None) -> Iterator[Due]:
    received = inspection.received_on or stated
    if not received or not (stated or _runs(clock, inspection)):
        return
    try:
        due = deadline(clock, received=received, stated=stated)
    except OutsideCalendar:
        return  # a visit of years whose bank holidays nobody knows: no day is better than a wrong one
    counted = f"{clock.working_days} working days after the letter was received on {date_format(received)}."
    why = "The date the letter gives; it wins over the count of working days." if due.stated else counted
    yield Due(inspection=inspection, what=clock.name.capitalize(), on=due.on, why=why)


def _runs(clock: Clock, inspection: Inspection) -> bool:
    """The plan is wanted after every full inspection, plan and draft where there is an area for priority action."""
    if any(finding.level == Finding.Level.PRIORITY for finding in inspection.findings.all()):
        return True
    return clock.statutory and Inspection.Kind.FULL in family(inspection.kind)
