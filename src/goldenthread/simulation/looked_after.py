"""Children looked after: their periods of care, placements, reviews, visits, health, and days missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import NEVER, Days, Flags, months_after
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.draws import coded
from goldenthread.simulation.events import Latest, Rhythm, Rounds, latest, rounds

LONG_FOSTERING = "long-term fostering"
FIRST_REVIEW = Rhythm(((12, 24, 1.0),), ((46, 58, 1.0),), working_days=20)
SECOND_REVIEW = Rhythm(((65, 86, 1.0),), ((103, 118, 1.0),), months=3)
LATER_REVIEW = Rhythm(((140, 177, 1.0),), ((197, 225, 1.0),), months=6)
FIRST_VISIT = Rhythm(((2, 6, 1.0),), ((58, 68, 1.0),), working_days=30)
VISIT = Rhythm(((25, 38, 1.0),), ((58, 68, 1.0),), working_days=30)
SETTLED_VISIT = Rhythm(((55, 80, 1.0),), ((105, 118, 1.0),), working_days=60)
FIRST_HEALTH = Rhythm(((14, 27, 1.0),), ((46, 85, 1.0),), working_days=20)
HALF_YEARLY = Rhythm(((140, 178, 1.0),), ((197, 265, 1.0),), months=6)
YEARLY = Rhythm(((300, 360, 1.0),), ((380, 480, 1.0),), months=12)
_MISSING = Rhythm(((8, 200, 1.0),), ((8, 200, 1.0),), months=12)  # of those who go missing at all; ours

_PLANS = {  # plans for permanence by how the period will end
    "home": {"return to family": 80.0, "other": 20.0},
    "order": {"special guardianship or child arrangements order": 100.0},
    "adoption": {"adoption": 100.0},
    "grown up": {LONG_FOSTERING: 60.0, "long-term residential": 18.0, "supported living": 12.0, "other": 10.0},
    "other": {"other": 60.0, LONG_FOSTERING: 40.0},
}
_TYPES = {"U6": 44.0, "U4": 17.0, "U1": 7.0, "U3": 9.0, "K2": 13.0, "P1": 5.0, "H5": 5.0}  # about DfE CLA, 2025
_PROVIDERS = {"PR1": 48.0, "PR4": 42.0, "PR5": 5.0, "PR2": 5.0}  # about DfE CLA, 2025
_ENDS = {
    "home": {"E4A": 70.0, "E4B": 30.0},
    "order": {"E45": 50.0, "E46": 10.0, "E47": 30.0, "E48": 10.0},
    "adoption": {"E11": 35.0, "E12": 65.0},
    "grown up": {"E5": 40.0, "E6": 8.0, "E7": 10.0, "E17": 42.0},
    "other": {"E8": 60.0, "E41": 25.0, "E3": 10.0, "E16": 5.0},
}


@dataclass(frozen=True, eq=False)
class Homes:
    """What kind of place each is, whose, and whether it lies outside the authority."""

    kind: np.ndarray
    provider: np.ndarray
    outside: Flags


@dataclass(frozen=True, eq=False)
class LookedAfter:
    """``case`` to ``born`` are one entry a period of care; the rest are events of these periods."""

    case: Days
    began: Days
    ended: Days
    again: Flags
    kind: np.ndarray
    end_reason: np.ndarray
    plan: np.ndarray
    accommodated: Flags  # under section 20, not an order
    born: Days
    reviews: Rounds
    visits: Rounds
    health: Rounds
    dental: Rounds
    placements: Rounds
    first_homes: Homes  # one entry a period of care
    moved_to: Homes  # one entry a placement after the first
    missing: Rounds
    interview_offered: Flags
    interview_accepted: Flags

    def homes(self, spell: Days, move: Days) -> Homes:
        """Where the children of periods live after a move among `placements`, or before the first (-1)."""
        has_moved, later, first = move >= 0, self.moved_to, self.first_homes
        return Homes(
            kind=np.where(has_moved, later.kind[move], first.kind[spell]),
            provider=np.where(has_moved, later.provider[move], first.provider[spell]),
            outside=np.where(has_moved, later.outside[move], first.outside[spell]),
        )

    def latest(self, cases: Cases, done: Rounds) -> Latest:
        """What was held while the period lasted, ready to be asked for the latest at a month's end."""
        there = np.flatnonzero(done.held < self.ended[done.spell])
        return latest(done.spell[there], cases.calendar.month(done.held[there]), done.held[there])


def lay_looked_after(cases: Cases) -> LookedAfter:
    """Both periods of every child in care, and all that happens in them until the story's end."""
    care, rng = cases.care, cases.tale.chance("looked after")
    first, second = np.flatnonzero(care.began < NEVER), np.flatnonzero(care.again < NEVER)
    case = np.concatenate([first, second])
    began = np.concatenate([care.began[first], care.again[second]])
    ended = np.concatenate([care.ended[first], care.again_ended[second]])
    kind, born = care.kind[case], cases.children.born[cases.children.of[case]]
    plan = _by_kind(rng, kind, _PLANS)
    spells = _Spells(cases, began, ended)
    placements = spells.rounds("placements", _placements(rng, len(case)), share=1.0)
    missing = spells.missing(born)
    many = len(placements.spell)
    offered = rng.random(len(missing.spell)) < 0.85
    return LookedAfter(
        case=case,
        began=began,
        ended=ended,
        again=np.arange(len(case)) >= len(first),
        kind=kind,
        end_reason=_by_kind(rng, kind, _ENDS),
        plan=plan,
        accommodated=care.unaccompanied[case] | (rng.random(len(case)) < np.where(kind == "home", 0.5, 0.1)),
        born=born,
        reviews=spells.rounds("looked after reviews in time", _reviews),
        visits=spells.rounds("looked after visits in time", _visits(plan == LONG_FOSTERING)),
        health=spells.rounds("health assessments in time", _health(spells, born)),
        dental=spells.rounds("dental checks in time", lambda spell, turn: [(np.arange(len(spell)), YEARLY)]),
        placements=placements,
        first_homes=_homes(cases.tale.chance("first placements"), len(case)),
        moved_to=_homes(rng, many),
        missing=missing,
        interview_offered=offered,
        interview_accepted=offered & (rng.random(len(offered)) < 0.6),
    )


Rhythms = Callable[[Days, int], Sequence[tuple[Days, Rhythm]]]


@dataclass(frozen=True, eq=False)
class _Spells:
    cases: Cases
    began: Days
    ended: Days

    def rounds(self, of: str, rhythms: Rhythms, share: float | None = None) -> Rounds:
        """The rounds of a kind, their share in time being the scenario's."""
        tale = self.cases.tale
        in_time = float(tale.line(of).mean()) if share is None else share
        return rounds(self.cases.calendar, tale.chance(of), self.began, self.ended, rhythms, in_time, tale.last_day)

    def missing(self, born: Days) -> Rounds:
        """Episodes of going missing, of some of those who are old enough."""
        rng = self.cases.tale.chance("missing")
        often = (self.began - born > 11 * 365) & (rng.random(len(born)) < 0.3)
        ended = np.where(often, self.ended, self.began)
        done = rounds(
            self.cases.calendar,
            rng,
            self.began,
            ended,
            lambda spell, turn: [(np.arange(len(spell)), _MISSING)],
            1.0,
            self.cases.tale.last_day,
        )
        there = done.held < ended[done.spell]
        return Rounds(done.spell[there], done.since[there], done.due[there], done.held[there], done.late[there])


def _homes(rng: np.random.Generator, many: int) -> Homes:
    return Homes(coded(rng, many, _TYPES), coded(rng, many, _PROVIDERS), rng.random(many) < 0.4)


def _by_kind(rng: np.random.Generator, kind: np.ndarray, weights: dict[str, dict[str, float]]) -> np.ndarray:
    return np.select([kind == each for each in weights], [coded(rng, len(kind), each) for each in weights.values()], "")


def _reviews(spell: Days, turn: int) -> Sequence[tuple[Days, Rhythm]]:
    return [(np.arange(len(spell)), (FIRST_REVIEW, SECOND_REVIEW)[turn] if turn < 2 else LATER_REVIEW)]


def _visits(settled: Flags) -> Rhythms:
    def rhythms(spell: Days, turn: int) -> Sequence[tuple[Days, Rhythm]]:
        seldom = settled[spell]
        return [
            (np.flatnonzero(~seldom), VISIT if turn else FIRST_VISIT),
            (np.flatnonzero(seldom), SETTLED_VISIT if turn else FIRST_VISIT),
        ]

    return rhythms


def _health(spells: _Spells, born: Days) -> Rhythms:
    """Twice a year for those who come in young and will be under five for a while yet, else once a year."""
    fifth = months_after(born, 60)

    def rhythms(spell: Days, turn: int) -> Sequence[tuple[Days, Rhythm]]:
        if not turn:
            return [(np.arange(len(spell)), FIRST_HEALTH)]
        young = spells.began[spell] + 180 * turn < fifth[spell]
        return [(np.flatnonzero(young), HALF_YEARLY), (np.flatnonzero(~young), YEARLY)]

    return rhythms


def _placements(rng: np.random.Generator, many: int) -> Rhythms:
    """Moves: some children move often, most settle after the first months."""
    restless = rng.random(many) < 0.15

    def rhythms(spell: Days, turn: int) -> Sequence[tuple[Days, Rhythm]]:
        often = restless[spell]
        return [
            (np.flatnonzero(often), _moves(30, 220)),
            (np.flatnonzero(~often), _moves(20, 500) if turn == 0 else _moves(300, 3000)),
        ]

    return rhythms


def _moves(least: int, most: int) -> Rhythm:
    band = ((least, most, 1.0),)
    return Rhythm(band, band, months=12)
