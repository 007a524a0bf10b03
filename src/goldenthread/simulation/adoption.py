"""Children on their way to adoption, and adopters on theirs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import NEVER, Days, Flags
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.draws import between
from goldenthread.simulation.rates import WARM_UP

_REVERSED = 0.12  # of children who leave care by another order had been decided on for adoption; ours
_FOSTERED_FIRST = 0.15  # of the adopted were fostered by their adopters before; ours
_ADOPTERS_A_CHILD = 1.4  # enquiries for each child adopted; ours
_STAGES = ((5, 30), (45, 75), (3, 20), (90, 140), (1, 10), (14, 45), (20, 300), (14, 40), (150, 330))  # days; ours


@dataclass(frozen=True, eq=False)
class Permanence:
    """One entry a child for whom adoption was decided; days that do not come are NEVER."""

    case: Days
    entered: Days
    decided: Days
    ordered: Days
    matched: Days
    placed: Days
    adopted: Days
    reversed: Days
    fostered: Days


@dataclass(frozen=True, eq=False)
class Adopters:
    """One entry an adopter; ``stages`` are the days of the nine steps from the start of stage 1 to the order."""

    enquired: Days
    stages: Days
    left: Days
    children: Days
    fostering: Flags


def lay_permanence(cases: Cases) -> Permanence:
    """The stages of every adoption, in the time between entering care and the order; and some decisions reversed."""
    care, rng = cases.care, cases.tale.chance("adoption")
    lot = rng.random(len(care.began))
    cared = care.began < NEVER
    adopted = cared & (care.kind == "adoption")
    turned = cared & (care.kind == "order") & (lot < _REVERSED)
    case = np.flatnonzero(adopted | turned)
    entered, days, ends = care.began[case], (care.ended - care.began)[case], adopted[case]
    at = [(entered + days * rng.uniform(low, high, len(case))).astype(np.int64) for low, high in _SHARES]
    never = np.full(len(case), NEVER)
    fostered = ends & (rng.random(len(case)) < _FOSTERED_FIRST)
    return Permanence(
        case=case,
        entered=entered,
        decided=at[0],
        ordered=np.where(ends, at[1], never),
        matched=np.where(ends, at[2], never),
        placed=np.where(ends, at[3], never),
        adopted=np.where(ends, care.ended[case], never),
        reversed=np.where(ends, never, at[2]),
        fostered=np.where(fostered, entered + between(rng, 20, days // 5), never),
    )


_SHARES = ((0.28, 0.36), (0.37, 0.45), (0.5, 0.62), (0.63, 0.72))  # of the way from care to order; about DfE CLA, 2025


def lay_adopters(cases: Cases, permanence: Permanence) -> Adopters:
    """Adopters in step with the children adopted; some leave before they are approved."""
    rng, calendar = cases.tale.chance("adopters"), cases.calendar
    first, last = cases.tale.warm_up_day, cases.tale.last_day
    in_story = (permanence.adopted >= first) & (permanence.adopted <= last)
    many = round(np.count_nonzero(in_story) * _ADOPTERS_A_CHILD)
    enquired = between(rng, calendar.first(-WARM_UP), np.full(many, last))
    stages = enquired[:, None] + np.cumsum([between(rng, low, np.full(many, high)) for low, high in _STAGES], axis=0).T
    leaves = rng.random(many) < 0.25
    steps = rng.integers(1, 5, many)
    left = np.where(leaves, stages[np.arange(many), steps], NEVER)
    return Adopters(
        enquired=enquired,
        stages=np.where(stages < left[:, None], stages, NEVER),
        left=left,
        children=1 + (rng.random(many) < 0.25),
        fostering=rng.random(many) < 0.2,
    )
