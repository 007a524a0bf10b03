"""Enquiries, conferences, child protection plans and their reviews."""

from __future__ import annotations

import numpy as np
import polars as pl

from goldenthread.simulation.calendar import NEVER, months_after
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.events import earlier_within_year, months_of_failing, open_months
from goldenthread.simulation.known import Names, dates, some, table
from goldenthread.simulation.rates import TWO_YEARS
from goldenthread.simulation.reviews import Reviews
from goldenthread.simulation.truth import Truth


def tables(cases: Cases, reviews: Reviews, names: Names, known: int) -> dict[str, pl.DataFrame]:
    """The tables of protection as known on a day."""
    return {
        "s47_enquiry": _enquiries(cases, names, known),
        "initial_cp_conference": _conferences(cases, names, known),
        "cp_plans": _plans(cases, names, known),
        "cp_reviews": _reviews(cases, reviews, names, known),
    }


def truths(cases: Cases, reviews: Reviews, truth: Truth) -> None:
    """S47a and b, IC1 and IC2, CP1 to CP6: events by their month, stocks at the end of the month."""
    protection, home, calendar = cases.protection, cases.door.home, cases.calendar
    enquired = protection.enquiry < NEVER
    month = calendar.month(protection.enquiry)
    truth.count("S47a", month, home, enquired)
    truth.share("S47b", month[enquired], home[enquired], (protection.conference == NEVER)[enquired])
    conferred = (protection.conference < NEVER) & ~protection.transferred
    month = calendar.month(protection.conference)
    truth.share("IC1", month[conferred], home[conferred], protection.in_time[conferred])
    truth.share("IC2", month[conferred], home[conferred], protection.led_to_plan[conferred])
    _waiting(cases, truth)
    _plan_truths(cases, truth)
    _review_truths(cases, reviews, truth)


def _waiting(cases: Cases, truth: Truth) -> None:
    """S47c: enquiries of more than fifteen working days, at a month's end, whose conference is still to come."""
    protection, calendar = cases.protection, cases.calendar
    late = np.flatnonzero((protection.enquiry < NEVER) & (protection.conference < NEVER) & ~protection.in_time)
    overdue = calendar.day(calendar.number(protection.enquiry[late]) + 16)
    row, month = open_months(calendar, overdue, protection.conference[late], 0, cases.tale.scenario.months - 1)
    truth.count("S47c", month, cases.door.home[late][row])


def _plan_truths(cases: Cases, truth: Truth) -> None:
    protection, calendar = cases.protection, cases.calendar
    case = np.flatnonzero(protection.plan < NEVER)
    began, ended, home = protection.plan[case], protection.plan_ended[case], cases.door.home[case]
    lasted = ended - began
    truth.count("CP2 starts", calendar.month(began), home)
    truth.count("CP2 ends", calendar.month(ended), home)
    truth.share("CP3", calendar.month(began), home, cases.children.plans_before[case] > 0)
    truth.share("CP3b", calendar.month(began), home, cases.children.within_two_years[case])
    truth.share("CP5", calendar.month(ended), home, lasted > TWO_YEARS)
    row, month = open_months(calendar, began, ended, 0, cases.tale.scenario.months - 1)
    truth.count("CP1", month, home[row])
    truth.share("CP4", month, home[row], calendar.last(month) - began[row] > TWO_YEARS)
    for category in np.unique(protection.latest_category):
        truth.share(f"CP9 {category}", month, home[row], protection.latest_category[case][row] == category)


def _review_truths(cases: Cases, reviews: Reviews, truth: Truth) -> None:
    """CP6: of plans open three months, those whose every review was in time; and whose latest is in date."""
    calendar, last = cases.calendar, cases.tale.scenario.months - 1
    began, ended = cases.protection.plan[reviews.case], cases.protection.plan_ended[reviews.case]
    home = cases.door.home[reviews.case]
    late = reviews.done.late & (reviews.done.due < ended[reviews.done.spell])
    failed = np.full(len(began), NEVER)
    np.minimum.at(failed, reviews.done.spell[late], calendar.month(reviews.done.due[late] + 1))
    row, month = open_months(calendar, began, ended, 0, last)
    truth.share("CP6 current", month, home[row], ~np.isin(row * 4096 + month, _late_now(cases, reviews, ended)))
    old = months_after(began[row], 3) <= calendar.last(month)
    row, month = row[old], month[old]
    truth.share("CP6", month, home[row], failed[row] > month)


def _late_now(cases: Cases, reviews: Reviews, ended: np.ndarray) -> np.ndarray:
    row, month = months_of_failing(cases.calendar, reviews.done, ended, 0, cases.tale.scenario.months - 1)
    return row * 4096 + month


def _enquiries(cases: Cases, names: Names, known: int) -> pl.DataFrame:
    protection = cases.protection
    case = np.flatnonzero(protection.enquiry <= known)
    started, conference, home = protection.enquiry[case], protection.conference[case], cases.door.home[case]
    child = cases.children.of[case]
    return table(
        cases,
        "s47_enquiry",
        {
            "child_id": names.child(child),
            "referred_on": dates(cases.door.referred[case], known),
            "started_on": dates(started, known),
            "conference_not_needed": conference == NEVER,
            "conference_on": dates(conference, known),
            "enquiries_in_12_months": earlier_within_year(child, started),
            "team": names.team(home),
            "worker_id": names.worker(cases.worker(case, home, started)),
        },
    )


def _conferences(cases: Cases, names: Names, known: int) -> pl.DataFrame:
    protection = cases.protection
    case = np.flatnonzero(protection.conference <= known)
    held, home, child = protection.conference[case], cases.door.home[case], cases.children.of[case]
    return table(
        cases,
        "initial_cp_conference",
        {
            "child_id": names.child(child),
            "referred_on": dates(cases.door.referred[case], known),
            "held_on": dates(held, known),
            "s47_started_on": dates(protection.enquiry[case], known),
            "transferred_in": protection.transferred[case],
            "led_to_plan": protection.led_to_plan[case],
            "conferences_in_12_months": earlier_within_year(child, held),
            "team": names.team(home),
            "worker_id": names.worker(cases.worker(case, home, held)),
        },
    )


def _plans(cases: Cases, names: Names, known: int) -> pl.DataFrame:
    protection = cases.protection
    case = np.flatnonzero(protection.plan <= known)
    ended, home = protection.plan_ended[case], cases.door.home[case]
    return table(
        cases,
        "cp_plans",
        {
            "child_id": names.child(cases.children.of[case]),
            "referred_on": dates(cases.door.referred[case], known),
            "started_on": dates(protection.plan[case], known),
            "ended_on": dates(ended, known),
            "initial_category": protection.category[case],
            "category": protection.latest_category[case],
            "previous_plans": cases.children.plans_before[case],
            "emergency": some(cases.lot[case] % 40 == 0, np.ones(len(case), bool)),
            "team": names.team(home),
            "worker_id": names.worker(cases.worker(case, home, np.minimum(ended, known))),
        },
    )


def _reviews(cases: Cases, reviews: Reviews, names: Names, known: int) -> pl.DataFrame:
    row = np.flatnonzero(reviews.counted & (reviews.done.held <= known))
    case = reviews.case[reviews.done.spell[row]]
    return table(
        cases,
        "cp_reviews",
        {
            "child_id": names.child(cases.children.of[case]),
            "plan_started_on": dates(cases.protection.plan[case], known),
            "reviewed_on": dates(reviews.done.held[row], known),
        },
    )
