"""Care leavers as they stood at the ends of months."""

from __future__ import annotations

import numpy as np
import polars as pl

from goldenthread.simulation.calendar import NEVER, months_after
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.known import Names, dates, table
from goldenthread.simulation.leavers import Leavers
from goldenthread.simulation.scenario import OBSERVED
from goldenthread.simulation.truth import Truth


def tables(cases: Cases, leavers: Leavers, names: Names, known: int) -> dict[str, pl.DataFrame]:
    """The state of every care leaver, as observed by a day."""
    calendar, scenario = cases.calendar, cases.tale.scenario
    drawn_up = (scenario.months - 1 - leavers.month) % OBSERVED[scenario.observed] == 0
    row = np.flatnonzero(drawn_up & (calendar.last(leavers.month) <= known))
    person, month = leavers.person[row], leavers.month[row]
    case, day = leavers.case[person], calendar.last(month)
    team = np.full(len(row), scenario.doing("care leavers")[0])
    worker = names.worker(cases.worker(case, team, day))
    not_suitable = np.where(leavers.in_touch[row], "unsuitable", "not known")
    columns = {
        "child_id": names.child(cases.children.of[case]),
        "observed_on": dates(day, known),
        "eligibility": np.where(cases.lot[case] % 20 == 0, "qualifying", "former relevant"),
        "pathway_plan_reviewed_on": dates(leavers.reviews.at(person, month)[0], known),
        "in_touch": np.where(leavers.in_touch[row], "YES", "NO"),
        "last_contact_on": dates(day - leavers.since_contact[row], known),
        "accommodation": leavers.accommodation[row],
        "suitability": np.where(leavers.suitable[row], "suitable", not_suitable),
        "activity": leavers.activity[row],
        "adviser_id": worker,
        "unaccompanied": cases.care.unaccompanied[case],
        "team": names.team(team),
        "worker_id": worker,
    }
    return {"care_leavers": table(cases, "care_leavers", columns)}


def truths(cases: Cases, leavers: Leavers, truth: Truth) -> None:
    """CL, CL1 to CL5, all at the month's end; CL2 and CL3 also of those who are 19 or older."""
    month, person = leavers.month, leavers.person
    day = cases.calendar.last(month)
    team = np.full(len(month), cases.tale.scenario.doing("care leavers")[0])
    truth.count("CL", month, team)
    truth.share("CL1", month, team, leavers.in_touch)
    truth.share("CL2", month, team, leavers.suitable)
    truth.share("CL3", month, team, leavers.occupied)
    truth.share("CL3 NEET", month, team, leavers.in_touch & ~leavers.occupied)
    truth.share("CL4", month, team, np.isin(leavers.activity, ("F1", "P1")))
    reviewed = leavers.reviews.at(person, month)[0]
    truth.share("CL5", month, team, (reviewed < NEVER) & (months_after(reviewed, 6) > day))
    born = cases.children.born[cases.children.of[leavers.case]]
    older = months_after(born, 19 * 12)[person] <= day
    truth.share("CL2 19-21", month[older], team[older], leavers.suitable[older])
    truth.share("CL3 19-21", month[older], team[older], leavers.occupied[older])
