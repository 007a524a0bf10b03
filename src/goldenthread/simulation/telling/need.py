"""Children in need: episodes, plans, and how each case stood, child protection plans among them."""

from __future__ import annotations

import numpy as np
import polars as pl

from goldenthread.simulation.calendar import NEVER, Days, Flags
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.events import Latest, latest, open_months
from goldenthread.simulation.known import Names, dates, some, table
from goldenthread.simulation.looked_after import LookedAfter
from goldenthread.simulation.observed import ended_by, observed
from goldenthread.simulation.reviews import Reviews
from goldenthread.simulation.truth import Truth
from goldenthread.simulation.visits import NEED_STANDARD, Visits

LOOKED_AFTER, PROTECTED, PLANNED, ASSESSED, CLOSED = (
    *("looked after", "child protection plan", "child in need plan", "open assessment"),
    "closed",
)


def tables(
    cases: Cases, care: LookedAfter, need: Visits, protection: Visits, reviews: Reviews, names: Names, known: int
) -> dict[str, pl.DataFrame]:
    """The tables of need, and the state of child protection plans, as known on a day."""
    seen = last_seen(cases, care, need, protection)
    return {
        "cin_episodes": _episodes(cases, names, known),
        "cin_plans": _plans(cases, names, known),
        "cin_status": _status(cases, seen, names, known),
        "cp_status": _protection_status(cases, protection, reviews, names, known),
    }


def truths(cases: Cases, care: LookedAfter, need: Visits, protection: Visits, truth: Truth) -> None:
    """AS2, CN1 to CN5: assessments past 45 days, need and plans at months' ends, closures, children seen.

    An episode has one team, the last that held it, and CN1 is by that; its parts by status are by the team of the day.
    """
    calendar, door, last = cases.calendar, cases.door, cases.tale.scenario.months - 1
    _overdue(cases, truth)
    case = np.flatnonzero(~door.nothing_done)
    row, month = open_months(calendar, door.referred[case], cases.need.closed[case], 0, last)
    case, day = case[row], calendar.last(month)
    team = cases.team(case, day)
    truth.count("CN1", month, cases.team(case, np.minimum(cases.need.closed[case], cases.tale.last_day)))
    for status in (LOOKED_AFTER, PROTECTED, PLANNED, ASSESSED):
        truth.count(f"CN1 {status}", month, team, _case_status(cases, case, day) == status)
    _seen(cases, last_seen(cases, care, need, protection), truth, case, month)
    _closures(cases, truth)
    plan = np.flatnonzero(cases.need.plan < NEVER)
    began, ended, team = cases.need.plan[plan], cases.need.plan_ended[plan], cases.field_team[plan]
    truth.count("CN5 starts", calendar.month(began), team)
    truth.count("CN5 ends", calendar.month(ended), team)
    row, month = open_months(calendar, began, ended, 0, last)
    truth.count("CN5", month, team[row])


def _overdue(cases: Cases, truth: Truth) -> None:
    """AS2: open assessments at a month's end, and those past 45 working days, which were drawn to be late."""
    door, calendar, last = cases.door, cases.calendar, cases.tale.scenario.months - 1
    case = np.flatnonzero(door.started < NEVER)
    row, month = open_months(calendar, door.started[case], door.completed[case], 0, last)
    case = case[row]
    overdue = calendar.day(calendar.number(door.started[case]) + 46) <= calendar.last(month)
    truth.share("AS2", month, door.home[case], overdue & ~door.in_time[case])


def _closures(cases: Cases, truth: Truth) -> None:
    """CN4: closed cases, and the share of each reason."""
    case = np.flatnonzero(cases.need.closed < NEVER)
    closed = cases.need.closed[case]
    month, team, reason = cases.calendar.month(closed), cases.team(case, closed), cases.need.reason[case]
    truth.count("CN4", month, team)
    for each in np.unique(reason):
        truth.share(f"CN4 {each}", month, team, reason == each)


def _seen(cases: Cases, seen: Latest, truth: Truth, case: Days, month: Days) -> None:
    """CN3: children in need, neither looked after nor on a protection plan, seen within the standard."""
    day = cases.calendar.last(month)
    theirs = np.isin(_case_status(cases, case, day), (PLANNED, ASSESSED))
    case, month, day = case[theirs], month[theirs], day[theirs]
    last = seen.at(case, month)[0]
    since = np.where(last < NEVER, np.maximum(last, cases.door.referred[case]), cases.door.referred[case])
    waited = cases.calendar.number(day) - cases.calendar.number(since)
    truth.share("CN3", month, cases.team(case, day), waited <= NEED_STANDARD)


def _case_status(cases: Cases, case: Days, day: Days) -> np.ndarray:
    """What an open case is on a day: the strongest of what runs, a plan where one is being made or has just ended."""
    protection, need, door = cases.protection, cases.need, cases.door
    return np.select(
        [
            cases.looked_after(case, day),
            (protection.plan[case] <= day) & (day < protection.plan_ended[case]),
            (need.plan[case] <= day) & (day < need.plan_ended[case]),
            (door.started[case] <= day) & (day < door.completed[case]),
        ],
        [LOOKED_AFTER, PROTECTED, PLANNED, ASSESSED],
        PLANNED,
    )


def last_seen(cases: Cases, care: LookedAfter, need: Visits, protection: Visits) -> Latest:
    """Every day on which the child of a case was seen, by the month in which it came to be recorded."""
    calendar, door = cases.calendar, cases.door
    assessed = np.flatnonzero(door.seen & (door.started < NEVER))
    looked = np.flatnonzero(care.visits.held < care.ended[care.visits.spell])
    seen_at = calendar.day(calendar.number(door.started[assessed]) + np.minimum(door.taken[assessed], 6))
    case = (need.case, protection.case, care.case[care.visits.spell[looked]], assessed)
    day = (need.visited, protection.visited, care.visits.held[looked], seen_at)
    known = (need.recorded, protection.recorded, care.visits.held[looked], seen_at)
    return latest(np.concatenate(case), calendar.month(np.concatenate(known)), np.concatenate(day))


def _episodes(cases: Cases, names: Names, known: int) -> pl.DataFrame:
    case = np.flatnonzero(cases.door.referred <= known)
    closed = cases.need.closed[case]
    team = cases.team(case, np.minimum(closed, known))
    team = np.where(cases.door.nothing_done[case], cases.tale.scenario.doing("front door")[0], team)
    return table(
        cases,
        "cin_episodes",
        {
            "child_id": names.child(cases.children.of[case]),
            "started_on": dates(cases.door.referred[case], known),
            "ended_on": dates(closed, known),
            "primary_need": some(cases.children.need[case], ~cases.door.nothing_done[case]),
            "end_reason": some(cases.need.reason[case], closed <= known),
            "no_further_action": cases.door.nothing_done[case],
            "team": names.team(team),
            "worker_id": names.worker(cases.worker(case, team, np.minimum(closed, known))),
        },
    )


def _plans(cases: Cases, names: Names, known: int) -> pl.DataFrame:
    case = np.flatnonzero(cases.need.plan <= known)
    ended, team = cases.need.plan_ended[case], cases.field_team[case]
    return table(
        cases,
        "cin_plans",
        {
            "child_id": names.child(cases.children.of[case]),
            "referred_on": dates(cases.door.referred[case], known),
            "started_on": dates(cases.need.plan[case], known),
            "ended_on": dates(ended, known),
            "team": names.team(team),
            "worker_id": names.worker(cases.worker(case, team, np.minimum(ended, known))),
        },
    )


def _status(cases: Cases, seen: Latest, names: Names, known: int) -> pl.DataFrame:
    cared_for = np.flatnonzero(~cases.door.nothing_done)
    closed = cases.need.closed[cared_for]
    found = observed(cases, cases.door.referred[cared_for], closed).until(known)
    case = cared_for[found.spell]
    then = np.where(found.open, found.day, closed[found.spell])
    team = cases.team(case, then)
    return table(
        cases,
        "cin_status",
        {
            "child_id": names.child(cases.children.of[case]),
            "started_on": dates(cases.door.referred[case], known),
            "ended_on": dates(ended_by(closed, found), known),
            "observed_on": dates(found.day, known),
            "status": np.where(found.open, _case_status(cases, case, found.day), CLOSED),
            "last_seen_on": dates(seen.at(case, found.month)[0], known),
            "team": names.team(team),
            "worker_id": names.worker(cases.worker(case, team, then)),
        },
    )


def _protection_status(cases: Cases, visits: Visits, reviews: Reviews, names: Names, known: int) -> pl.DataFrame:
    planned = np.flatnonzero(cases.protection.plan < NEVER)
    began, ended = cases.protection.plan[planned], cases.protection.plan_ended[planned]
    found = observed(cases, began, ended).until(known)
    case = planned[found.spell]
    visited, visit = latest(visits.case, cases.calendar.month(visits.recorded), visits.visited).at(case, found.month)
    held = np.flatnonzero(reviews.counted)
    reviewed = latest(
        reviews.done.spell[held], cases.calendar.month(reviews.done.held[held]), reviews.done.held[held]
    ).at(found.spell, found.month)[0]
    home, then = cases.door.home[case], np.where(found.open, found.day, ended[found.spell])
    return table(
        cases,
        "cp_status",
        {
            "child_id": names.child(cases.children.of[case]),
            "started_on": dates(began[found.spell], known),
            "ended_on": dates(ended_by(ended, found), known),
            "observed_on": dates(found.day, known),
            "category": cases.protection.latest_category[case],
            "last_visit_on": dates(visited, known),
            "seen_alone": some(_flag(visits.alone, visit), visit >= 0),
            "last_review_on": dates(reviewed, known),
            "team": names.team(home),
            "worker_id": names.worker(cases.worker(case, home, then)),
        },
    )


def _flag(flags: Flags, place: Days) -> Flags:
    """Flags by place; where there is no place, the answer is not used."""
    return flags[place] if len(flags) else np.zeros(len(place), bool)
