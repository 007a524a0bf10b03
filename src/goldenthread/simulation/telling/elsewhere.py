"""What no return asks for: private fostering arrangements, the visits under them, and nights in unsuitable places."""

from __future__ import annotations

import numpy as np
import polars as pl

from goldenthread.simulation.calendar import NEVER
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.events import open_months
from goldenthread.simulation.known import Names, dates, some, table
from goldenthread.simulation.looked_after import LookedAfter
from goldenthread.simulation.private_fostering import PrivateFostering
from goldenthread.simulation.truth import Truth
from goldenthread.simulation.unsuitable_stays import UnsuitableStays


def tables(
    cases: Cases, fostering: PrivateFostering, care: LookedAfter, stays: UnsuitableStays, names: Names, known: int
) -> dict[str, pl.DataFrame]:
    """The authority's own lists as known on a day."""
    return {
        "private_fostering": _arrangements(cases, fostering, names, known),
        "private_fostering_visits": _visits(cases, fostering, names, known),
        "unsuitable_stays": _stays(cases, care, stays, names, known),
    }


def truths(cases: Cases, fostering: PrivateFostering, stays: UnsuitableStays, truth: Truth) -> None:
    """PF1 at the month's end, PF1n and PF4 by the month; US1 by the night and US3 by the first."""
    calendar, last = cases.calendar, cases.tale.scenario.months - 1
    team = cases.field_team[fostering.case]
    row, month = open_months(calendar, fostering.told, fostering.ended, 0, last)
    truth.count("PF1", month, team[row])
    truth.count("PF1n", calendar.month(fostering.told), team)
    visits = fostering.visits
    truth.share("PF4", calendar.month(visits.held), team[visits.spell], fostering.alone)
    stay = np.repeat(np.arange(len(stays.began)), stays.ended - stays.began)
    night = stays.began[stay] + np.arange(len(stay)) - np.searchsorted(stay, stay)
    truth.count("US1", calendar.month(night), np.full(len(night), cases.care_team))
    truth.count("US3", calendar.month(stays.began), np.full(len(stays.began), cases.care_team))


def _arrangements(cases: Cases, fostering: PrivateFostering, names: Names, known: int) -> pl.DataFrame:
    row = np.flatnonzero(fostering.told <= known)
    case, team = fostering.case[row], cases.field_team[fostering.case[row]]
    ended, decided = fostering.ended[row], fostering.decided[row]
    return table(
        cases,
        "private_fostering",
        {
            "child_id": names.child(cases.children.of[case]),
            "started_on": dates(fostering.began[row], known),
            "ended_on": dates(ended, known),
            "notified_on": dates(fostering.told[row], known),
            "assessed_on": dates(decided, known),
            "suitable": some(fostering.suitable[row], (decided < NEVER) & (decided <= known)),
            "team": names.team(team),
            "worker_id": names.worker(cases.worker(case, team, np.minimum(ended, known))),
        },
    )


def _visits(cases: Cases, fostering: PrivateFostering, names: Names, known: int) -> pl.DataFrame:
    """Visits, each recorded on the day it was made."""
    visits = fostering.visits
    row = np.flatnonzero(visits.held <= known)
    case, visited = fostering.case[visits.spell[row]], visits.held[row]
    team = cases.field_team[case]
    return table(
        cases,
        "private_fostering_visits",
        {
            "child_id": names.child(cases.children.of[case]),
            "visited_on": dates(visited, known),
            "recorded_on": dates(visited, known),
            "seen_alone": fostering.alone[row],
            "team": names.team(team),
            "worker_id": names.worker(cases.worker(case, team, visited)),
        },
    )


def _stays(cases: Cases, care: LookedAfter, stays: UnsuitableStays, names: Names, known: int) -> pl.DataFrame:
    row = np.flatnonzero(stays.began <= known)
    case, began = care.case[stays.spell[row]], stays.began[row]
    team = np.full(len(row), cases.care_team)
    return table(
        cases,
        "unsuitable_stays",
        {
            "child_id": names.child(cases.children.of[case]),
            "started_on": dates(began, known),
            "ended_on": dates(stays.ended[row], known),
            "place": stays.place[row],
            "reason": stays.reason[row],
            "team": names.team(team),
            "worker_id": names.worker(cases.worker(case, team, began)),
        },
    )
