"""How cases stood at the ends of months: those open then, and those closed in the six months before."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import NEVER, Days, Flags
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.events import spans
from goldenthread.simulation.scenario import OBSERVED

CLOSED_MONTHS = 6  # Annex A lists what closed in the six months before its day


@dataclass(frozen=True, eq=False)
class Observed:
    """One entry a spell (by its place) and month at whose end it is listed; ``open`` then, or closed before."""

    spell: Days
    month: Days
    day: Days
    open: Flags

    def until(self, known: int) -> Observed:
        """What was observed by a day."""
        then = self.day <= known
        return Observed(self.spell[then], self.month[then], self.day[then], self.open[then])


def observed(cases: Cases, began: Days, ended: Days) -> Observed:
    """Spells at the ends of the months in which the scenario has its lists drawn up."""
    last = cases.tale.scenario.months - 1
    closing = cases.calendar.month(ended)
    spell, month = spans(cases.calendar.month(began), closing + CLOSED_MONTHS, 0, last)
    drawn_up = (last - month) % OBSERVED[cases.tale.scenario.observed] == 0
    spell, month = spell[drawn_up], month[drawn_up]
    return Observed(spell, month, cases.calendar.last(month), month < closing[spell])


def ended_by(ended: Days, observed: Observed) -> Days:
    """The end of each spell where it had come by the day it was observed on."""
    return np.where(observed.open, NEVER, ended[observed.spell])
