"""Children in need: their plans, and the day and reason of each closure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import NEVER, Days
from goldenthread.simulation.care import Care
from goldenthread.simulation.draws import between, coded
from goldenthread.simulation.front_door import FrontDoor
from goldenthread.simulation.protection import Protection
from goldenthread.simulation.rates import CLOSED, NEED_PLAN_DAYS, STEP_DOWN, STEP_DOWN_DAYS
from goldenthread.simulation.tale import Tale


@dataclass(frozen=True, eq=False)
class Need:
    """One entry a referral; a referral with no further action is never closed, since nothing was opened."""

    plan: Days
    plan_ended: Days
    closed: Days
    reason: np.ndarray


def lay_need(tale: Tale, door: FrontDoor, protection: Protection, care: Care) -> Need:
    """A plan straight after the assessment, or after a child protection plan; then the end of the case."""
    rng, calendar, size = tale.chance("need"), tale.calendar, len(door)
    cared = care.began < NEVER
    protected = protection.plan < NEVER
    straight = door.in_need & ~protected & ~cared & (rng.random(size) < 0.85)
    stepped = protected & ~cared & (rng.random(size) < STEP_DOWN)
    ready = np.maximum(door.completed, np.where(protection.conference < NEVER, protection.conference, 0))
    plan = np.select(
        [straight, stepped],
        [calendar.day(calendar.number(ready) + between(rng, 1, np.full(size, 5))), _next(protection)],
        NEVER,
    )
    days = np.where(stepped, rng.exponential(STEP_DOWN_DAYS, size), rng.exponential(NEED_PLAN_DAYS, size)).astype(
        np.int64
    )
    ended = calendar.before_month_end(np.where(plan < NEVER, plan + 28 + days, NEVER))
    closed = _closed(tale, rng, door, protection, care, ended)
    return Need(plan, ended, closed, _reason(rng, door, protection, care))


def _next(protection: Protection) -> Days:
    """The day after a child protection plan: the two kinds of plan never run side by side."""
    return protection.plan_ended + 1


def _closed(
    tale: Tale, rng: np.random.Generator, door: FrontDoor, protection: Protection, care: Care, plan_ended: Days
) -> Days:
    """Some days after the last thing that happened."""
    happened = (
        door.completed,
        protection.enquiry,
        protection.conference,
        protection.plan_ended,
        care.last_day,
        plan_ended,
    )
    last = np.max([np.where(day < NEVER, day, door.referred) for day in happened], axis=0)
    closed = tale.calendar.before_month_end(last + between(rng, 1, np.where(door.in_need, 12, 3)))
    return np.where(door.nothing_done, NEVER, np.maximum(closed, last))


def _reason(rng: np.random.Generator, door: FrontDoor, protection: Protection, care: Care) -> np.ndarray:
    """Why the case closed; "closed after assessment" only where nothing but an assessment was done."""
    size = len(door)
    only_assessed = ~door.in_need & (protection.enquiry == NEVER)
    cared = care.began < NEVER
    return np.select(
        [
            door.nothing_done,
            only_assessed & (rng.random(size) < 0.6),
            only_assessed,
            cared & (care.kind == "adoption"),
            cared & (care.kind == "order"),
            cared & (care.kind == "grown up"),
        ],
        ["", "RC8", "RC9", "RC1", "RC4", "RC6"],
        coded(rng, size, CLOSED),
    )
