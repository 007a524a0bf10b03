"""Referrals and assessments: whether each is in time is drawn first, for the month of its completion; then its days."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import NEVER, Days, Flags
from goldenthread.simulation.draws import banded, between
from goldenthread.simulation.rates import BEFORE_START, IN_TIME, LATE
from goldenthread.simulation.tale import Tale


@dataclass(frozen=True, eq=False)
class FrontDoor:
    """One entry a referral. ``home`` is the locality team of the child; days that do not come are NEVER."""

    home: Days
    referred: Days
    nothing_done: Flags  # no further action
    started: Days
    completed: Days
    taken: Days  # working days from start to completion
    waited: Days  # working days from referral to start
    in_time: Flags
    seen: Flags
    in_need: Flags

    def __len__(self) -> int:
        return len(self.home)


def lay_front_door(tale: Tale) -> FrontDoor:
    """Assessments month by month of completion, the referrals they came from, and those that came to nothing."""
    assessed = _assessments(tale)
    nothing = _nothing_done(tale, assessed)
    return FrontDoor(
        *(np.concatenate([getattr(assessed, name), getattr(nothing, name)]) for name in FrontDoor.__dataclass_fields__)
    )


def _assessments(tale: Tale) -> FrontDoor:
    rng, calendar = tale.chance("assessments"), tale.calendar
    month, home = _completions(tale)
    completed = calendar.day(calendar.number(calendar.last(month - 1)) + between(rng, 1, calendar.length(month)))
    in_time = tale.exactly("assessments in time", month, home)
    taken = np.where(in_time, banded(rng, len(month), IN_TIME), banded(rng, len(month), LATE))
    waited = banded(rng, len(month), BEFORE_START)
    started = calendar.number(completed) - taken
    return FrontDoor(
        home=home,
        referred=_some_on_weekends(tale, rng, started - waited, waited > 0),
        nothing_done=np.zeros(len(month), bool),
        started=calendar.day(started),
        completed=completed,
        taken=taken,
        waited=waited,
        in_time=in_time,
        seen=tale.exactly("children seen in assessments", month, home),
        in_need=tale.exactly("assessments that find need", month, home),
    )


def _completions(tale: Tale) -> tuple[Days, Days]:
    """The month and the home team of every assessment that is completed."""
    homes = np.array(tale.scenario.doing("locality"))
    share = np.array([tale.scenario.teams[home].share for home in homes])
    usual = tale.scenario.assessments_a_month() * share / share.sum()
    moved = tale.chance("how many assessments").normal(1, 0.03, (len(tale.months), len(homes)))
    counts = np.rint(usual * moved).astype(np.int64).clip(0)
    return np.repeat(tale.months, counts.sum(axis=1)), np.repeat(np.tile(homes, len(tale.months)), counts.ravel())


def _some_on_weekends(tale: Tale, rng: np.random.Generator, number: Days, may_move: Flags) -> Days:
    """The days of working-day numbers, some moved to the day off that follows, which has the same number."""
    day = tale.calendar.day(number)
    free = may_move & (tale.calendar.number(day + 1) == number)
    moved: Days = day + (free & (rng.random(len(day)) < 0.15))
    return moved


def _nothing_done(tale: Tale, assessed: FrontDoor) -> FrontDoor:
    """Referrals with no further action: their share of all, month by month and team by team."""
    rng, calendar = tale.chance("no further action"), tale.calendar
    share = tale.line("referrals with no further action")
    cells = tale.cells(calendar.month(assessed.referred), assessed.home)
    beside = np.bincount(cells, minlength=share.size).reshape(share.shape)
    counts = np.rint(beside * share / (1 - share)).astype(np.int64).ravel()
    place = np.repeat(np.arange(share.size), counts)
    month, home = tale.months[place // share.shape[1]], place % share.shape[1]
    never, no = np.full(len(place), NEVER), np.zeros(len(place), bool)
    return FrontDoor(
        home=home,
        referred=between(rng, calendar.first(month), calendar.last(month)),
        nothing_done=~no,
        started=never,
        completed=never,
        taken=never,
        waited=never,
        in_time=no,
        seen=no,
        in_need=no,
    )


def lay_long_ago(home: Days, referred: Days) -> FrontDoor:
    """Referrals of long ago that led to care: found in need, in days whose assessments are not told."""
    never, no = np.full(len(home), NEVER), np.zeros(len(home), bool)
    return FrontDoor(home, referred, no, never, never, never, never, no, no, ~no)
