"""Social workers month by month: who is in post, how many cases each holds, and supervision."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import Days, Flags
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.draws import between
from goldenthread.simulation.events import open_months, spans
from goldenthread.simulation.rates import DAYS_LOST

SUPERVISION, OF_NEWLY_QUALIFIED = 20, 10  # working days


@dataclass(frozen=True, eq=False)
class Workforce:
    """One entry a worker and month in post; ``supervised`` says whether supervision is in date at the month's end."""

    worker: Days
    month: Days
    team: Days
    cases: Days
    newly_qualified: Flags
    supervised: Flags
    held: Days  # the working-day number of the supervision of the month, where there was one
    days_lost: Days  # of each worker, in a year


def lay_workforce(cases: Cases) -> Workforce:
    """Workers in post at each month's end, and the supervision that the scenario's share asks for."""
    posts, tale, calendar = cases.posts, cases.tale, cases.calendar
    rng = tale.chance("supervision days")
    worker, month = spans(posts.came, posts.went, -1, tale.scenario.months - 1)
    team = posts.team[posts.post[worker]]
    qualifying = posts.qualifying[worker] & (month < posts.came[worker] + 12)
    settled = posts.came[worker] < month
    stale = tale.exactly("supervision", month, team, eligible=settled, fails=True)
    length, end = calendar.length(month), calendar.number(calendar.last(month))
    least = np.maximum(4, SUPERVISION + 2 - calendar.length(month + 1))
    most = np.where(qualifying, OF_NEWLY_QUALIFIED - 1, np.minimum(16, length - 1))
    return Workforce(
        worker=worker,
        month=month,
        team=team,
        cases=_cases_held(cases, worker, month),
        newly_qualified=qualifying,
        supervised=~stale,
        held=end - between(rng, np.minimum(least, most), most),
        days_lost=tale.chance("sickness").poisson(DAYS_LOST, len(posts.post)),
    )


def _cases_held(cases: Cases, worker: Days, month: Days) -> Days:
    """How many open cases each worker holds at each month's end."""
    case = np.flatnonzero(~cases.door.nothing_done)
    last = cases.tale.scenario.months - 1
    row, when = open_months(cases.calendar, cases.door.referred[case], cases.need.closed[case], 0, last)
    day = cases.calendar.last(when)
    held_by = cases.worker(case[row], cases.team(case[row], day), day)
    many = int(worker.max(initial=0)) + 1
    counts = np.bincount(when[held_by >= 0] * many + held_by[held_by >= 0], minlength=many * (last + 1))
    return np.where(month >= 0, counts[np.maximum(month, 0) * many + worker], 0)
