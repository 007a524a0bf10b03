"""A made-up authority: its tables as known on any day, and the right answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import polars as pl

from goldenthread.simulation.adoption import Adopters, Permanence, lay_adopters, lay_permanence
from goldenthread.simulation.cases import Cases, lay_cases
from goldenthread.simulation.contacts import Contacts, lay_contacts
from goldenthread.simulation.known import Names, names
from goldenthread.simulation.leavers import Leavers, lay_leavers
from goldenthread.simulation.looked_after import LookedAfter, lay_looked_after
from goldenthread.simulation.private_fostering import PrivateFostering, lay_private_fostering
from goldenthread.simulation.reviews import Reviews, lay_reviews
from goldenthread.simulation.scenario import Scenario
from goldenthread.simulation.tale import Tale
from goldenthread.simulation.telling import (
    adoption,
    care,
    elsewhere,
    front_door,
    leavers,
    need,
    placements,
    protection,
    visits,
    workforce,
)
from goldenthread.simulation.truth import Truth
from goldenthread.simulation.unsuitable_stays import UnsuitableStays, lay_unsuitable_stays
from goldenthread.simulation.visits import Visits, lay_need_visits, lay_protection_visits
from goldenthread.simulation.workforce import Workforce, lay_workforce

UNTOLD = frozenset(
    (
        *("cla_health", "sdq_scores", "involvements", "previous_permanence"),  # of the SSDA903, which is not written
        *("exit_interviews", "practice_audits"),  # in people's own words
    )
)  # case tables of which the story knows nothing, so that what rests on them is not answered


@dataclass(frozen=True, eq=False)
class World:
    """A story that has been lived; `tables` is as known on its last day, `on` as known on an earlier one."""

    cases: Cases
    contacts: Contacts
    reviews: Reviews
    need_visits: Visits
    protection_visits: Visits
    looked_after: LookedAfter
    private_fostering: PrivateFostering
    unsuitable_stays: UnsuitableStays
    leavers: Leavers
    permanence: Permanence
    adopters: Adopters
    workforce: Workforce
    names: Names

    @property
    def scenario(self) -> Scenario:
        """The scenario that was told."""
        return self.cases.tale.scenario

    @cached_property
    def last_day(self) -> date:
        """The last day of the story."""
        return _date(self.cases.tale.last_day)

    @cached_property
    def tables(self) -> dict[str, pl.DataFrame]:
        """Every case table but the `UNTOLD`, as known on the last day, by name."""
        return self.on(self.last_day)

    @cached_property
    def truth(self) -> pl.DataFrame:
        """The right answers: authority, measure, month (its first day), team, numerator, denominator."""
        truth = Truth(self.cases.tale)
        front_door.truths(self.cases, self.contacts, truth)
        protection.truths(self.cases, self.reviews, truth)
        need.truths(self.cases, self.looked_after, self.need_visits, self.protection_visits, truth)
        visits.truths(self.cases, self.need_visits, self.protection_visits, truth)
        care.truths(self.cases, self.looked_after, truth)
        elsewhere.truths(self.cases, self.private_fostering, self.unsuitable_stays, truth)
        leavers.truths(self.cases, self.leavers, truth)
        adoption.truths(self.cases, self.permanence, self.adopters, truth)
        workforce.truths(self.cases, self.workforce, truth)
        return truth.frame()

    def on(self, day: date) -> dict[str, pl.DataFrame]:
        """Every case table but the `UNTOLD`, as known on a day."""
        known = int(np.datetime64(day, "D").astype(np.int64))
        return {
            **front_door.tables(self.cases, self.contacts, self.names, known),
            **protection.tables(self.cases, self.reviews, self.names, known),
            **need.tables(
                self.cases,
                self.looked_after,
                self.need_visits,
                self.protection_visits,
                self.reviews,
                self.names,
                known,
            ),
            **visits.tables(self.cases, self.need_visits, self.protection_visits, self.names, known),
            **care.tables(self.cases, self.looked_after, self.names, known),
            **placements.tables(self.cases, self.looked_after, self.names, known),
            **elsewhere.tables(
                self.cases, self.private_fostering, self.looked_after, self.unsuitable_stays, self.names, known
            ),
            **leavers.tables(self.cases, self.leavers, self.names, known),
            **adoption.tables(self.cases, self.permanence, self.adopters, self.names, known),
            **workforce.tables(self.cases, self.workforce, self.names, known),
        }


def simulate(scenario: Scenario, seed: int | Sequence[int] = 0) -> World:
    """Live a scenario's story; the same seed gives the same story to the last date."""
    tale = Tale(scenario, (seed,) if isinstance(seed, int) else tuple(seed))
    cases = lay_cases(tale)
    contacts, permanence, looked_after = lay_contacts(cases), lay_permanence(cases), lay_looked_after(cases)
    return World(
        cases=cases,
        contacts=contacts,
        reviews=lay_reviews(cases),
        need_visits=lay_need_visits(cases),
        protection_visits=lay_protection_visits(cases),
        looked_after=looked_after,
        private_fostering=lay_private_fostering(cases),
        unsuitable_stays=lay_unsuitable_stays(cases, looked_after),
        leavers=lay_leavers(cases),
        permanence=permanence,
        adopters=lay_adopters(cases, permanence),
        workforce=lay_workforce(cases),
        names=names(cases, len(contacts.born)),
    )


def _date(day: int) -> date:
    found: date = np.datetime64(day, "D").item()
    return found
