"""Who is referred: the child of every referral, so that re-referrals and repeat plans come out as they were drawn."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from goldenthread.simulation.calendar import NEVER, Days, Flags, months_after
from goldenthread.simulation.care import ADULT, Care
from goldenthread.simulation.draws import coded, quotas
from goldenthread.simulation.front_door import FrontDoor
from goldenthread.simulation.need import Need
from goldenthread.simulation.protection import FIRST, LONGER_AGO, WITHIN_TWO_YEARS, Protection
from goldenthread.simulation.rates import ETHNICITIES, NEEDS
from goldenthread.simulation.tale import Tale

_BACK_LATER = 0.10  # of referrals are of children known more than a year before; ours
_LONG = 850  # days: a case that lasts longer is always of a child new to the authority
_OLDEST = 5500  # days: a child known before is at most this old when referred again, to be a child until the end
_LONG_AGO = -100_000  # a day before all history


@dataclass(frozen=True, eq=False)
class Children:
    """``of`` to ``need`` are one entry a referral; the rest is one entry a child."""

    of: Days  # the child's number
    again: Flags  # within twelve months of the child's referral before
    plans_before: Days  # the child's earlier plans, however long ago
    within_two_years: Flags  # the plan of this referral began within two years of the end of the one before
    need: np.ndarray
    born: Days
    sex: np.ndarray
    ethnicity: np.ndarray
    disabled: Flags


def name_children(tale: Tale, door: FrontDoor, protection: Protection, care: Care, need: Need) -> Children:
    """Give every referral its child, month by month and team by team, keeping to the share of re-referrals."""
    naming = _Naming(tale, door, protection, care, need)
    naming.run()
    rng, many = tale.chance("people"), naming.many
    disabled = rng.random(many) < 0.13
    of_disability = disabled[naming.of] & (rng.random(len(door)) < 0.55)
    others = {code: weight for code, weight in NEEDS.items() if code != "N2"}
    return Children(
        of=naming.of,
        again=naming.again,
        plans_before=naming.plans_before,
        within_two_years=naming.within_two_years,
        need=np.where(of_disability, "N2", coded(rng, len(door), others)),
        born=naming.born[:many],
        sex=coded(rng, many, {"M": 51.0, "F": 48.6, "U": 0.4}),
        ethnicity=coded(rng, many, ETHNICITIES),
        disabled=disabled,
    )


class _Naming:
    """The children known so far, and what has been settled of each referral."""

    def __init__(self, tale: Tale, door: FrontDoor, protection: Protection, care: Care, need: Need) -> None:
        size = len(door)
        self.rng, self.tale, self.door, self.protection = tale.chance("children"), tale, door, protection
        self.ends = np.where(door.nothing_done, door.referred, need.closed)
        self.planned = protection.plan < NEVER
        self.may_return = (care.began == NEVER) & (self.ends - door.referred < _LONG)
        self.birthday = self._birthdays(care)
        self.of, self.plans_before = np.zeros(size, np.int64), np.zeros(size, np.int64)
        self.again, self.within_two_years = np.zeros(size, bool), np.zeros(size, bool)
        self.many = 0
        self.home, self.born, self.referred, self.busy_until, self.plans = np.zeros((5, size), np.int64)
        self.plan_ended = np.full(size, _LONG_AGO)

    def run(self) -> None:
        """Settle all referrals: those from before the warm-up are of new children, the rest month by month."""
        month = self.tale.calendar.month(self.door.referred)
        early = self.door.referred < self.tale.warm_up_day
        self._new(np.flatnonzero(early))
        cells = self.tale.cells(month, self.door.home)
        wanted = self._re_referrals(cells)
        order = np.argsort(np.where(early, -1, cells), kind="stable")[np.count_nonzero(early) :]
        edges = np.flatnonzero(np.diff(cells[order], prepend=-1, append=-1))
        for start, stop in pairwise(edges.tolist()):
            rows = self.rng.permutation(order[start:stop])
            self._settle_month(rows, int(month[rows[0]]), int(wanted[cells[rows[0]]]))

    def _birthdays(self, care: Care) -> Days:
        """A birthday for the child of each referral, should it be new: a few are not yet born."""
        age = self.rng.integers(-110, 5900, len(self.door))
        born = np.maximum(self.door.referred - age, months_after(self.ends, -ADULT) + 30)
        return np.where(care.born < NEVER, care.born, born)

    def _re_referrals(self, cells: Days) -> Days:
        line = self.tale.line("re-referrals")
        counts = np.bincount(cells, minlength=line.size).reshape(line.shape)
        return quotas(counts, line).ravel()

    def _settle_month(self, rows: Days, month: int, wanted: int) -> None:
        """Repeat plans first, which ask most of a child; then those back within a year, or later; then new."""
        first, last = (int(day) for day in (self.tale.calendar.first(month), self.tale.calendar.last(month)))
        free = self.rng.permutation(self._free(int(self.door.home[rows[0]]), first))
        before = np.where(self.planned[rows] & self.may_return[rows], self.protection.before[rows], FIRST)
        for which in (WITHIN_TWO_YEARS, LONGER_AGO):
            self._repeat_plans(rows[before == which], self._had_plan(free, which, first, last))
        left = rows[before == FIRST]
        back, new = left[self.may_return[left]], left[~self.may_return[left]]
        free = free[self.busy_until[free] < first]
        for known_since, many in (
            (months_after(self.referred[free], 12) > last, wanted - int(self.again[rows].sum())),
            (months_after(self.referred[free], 12) < first, round(_BACK_LATER * len(rows))),
        ):
            back = self._return(back, free[known_since], many)
        self._new(np.concatenate([back, new]))

    def _free(self, home: int, first: int) -> Days:
        """Children of a home team without an open case, young enough to be referred again."""
        now = slice(0, self.many)
        free = (self.home[now] == home) & (self.busy_until[now] < first) & (self.born[now] > first - _OLDEST)
        return np.flatnonzero(free)

    def _had_plan(self, free: Days, which: int, first: int, last: int) -> Days:
        """Those whose last plan ended when the next will certainly begin within two years of it, or after."""
        ended = self.plan_ended[free]
        if which == WITHIN_TWO_YEARS:
            return free[ended > last + 75 - 728]
        return free[(ended < first - 733) & (self.plans[free] > 0)]

    def _repeat_plans(self, rows: Days, had_plan: Days) -> None:
        found = had_plan[self.busy_until[had_plan] < self.door.referred[rows].min(initial=NEVER)][: len(rows)]
        self._settle(rows[: len(found)], found)
        self._new(rows[len(found) :], plans=1)

    def _return(self, rows: Days, pool: Days, many: int) -> Days:
        """So many rows are of children of a pool, first plans of those who never had one; the others are left."""
        many = min(max(many, 0), len(pool), len(rows))
        back = rows[:many][np.argsort(~self.planned[rows[:many]], kind="stable")]
        self._settle(back, pool[np.argsort(self.plans[pool] > 0, kind="stable")][:many])
        return rows[many:]

    def _new(self, rows: Days, plans: int = 0) -> None:
        """The rows are of children not known before; ``plans`` had before all history, if any."""
        children = np.arange(self.many, self.many + len(rows))
        self.many += len(rows)
        self.home[children], self.born[children] = self.door.home[rows], self.birthday[rows]
        self.referred[children], self.plans[children] = _LONG_AGO, plans
        self._settle(rows, children)

    def _settle(self, rows: Days, children: Days) -> None:
        """The rows are of these children, who are busy until their cases end."""
        referred, planned = self.door.referred[rows], self.planned[rows]
        self.of[rows] = children
        self.again[rows] = months_after(self.referred[children], 12) > referred
        self.plans_before[rows] = self.plans[children]
        soon = months_after(self.plan_ended[children], 24) > self.protection.plan[rows]
        self.within_two_years[rows] = planned & soon
        self.referred[children], self.busy_until[children] = referred, self.ends[rows]
        self.plans[children] += planned
        self.plan_ended[children] = np.where(planned, self.protection.plan_ended[rows], self.plan_ended[children])
