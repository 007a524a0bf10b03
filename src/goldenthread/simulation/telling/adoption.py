"""Children on their way to adoption, and adopters."""

from __future__ import annotations

import numpy as np
import polars as pl

from goldenthread.simulation.adoption import Adopters, Permanence
from goldenthread.simulation.calendar import NEVER, months_after
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.draws import coded
from goldenthread.simulation.events import open_months
from goldenthread.simulation.known import Names, dates, some, table
from goldenthread.simulation.truth import Truth

_STAGES = (
    *("stage_1_started_on", "stage_1_ended_on", "stage_2_started_on", "stage_2_ended_on", "applied_on"),
    *("approved_on", "matched_on", "placed_on", "adopted_on"),
)
APPROVED, MATCHED = _STAGES.index("approved_on"), _STAGES.index("matched_on")


def tables(
    cases: Cases, permanence: Permanence, adopters: Adopters, names: Names, known: int
) -> dict[str, pl.DataFrame]:
    """Children for whom adoption has been decided, and adopters who have enquired, by a day."""
    return {
        "permanence": _permanence(cases, permanence, names, known),
        "adopters": _adopters(cases, adopters, known),
    }


def truths(cases: Cases, permanence: Permanence, adopters: Adopters, truth: Truth) -> None:
    """AD1, AD2, AD3, AD10 by month of the order; AD5 by month of the reversal; AD11 at the month's end."""
    adopted = permanence.adopted < NEVER
    month = cases.calendar.month(permanence.adopted[adopted])
    entered, placed = permanence.entered[adopted], permanence.placed[adopted]
    truth.share("AD1", month, None, placed - entered)
    truth.share("AD2", month, None, (permanence.matched - permanence.ordered)[adopted])
    truth.share("AD3", month, None, months_after(entered, 14) > placed)
    truth.share("AD10", month, None, np.minimum(placed, permanence.fostered[adopted]) - entered)
    truth.count("AD5", cases.calendar.month(permanence.reversed), None)
    approved, matched = adopters.stages[:, APPROVED], adopters.stages[:, MATCHED]
    waiting = np.flatnonzero(approved < NEVER)
    last = cases.tale.scenario.months - 1
    truth.count("AD11", open_months(cases.calendar, approved[waiting], matched[waiting], 0, last)[1], None)


def _permanence(cases: Cases, permanence: Permanence, names: Names, known: int) -> pl.DataFrame:
    row = np.flatnonzero(permanence.decided <= known)
    case, turned = permanence.case[row], permanence.reversed[row]
    reason = coded(cases.tale.chance("reversals"), len(permanence.case), {"RD1": 30, "RD2": 25, "RD3": 25, "RD4": 20})
    return table(
        cases,
        "permanence",
        {
            "child_id": names.child(cases.children.of[case]),
            "family_id": pl.Series(case + 1).cast(pl.String),
            "entered_care_on": dates(permanence.entered[row], known),
            "decided_on": dates(permanence.decided[row], known),
            "placement_order_on": dates(permanence.ordered[row], known),
            "matched_on": dates(permanence.matched[row], known),
            "placed_on": dates(permanence.placed[row], known),
            "adopted_on": dates(permanence.adopted[row], known),
            "reversed_on": dates(turned, known),
            "reversal_reason": some(reason[row], turned <= known),
            "fostered_for_adoption_on": dates(permanence.fostered[row], known),
        },
    )


def _adopters(cases: Cases, adopters: Adopters, known: int) -> pl.DataFrame:
    row = np.flatnonzero(adopters.enquired <= known)
    stages, number = adopters.stages[row], pl.Series(row + 1).cast(pl.String)
    placed = stages[:, _STAGES.index("placed_on")] <= known
    return table(
        cases,
        "adopters",
        {
            "adopter_id": pl.select(pl.lit("A") + number).to_series(),
            "family_id": pl.select(pl.lit("AF") + number).to_series(),
            "fostering_for_adoption": adopters.fostering[row],
            "enquired_on": dates(adopters.enquired[row], known),
            **{name: dates(stages[:, place], known) for place, name in enumerate(_STAGES)},
            "children_placed": some(adopters.children[row], placed),
            "left_on": dates(adopters.left[row], known),
            "left_reason": some(np.where(row % 3 == 0, "refused", "withdrew"), adopters.left[row] <= known),
        },
    )
