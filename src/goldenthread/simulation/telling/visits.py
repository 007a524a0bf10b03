"""Visits under child in need and child protection plans."""

from __future__ import annotations

import numpy as np
import polars as pl

from goldenthread.simulation.cases import Cases
from goldenthread.simulation.events import latest
from goldenthread.simulation.known import Names, dates, table
from goldenthread.simulation.truth import Truth
from goldenthread.simulation.visits import Visits


def tables(cases: Cases, need: Visits, protection: Visits, names: Names, known: int) -> dict[str, pl.DataFrame]:
    """The two tables of visits as recorded by a day."""
    return {
        "cin_visits": _visits(cases, "cin_visits", need, names, known),
        "cp_visits": _visits(cases, "cp_visits", protection, names, known),
    }


def truths(cases: Cases, need: Visits, protection: Visits, truth: Truth) -> None:
    """CN3 under plans, as recorded and as made, and how soon visits were recorded; CP7 and CP8."""
    months, calendar = need.months, cases.calendar
    truth.share("CN3 plan", months.month, months.team, need.in_date)
    truth.share("CN3 plan as made", months.month, months.team, need.made)
    recorded = need.recorded <= cases.tale.last_day
    truth.share(
        "CN visits recorded in 3 days",
        calendar.month(need.visited[recorded]),
        need.team[recorded],
        need.waited[recorded] <= 3,
    )
    months = protection.months
    truth.share("CP7", months.month, months.team, protection.in_date)
    last = latest(protection.case, calendar.month(protection.recorded), protection.visited)
    truth.share("CP8", months.month, months.team, protection.alone[last.at(months.case, months.month)[1]])


def _visits(cases: Cases, name: str, visits: Visits, names: Names, known: int) -> pl.DataFrame:
    row = np.flatnonzero(visits.recorded <= known)
    case, visited, team = visits.case[row], visits.visited[row], visits.team[row]
    return table(
        cases,
        name,
        {
            "child_id": names.child(cases.children.of[case]),
            "visited_on": dates(visited, known),
            "recorded_on": dates(visits.recorded[row], known),
            "seen_alone": visits.alone[row],
            "team": names.team(team),
            "worker_id": names.worker(cases.worker(case, team, visited)),
        },
    )
