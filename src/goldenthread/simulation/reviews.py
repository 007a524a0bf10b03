"""Review conferences: whether each is in time is drawn, then its day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import NEVER, Days, Flags
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.events import Rhythm, Rounds, rounds
from goldenthread.simulation.rates import (
    FIRST_REVIEW,
    FIRST_REVIEW_LATE,
    NEXT_REVIEW,
    NEXT_REVIEW_LATE,
)

FIRST_CONFERENCE = Rhythm(FIRST_REVIEW, FIRST_REVIEW_LATE, months=3)
LATER_CONFERENCE = Rhythm(NEXT_REVIEW, NEXT_REVIEW_LATE, months=6)


@dataclass(frozen=True, eq=False)
class Reviews:
    """``case`` is of each plan; ``done.spell`` counts among these."""

    case: Days
    done: Rounds
    counted: Flags  # the review was held, while the plan lasted


def lay_reviews(cases: Cases) -> Reviews:
    """Reviews of every child protection plan: within three months, then six."""
    case = np.flatnonzero(cases.protection.plan < NEVER)
    began, ended = cases.protection.plan[case], cases.protection.plan_ended[case]
    in_time = float(cases.tale.line("child protection reviews in time").mean())
    done = rounds(
        cases.calendar,
        cases.tale.chance("reviews"),
        began,
        ended,
        lambda spell, turn: [(np.arange(len(spell)), LATER_CONFERENCE if turn else FIRST_CONFERENCE)],
        in_time,
        cases.tale.last_day,
    )
    return Reviews(case, done, done.held < ended[done.spell])
