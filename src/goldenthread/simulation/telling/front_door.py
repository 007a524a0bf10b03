"""Contacts, early help, referrals, assessments and what they found."""

from __future__ import annotations

import numpy as np
import polars as pl

from goldenthread.simulation.calendar import NEVER, Days
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.contacts import Contacts
from goldenthread.simulation.draws import coded
from goldenthread.simulation.events import earlier_within_year
from goldenthread.simulation.known import Names, dates, some, table, was_lost
from goldenthread.simulation.rates import FACTORS
from goldenthread.simulation.truth import Truth

_BANDS = ((0, 0), (1, 10), (11, 20), (21, 30), (31, 40), (41, 45), (46, 50), (51, 60), (61, 1000))


def tables(cases: Cases, contacts: Contacts, names: Names, known: int) -> dict[str, pl.DataFrame]:
    """The tables of the front door as known on a day."""
    return {
        "person": _person(cases, contacts, names, known),
        "contacts": _contacts(cases, contacts, names, known),
        "early_help_episodes": _early_help(cases, contacts, names, known),
        "referrals": _referrals(cases, contacts, names, known),
        "cin_assessments": _assessments(cases, names, known),
        "assessment_factors": _factors(cases, names, known),
    }


def referral_team(cases: Cases) -> Days:
    """The front door keeps the referrals that come to nothing; the home team takes the others."""
    return np.where(cases.door.nothing_done, cases.tale.scenario.doing("front door")[0], cases.door.home)


def truths(cases: Cases, contacts: Contacts, truth: Truth) -> None:
    """FD1, FD2, EH1, RF1, RF3, RF4, RF6, and the assessments' AS1 to AS5, by month of the event and team."""
    door, calendar = cases.door, cases.calendar
    contact_month = calendar.month(contacts.received)
    truth.count("FD1", contact_month, None)
    once = np.unique(contacts.child * 4096 + contact_month + 1024, return_index=True)[1]
    first = np.concatenate([np.flatnonzero(contacts.became_referral), once[~contacts.became_referral[once]]])
    truth.share("FD2", contact_month[first], None, contacts.became_referral[first])
    truth.count("EH1", calendar.month(contacts.started), None)
    month, team = calendar.month(door.referred), referral_team(cases)
    truth.count("RF1", month, team)
    truth.share("RF3", month, team, cases.children.again)
    truth.share("RF4", month, team, door.nothing_done)
    for source in np.unique(contacts.referral_source):
        truth.share(f"RF6 {source}", month, team, contacts.referral_source == source)
    _assessment_truths(cases, truth)


def _assessment_truths(cases: Cases, truth: Truth) -> None:
    told = cases.door.completed < NEVER
    door, home = cases.door, cases.door.home[told]
    month = cases.calendar.month(door.completed[told])
    from_referral = door.in_time & (door.taken + door.waited <= 45)
    truth.share("AS1", month, home, door.in_time[told])
    truth.share("AS1r", month, home, from_referral[told])
    for least, most in _BANDS:
        truth.share(f"AS1 {least}-{most}", month, home, ((door.taken >= least) & (door.taken <= most))[told])
    truth.share("AS3", month, home, door.taken[told])
    seen = door.seen[told]
    lost = was_lost(cases, "cin_assessments", "child_seen", cases.calendar.month(door.started[told]), home)
    truth.share("AS4", month, home, seen & ~lost)
    truth.share("AS4 as it was", month, home, seen)
    truth.share("AS5", month, home, door.in_need[told])


def _person(cases: Cases, contacts: Contacts, names: Names, known: int) -> pl.DataFrame:
    heard_of = np.zeros(len(contacts.born), bool)
    heard_of[contacts.child[contacts.received <= known]] = True
    heard_of[cases.children.of[cases.door.referred <= known]] = True
    child = np.flatnonzero(heard_of)
    unborn = contacts.born[child] > known
    born = dates(contacts.born[child], known)
    return table(
        cases,
        "person",
        {
            "child_id": names.child(child),
            "born_on": born,
            "expected_on": dates(np.where(unborn, contacts.born[child], NEVER), NEVER - 1),
            "sex": np.where(unborn, "U", contacts.sex[child]),
            "ethnicity": contacts.ethnicity[child],
            "disabled": contacts.disabled[child],
        },
    )


def _contacts(cases: Cases, contacts: Contacts, names: Names, known: int) -> pl.DataFrame:
    row = np.flatnonzero(contacts.received <= known)
    return table(
        cases,
        "contacts",
        {
            "child_id": names.child(contacts.child[row]),
            "received_on": dates(contacts.received[row], known),
            "source": contacts.source[row],
        },
    )


def _early_help(cases: Cases, contacts: Contacts, names: Names, known: int) -> pl.DataFrame:
    row = np.flatnonzero(contacts.started <= known)
    return table(
        cases,
        "early_help_episodes",
        {
            "child_id": names.child(contacts.helped[row]),
            "started_on": dates(contacts.started[row], known),
            "completed_on": dates(contacts.completed[row], known),
            "organisation": contacts.organisation[row],
        },
    )


def _referrals(cases: Cases, contacts: Contacts, names: Names, known: int) -> pl.DataFrame:
    case = np.flatnonzero(cases.door.referred <= known)
    referred, team = cases.door.referred[case], referral_team(cases)[case]
    return table(
        cases,
        "referrals",
        {
            "child_id": names.child(cases.children.of[case]),
            "received_on": dates(referred, known),
            "source": contacts.referral_source[case],
            "no_further_action": cases.door.nothing_done[case],
            "referrals_in_12_months": earlier_within_year(cases.children.of[case], referred),
            "team": names.team(team),
            "worker_id": names.worker(cases.worker(case, team, referred)),
        },
    )


def _assessments(cases: Cases, names: Names, known: int) -> pl.DataFrame:
    case = np.flatnonzero(cases.door.started <= known)
    completed, home = cases.door.completed[case], cases.door.home[case]
    done = completed <= known
    return table(
        cases,
        "cin_assessments",
        {
            "child_id": names.child(cases.children.of[case]),
            "referred_on": dates(cases.door.referred[case], known),
            "started_on": dates(cases.door.started[case], known),
            "completed_on": dates(completed, known),
            "child_seen": some(cases.door.seen[case], done),
            "needs_support": some(cases.door.in_need[case], done),
            "team": names.team(home),
            "worker_id": names.worker(cases.worker(case, home, np.minimum(completed, known))),
        },
    )


def _factors(cases: Cases, names: Names, known: int) -> pl.DataFrame:
    """One or two factors of every completed assessment that found need; of the others, “other”."""
    rng, size = cases.tale.chance("factors"), len(cases.door)
    first = np.where(cases.door.in_need, coded(rng, size, FACTORS), "20")
    second = coded(rng, size, FACTORS)
    done = cases.door.completed <= known
    one = np.flatnonzero(done)
    two = np.flatnonzero(done & cases.door.in_need & (first != second))
    case = np.concatenate([one, two])
    return table(
        cases,
        "assessment_factors",
        {
            "child_id": names.child(cases.children.of[case]),
            "started_on": dates(cases.door.started[case], known),
            "completed_on": dates(cases.door.completed[case], known),
            "factor": np.concatenate([first[one], second[two]]),
        },
    )
