"""Privately fostered children: arrangements that the authority was told of, the decision on each, and the visits."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import NEVER, Days, Flags, months_after
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.draws import between
from goldenthread.simulation.events import Rhythm, Rounds, rounds
from goldenthread.simulation.rates import PRIVATE_FOSTERING_DAYS, PRIVATE_FOSTERING_VISITS, PRIVATELY_FOSTERED

_FIRST_VISIT = Rhythm(((1, 7, 1.0),), ((18, 30, 1.0),), working_days=7)
_VISIT = Rhythm(((32, 40, 1.0),), ((50, 68, 1.0),), working_days=30)
_LATER_VISIT = Rhythm(((65, 82, 1.0),), ((95, 120, 1.0),), working_days=60)
_FIRST_YEAR = 13  # visits, after which more than a year has gone by
_YOUNGEST, _GROWN = 4, 16  # years: of 16 and over only disabled children are privately fostered


@dataclass(frozen=True, eq=False)
class PrivateFostering:
    """``case`` to ``suitable`` are one entry an arrangement; ``alone`` one a visit."""

    case: Days
    began: Days
    told: Days  # the day the authority was told of it
    ended: Days
    decided: Days  # NEVER where it ended first
    suitable: Flags
    visits: Rounds
    alone: Flags


def lay_private_fostering(cases: Cases) -> PrivateFostering:
    """A few of the children who are referred once, neither protected nor looked after: the referral tells of it."""
    rng = cases.tale.chance("private fostering")
    case = _chosen(cases, rng)
    told, born = cases.door.referred[case], cases.children.born[cases.children.of[case]]
    days = np.clip(rng.exponential(PRIVATE_FOSTERING_DAYS, len(case)), 30, None).astype(np.int64)
    grown = months_after(born, 12 * _GROWN)
    ended = cases.calendar.before_month_end(np.minimum(told + days, grown))
    decided = told + between(rng, 18, np.full(len(case), 60))
    visits = _visits(cases, told, ended)
    return PrivateFostering(
        case=case,
        began=told - between(rng, 1, np.full(len(case), 40)),
        told=told,
        ended=ended,
        decided=np.where(decided < ended, decided, NEVER),
        suitable=rng.random(len(case)) < 0.95,
        visits=visits,
        alone=rng.random(len(visits.spell)) < 0.85,
    )


def _chosen(cases: Cases, rng: np.random.Generator) -> Days:
    """The referrals that tell of an arrangement; the child has no other, so that nothing runs across it."""
    children, door = cases.children, cases.door
    once = np.bincount(children.of)[children.of] == 1
    at_home = (cases.care.began == NEVER) & (cases.protection.plan == NEVER) & ~door.nothing_done
    born = children.born[children.of]
    of_age = (months_after(born, 12 * _YOUNGEST) < door.referred) & (
        months_after(born, 12 * _GROWN) > door.referred + 60
    )
    lot = rng.random(len(door))
    return np.flatnonzero(once & at_home & of_age & (lot < PRIVATELY_FOSTERED))


def _visits(cases: Cases, told: Days, ended: Days) -> Rounds:
    """The first within seven working days, then every six weeks in the first year and every twelve later."""

    def rhythms(spell: Days, turn: int) -> list[tuple[Days, Rhythm]]:
        later = _LATER_VISIT if turn >= _FIRST_YEAR else _VISIT
        return [(np.arange(len(spell)), later if turn else _FIRST_VISIT)]

    rng, until = cases.tale.chance("private fostering visits"), cases.tale.last_day
    laid = rounds(cases.calendar, rng, told, ended, rhythms, PRIVATE_FOSTERING_VISITS, until)
    made = laid.held < ended[laid.spell]
    return Rounds(laid.spell[made], laid.since[made], laid.due[made], laid.held[made], laid.late[made])
