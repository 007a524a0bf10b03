"""Section 47 enquiries, conferences and child protection plans: what becomes of each is drawn, then its days."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import NEVER, Days, Flags
from goldenthread.simulation.draws import banded, between, coded
from goldenthread.simulation.front_door import FrontDoor
from goldenthread.simulation.rates import (
    CATEGORIES,
    CONFERENCE_IN_TIME,
    CONFERENCE_LATE,
    PLAN_DAYS,
    REFERRAL_TO_CONFERENCE,
    TRANSFERRED_IN,
    TWO_YEARS,
)
from goldenthread.simulation.tale import Tale

FIRST, WITHIN_TWO_YEARS, LONGER_AGO = 0, 1, 2  # the plan before


@dataclass(frozen=True, eq=False)
class Protection:
    """One entry a referral, as in `FrontDoor`; days are NEVER where there was no such thing."""

    enquiry: Days
    conference: Days
    transferred: Flags  # the conference was one of a child who moved in with a plan
    in_time: Flags
    working_days: Days  # from the strategy discussion to the conference
    led_to_plan: Flags
    plan: Days
    plan_ended: Days
    before: Days  # which plan of the child's it is meant to be
    category: np.ndarray
    latest_category: np.ndarray


def lay_protection(tale: Tale, door: FrontDoor) -> Protection:
    """Enquiries in assessed referrals, conferences of those in need, and plans."""
    rng, calendar = tale.chance("protection"), tale.calendar
    month, size = calendar.month(door.referred), len(door)
    enquired = tale.exactly("section 47 enquiries", month, door.home, eligible=~door.nothing_done)
    conferred = np.zeros(size, bool)
    conferred[enquired] = tale.exactly(
        "enquiries that lead to a conference", month[enquired], door.home[enquired], eligible=door.in_need[enquired]
    )
    transferred = conferred & (rng.random(size) < TRANSFERRED_IN / 100)
    referred = calendar.number(door.referred)
    after = between(rng, *(np.full(size, each) for each in REFERRAL_TO_CONFERENCE))
    conference = np.where(conferred, calendar.day(referred + after), NEVER)
    in_time, led = (
        _exactly(tale, of, conference, door.home, among)
        for of, among in (
            ("conferences in time", conferred & ~transferred),
            ("conferences that lead to a plan", conferred),
        )
    )
    led |= transferred
    days = np.where(
        in_time, banded(rng, size, CONFERENCE_IN_TIME), np.minimum(banded(rng, size, CONFERENCE_LATE), after)
    )
    enquiry = np.where(conferred, referred + after - days, referred + between(rng, 0, np.full(size, 10)))
    plan = np.where(led, conference, NEVER)
    category = coded(rng, size, CATEGORIES)
    changed = rng.random(size) < 0.12
    return Protection(
        enquiry=np.where(enquired & ~transferred, np.maximum(calendar.day(enquiry), door.referred), NEVER),
        conference=conference,
        transferred=transferred,
        in_time=in_time,
        working_days=np.where(conferred & ~transferred, days, NEVER),
        led_to_plan=led,
        plan=plan,
        plan_ended=np.where(led, _ends(tale, plan, plan + banded(rng, size, PLAN_DAYS)), NEVER),
        before=_before(tale, plan, door.home),
        category=category,
        latest_category=np.where(changed, coded(rng, size, CATEGORIES), category),
    )


def _ends(tale: Tale, plan: Days, ended: Days) -> Days:
    """The ends of plans, not at a month's end; one that would be two years old on the day of a count ends before."""
    edge = np.zeros(len(plan), bool)
    for day in range(TWO_YEARS - 2, TWO_YEARS + 4):
        edge |= plan + day == tale.calendar.last(tale.calendar.month(plan + day))
    capped = np.where(edge & (ended - plan > TWO_YEARS - 10), plan + TWO_YEARS - 20, ended)
    return tale.calendar.before_month_end(capped)


def _exactly(tale: Tale, of: str, day: Days, home: Days, among: Flags) -> Flags:
    """Exactly the share of the month of a day, among some rows."""
    drawn = np.zeros(len(day), bool)
    drawn[among] = tale.exactly(of, tale.calendar.month(day[among]), home[among])
    return drawn


def _before(tale: Tale, plan: Days, home: Days) -> Days:
    """Which plans follow another: all repeats exactly, and of them those within two years."""
    started = plan < NEVER
    repeat = _exactly(tale, "repeat plans", plan, home, started)
    within = np.zeros(len(plan), bool)
    within[started] = tale.exactly(
        "repeat plans within two years", tale.calendar.month(plan[started]), home[started], eligible=repeat[started]
    )
    return np.select([within, repeat], [WITHIN_TWO_YEARS, LONGER_AGO], FIRST)


def none_of(size: int) -> Protection:
    """No protection at all, for so many referrals."""
    never, no, blank = np.full(size, NEVER), np.zeros(size, bool), np.full(size, "NEG")
    return Protection(never, never, no, no, never, no, never, never, np.zeros(size, np.int64), blank, blank)
