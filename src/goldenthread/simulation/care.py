"""Being looked after: who comes into care, how it ends, and when."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import NEVER, Days, Flags, months_after
from goldenthread.simulation.draws import between, coded
from goldenthread.simulation.front_door import FrontDoor
from goldenthread.simulation.protection import Protection
from goldenthread.simulation.rates import (
    CARE_AFTER_PLAN,
    CARE_AGAIN,
    CARE_DAYS,
    CARE_DIRECT,
    CARE_ENDS,
    UNACCOMPANIED,
    YEARS_OF_CARE,
)
from goldenthread.simulation.tale import Tale

ADULT = 18 * 12  # months
LONGEST_BEFORE = 150  # days from referral to care, for children who came long ago
_LONGEST = 6200  # days: seventeen years


@dataclass(frozen=True, eq=False)
class Care:
    """One entry a referral; days are NEVER for children who were not looked after."""

    began: Days
    ended: Days
    again: Days  # the second period of a child who had gone home
    again_ended: Days
    kind: np.ndarray  # how the first period ended: a key of CARE_ENDS
    born: Days  # the birthday that the story needs, NEVER where any will do
    unaccompanied: Flags

    @property
    def last_day(self) -> Days:
        """The last day of being looked after."""
        return np.where(self.again < NEVER, self.again_ended, self.ended)


def lay_care(tale: Tale, door: FrontDoor, protection: Protection) -> Care:
    """Care after a plan, from the day the plan ends, or straight from a referral of a child found in need."""
    rng = tale.chance("care")
    lot = rng.random(len(door))
    after_plan = protection.led_to_plan & (lot < CARE_AFTER_PLAN)
    direct = door.in_need & (protection.conference == NEVER) & (lot < CARE_DIRECT)
    soon = door.referred + between(rng, 0, np.full(len(door), 60))
    began = np.select([after_plan, direct], [protection.plan_ended, soon], NEVER)
    return _care(tale, rng, door.referred, began)


def lay_care_of_long_ago(tale: Tale, care: Care) -> tuple[Days, Care]:
    """The home teams and the care of children who came before the warm-up and were still there when it began."""
    rng, scenario = tale.chance("care of long ago"), tale.scenario
    a_month = np.count_nonzero(care.began < NEVER) / len(tale.months)
    many = round(a_month * 12 * YEARS_OF_CARE)
    began = between(rng, tale.warm_up_day - 365 * YEARS_OF_CARE, np.full(many, tale.warm_up_day - 1))
    homes = np.array(scenario.doing("locality"))
    share = np.array([scenario.teams[home].share for home in homes])
    home = rng.choice(homes, many, p=share / share.sum())
    laid = _care(tale, rng, began - LONGEST_BEFORE, began)
    still = laid.ended >= tale.warm_up_day
    return home[still], Care(*(getattr(laid, name)[still] for name in Care.__dataclass_fields__))


def _care(tale: Tale, rng: np.random.Generator, referred: Days, began: Days) -> Care:
    size, calendar = len(began), tale.calendar
    cared = began < NEVER
    kind = coded(rng, size, CARE_ENDS)
    mean = np.array([CARE_DAYS[each] for each in CARE_ENDS])[[list(CARE_ENDS).index(each) for each in kind.tolist()]]
    days = np.clip(rng.exponential(mean), 12, _LONGEST).astype(np.int64)
    days = np.where(
        kind == "adoption", between(rng, 480, np.full(size, 1150)), np.where(kind == "order", days + 150, days)
    )
    ended = calendar.before_month_end(np.where(cared, began + days, NEVER))
    returns = cared & (kind == "home") & (rng.random(size) < CARE_AGAIN)
    again = np.where(returns, ended + between(rng, 20, np.full(size, 320)), NEVER)
    again_ended = calendar.before_month_end(
        np.where(returns, again + np.clip(rng.exponential(200, size), 12, 900).astype(np.int64), NEVER)
    )
    last = np.where(returns, again_ended, ended)
    grown = cared & (kind == "grown up")
    unaccompanied = grown & (days < 1400) & (rng.random(size) < UNACCOMPANIED * 1.6)
    return Care(
        began=began,
        ended=ended,
        again=again,
        again_ended=again_ended,
        kind=kind,
        born=np.where(cared, _born(rng, kind, np.minimum(referred, began), last), NEVER),
        unaccompanied=unaccompanied,
    )


def _born(rng: np.random.Generator, kind: np.ndarray, referred: Days, last: Days) -> Days:
    """Birthdays by which the ends make sense: the grown up leave on their eighteenth, babies are adopted."""
    oldest = np.select([kind == "adoption", kind == "order"], [900, 3300], 5400)
    born = referred - between(rng, 0, oldest)
    eighteen_at_end = months_after(last, -ADULT)
    return np.where(kind == "grown up", eighteen_at_end, np.maximum(born, eighteen_at_end + 40))
