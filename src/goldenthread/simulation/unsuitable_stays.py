"""Nights where no child should have to stay: young people for whom no place was free on the day they came into care."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import Days, months_after
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.draws import between, coded
from goldenthread.simulation.looked_after import LookedAfter
from goldenthread.simulation.rates import NO_PLACE_FREE

_YOUNGEST = 14  # years: a place is found for a younger child
_PLACES = {"bed and breakfast": 55.0, "police cell": 25.0, "other": 20.0}  # ours
_REASONS = {"No placement was free that evening": 70.0, "The placement that was arranged fell through": 30.0}
_MOST = 6  # nights; in a police cell, one


@dataclass(frozen=True, eq=False)
class UnsuitableStays:
    """One entry a stay; ``spell`` is the place of the period of care it began."""

    spell: Days
    began: Days
    ended: Days
    place: np.ndarray
    reason: np.ndarray


def lay_unsuitable_stays(cases: Cases, care: LookedAfter) -> UnsuitableStays:
    """Some of the young people who come into care, from the story's warm-up on, spend their first nights so."""
    rng = cases.tale.chance("unsuitable stays")
    lot = rng.random(len(care.began))
    old_enough = months_after(care.born, 12 * _YOUNGEST) <= care.began
    spell = np.flatnonzero(old_enough & (lot < NO_PLACE_FREE) & (care.began >= cases.tale.warm_up_day))
    began, place = care.began[spell], coded(rng, len(spell), _PLACES)
    nights = np.where(place == "police cell", 1, between(rng, 1, np.full(len(spell), _MOST)))
    return UnsuitableStays(
        spell=spell,
        began=began,
        ended=began + nights,  # care lasts twelve days or more
        place=place,
        reason=coded(rng, len(spell), _REASONS),
    )
