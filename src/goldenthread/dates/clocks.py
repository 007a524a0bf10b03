"""The statutory clocks of an inspection: what is due to Ofsted, and when.

A date that the letter itself states wins over arithmetic: letters have given more time than the rule does. The day of
receipt is not counted, and a letter is received about a day before it is published, so the day received must be said.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from goldenthread.dates.working_days import add_working_days


@dataclass(frozen=True, slots=True)
class Clock:
    """So many working days from the day a letter is received, and the source of the rule."""

    name: str
    working_days: int
    statutory: bool
    source: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """The day something is due, and whether the letter says so or the clock."""

    clock: Clock
    on: date
    stated: bool


FINAL_ACTION_PLAN = Clock(
    name="final action plan",
    working_days=70,
    statutory=True,
    source=(
        "Ofsted's focused visit letters with an area for priority action: an action plan within 70 working days of "
        "receiving the letter; Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007"
    ),
)
EARLY_DRAFT_PLAN = Clock(
    name="early draft of the action plan",
    working_days=20,
    statutory=False,
    source="The same letters: an early draft within 20 working days of receiving the letter would be very helpful",
)
CLOCKS = (EARLY_DRAFT_PLAN, FINAL_ACTION_PLAN)


def deadline(clock: Clock, *, received: date, stated: date | None = None) -> Deadline:
    """When a clock runs out for a letter; raises ``OutsideCalendar`` where working days cannot be counted."""
    if stated:
        return Deadline(clock, stated, stated=True)
    return Deadline(clock, add_working_days(received, clock.working_days), stated=False)
