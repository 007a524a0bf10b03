"""Where children looked after live, one placement after another, and the times they were missing."""

from __future__ import annotations

import numpy as np
import polars as pl

from goldenthread.simulation.cases import Cases
from goldenthread.simulation.known import Names, dates, table
from goldenthread.simulation.looked_after import LookedAfter


def tables(cases: Cases, care: LookedAfter, names: Names, known: int) -> dict[str, pl.DataFrame]:
    """Placements and missing episodes as known on a day."""
    return {
        "cla_placements": _placements(cases, care, names, known),
        "missing_episodes": _missing(cases, care, names, known),
    }


def _placements(cases: Cases, care: LookedAfter, names: Names, known: int) -> pl.DataFrame:
    """The first placement of each period and one from each move on, until the next or until the period ends."""
    moves = np.flatnonzero(care.placements.held < care.ended[care.placements.spell])
    spell = np.concatenate([np.arange(len(care.began)), care.placements.spell[moves]])
    began = np.concatenate([care.began, care.placements.held[moves]])
    move = np.concatenate([np.full(len(care.began), -1), moves])
    order = np.lexsort((began, spell))
    spell, began, move = spell[order], began[order], move[order]
    moves_on = np.append(spell[1:] == spell[:-1], np.False_)
    ended = np.where(moves_on, np.roll(began, -1), care.ended[spell])
    row = np.flatnonzero(began <= known)
    spell, homes = spell[row], care.homes(spell[row], move[row])
    return table(
        cases,
        "cla_placements",
        {
            "child_id": names.child(cases.children.of[care.case[spell]]),
            "started_on": dates(began[row], known),
            "ended_on": dates(ended[row], known),
            "care_started_on": dates(care.began[spell], known),
            "placement_type": homes.kind,
            "placement_provider": homes.provider,
            "placed_outside": homes.outside,
            "same_carer": np.zeros(len(row), bool),
        },
    )


def _missing(cases: Cases, care: LookedAfter, names: Names, known: int) -> pl.DataFrame:
    """A night or a few each; the absences that returns count are not told one by one."""
    missing = care.missing
    nights = cases.tale.chance("nights missing").integers(1, 4, len(missing.spell))
    back = np.minimum(missing.held + nights, care.ended[missing.spell])
    row = np.flatnonzero((missing.held <= known) & (missing.held >= cases.tale.warm_up_day))
    return table(
        cases,
        "missing_episodes",
        {
            "child_id": names.child(cases.children.of[care.case[missing.spell[row]]]),
            "started_on": dates(missing.held[row], known),
            "ended_on": dates(back[row], known),
            "missing": np.full(len(row), "missing"),
        },
    )
