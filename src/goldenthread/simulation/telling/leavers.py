"""Care leavers as they stood at the ends of months."""

from __future__ import annotations

import numpy as np
import polars as pl

from goldenthread.simulation.calendar import Days, Flags, months_after
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
        "eligibility": np.where(_qualifying(cases, case), "qualifying", "former relevant"),
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
    """CL, CL1 to CL5, all at the month's end; "a" is of those who are 18, "b" and CL4 of those who are 19 to 21.

    CL, CL1, CL2 and CL3 are of all; the others leave out those who are entitled to advice only.
    """
    month, person = leavers.month, leavers.person
    day = cases.calendar.last(month)
    team = np.full(len(month), cases.tale.scenario.doing("care leavers")[0])
    truth.count("CL", month, team)
    truth.share("CL1", month, team, leavers.in_touch)
    truth.share("CL2", month, team, leavers.suitable)
    truth.share("CL3", month, team, leavers.occupied)
    truth.share("CL3 NEET", month, team, leavers.in_touch & ~leavers.occupied)
    entitled = ~_qualifying(cases, leavers.case[person])
    reviewed = leavers.reviews.at(person[entitled], month[entitled])[0]
    truth.share("CL5", month[entitled], team[entitled], months_after(reviewed, 6) > day[entitled])
    born = cases.children.born[cases.children.of[leavers.case]]
    older = months_after(born, 19 * 12)[person] <= day
    studies, of_age = np.isin(leavers.activity, ("F1", "P1")), entitled & older
    truth.share("CL4", month[of_age], team[of_age], studies[of_age])
    for age, of_age in (("a", entitled & ~older), ("b", entitled & older)):
        truth.share(f"CL1{age}", month[of_age], team[of_age], leavers.in_touch[of_age])
        housed = of_age & (leavers.accommodation != "R")  # whose residence is known: LAIT
        truth.share(f"CL2{age}", month[housed], team[housed], leavers.suitable[housed])
        truth.share(f"CL3{age}", month[of_age], team[of_age], leavers.occupied[of_age])


def _qualifying(cases: Cases, case: Days) -> Flags:
    """A few are entitled to advice only, and have no pathway plan that must be reviewed."""
    few: Flags = cases.lot[case] % 20 == 0
    return few
