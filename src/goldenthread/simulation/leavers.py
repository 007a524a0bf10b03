"""Care leavers from 18 until 22: whether in touch, where they live, what they do, month by month."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import NEVER, Days, Flags, months_after
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.draws import coded
from goldenthread.simulation.events import Latest, Rhythm, latest, open_months, rounds

_REVIEW = Rhythm(((100, 176, 1.0),), ((197, 265, 1.0),), months=6)
_FIRST_REVIEW = Rhythm(((5, 28, 1.0),), ((5, 28, 1.0),), months=6)
_UNTIL = 48  # months after the eighteenth birthday
_SUITABLE = {"Z": 14.0, "B": 16.0, "D": 20.0, "U": 30.0, "T": 9.0, "E": 6.0, "Y": 5.0}  # ours
_UNSUITABLE = {"X": 55.0, "S": 25.0, "W": 20.0}  # ours
_LEARNING = {"F1": 11.0, "F2": 35.0, "P2": 3.0, "F4": 6.0, "F5": 37.0, "P5": 8.0}  # ours
_NOT = {"G4": 35.0, "G5": 50.0, "G6": 15.0}  # ours


@dataclass(frozen=True, eq=False)
class Leavers:
    """``case`` and ``began`` are one entry a care leaver; the rest one a care leaver (by place) and month."""

    case: Days
    began: Days  # the eighteenth birthday, or the day before it where that is a month's end
    reviews: Latest
    person: Days
    month: Days
    in_touch: Flags
    suitable: Flags
    occupied: Flags  # in education, employment or training
    accommodation: np.ndarray
    activity: np.ndarray
    since_contact: Days  # days


def lay_leavers(cases: Cases) -> Leavers:
    """Those who grew up in care: what is so of them is drawn by lots that stay with the person."""
    tale, calendar = cases.tale, cases.calendar
    rng = tale.chance("care leavers")
    case = np.flatnonzero((cases.care.began < NEVER) & (cases.care.kind == "grown up"))
    began = cases.care.ended[case]
    until = months_after(began, _UNTIL)
    person, month = open_months(calendar, began, until, 0, tale.scenario.months - 1)
    team = np.full(len(person), tale.scenario.doing("care leavers")[0])
    lots = rng.random((3, len(case)))
    in_touch = tale.exactly("care leavers in touch", month, team, lot=lots[0][person])
    suitable = tale.exactly("suitable accommodation", month, team, lot=lots[1][person], eligible=in_touch)
    occupied = tale.exactly("education, employment or training", month, team, lot=lots[2][person], eligible=in_touch)
    return Leavers(
        case=case,
        began=began,
        reviews=_reviews(cases, began, until),
        person=person,
        month=month,
        in_touch=in_touch,
        suitable=suitable,
        occupied=occupied,
        accommodation=_either(rng, len(case), person, suitable, _SUITABLE, in_touch, _UNSUITABLE, "R"),
        activity=_either(rng, len(case), person, occupied, _LEARNING, in_touch, _NOT, "not known"),
        since_contact=np.where(in_touch, rng.integers(0, 50, len(person)), rng.integers(80, 240, len(person))),
    )


def _reviews(cases: Cases, began: Days, until: Days) -> Latest:
    """Pathway plan reviews, the first before the eighteenth birthday, each within six months of the one before."""
    tale = cases.tale
    in_time = float(tale.line("pathway plans in time").mean())
    done = rounds(
        cases.calendar,
        tale.chance("pathway plans"),
        began - tale.chance("pathway plans before").integers(30, 170, len(began)),
        until,
        lambda spell, turn: [(np.arange(len(spell)), _REVIEW if turn else _FIRST_REVIEW)],
        in_time,
        tale.last_day,
    )
    return latest(done.spell, cases.calendar.month(done.held), done.held)


def _either(
    rng: np.random.Generator,
    people: int,
    person: Days,
    good: Flags,
    goods: dict[str, float],
    known: Flags,
    bads: dict[str, float],
    unknown: str,
) -> np.ndarray:
    """A code that stays with the person while the answer does: one of the good, of the bad, or not known."""
    best, worst = coded(rng, people, goods), coded(rng, people, bads)
    return np.select([good, known], [best[person], worst[person]], unknown)
