"""Contacts and early help: each referral begins with a contact, and most contacts become no referral."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import Days, Flags
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.draws import between, coded
from goldenthread.simulation.rates import CONTACTS_A_REFERRAL, EARLY_HELP, ETHNICITIES, SOURCES, WARM_UP

_NEW = 0.75  # of contacts that become no referral are about children whom nobody has referred; ours
_EACH = 1.3  # such contacts a child; ours


@dataclass(frozen=True, eq=False)
class Contacts:
    """Contacts and early help, and all the people there are: the children of `Cases` first, then the others."""

    child: Days
    received: Days
    source: np.ndarray
    became_referral: Flags
    referral_source: np.ndarray  # of each referral of the cases
    helped: Days  # the child of each early help assessment
    started: Days
    completed: Days
    organisation: np.ndarray
    born: Days
    sex: np.ndarray
    ethnicity: np.ndarray
    disabled: Flags


def lay_contacts(cases: Cases) -> Contacts:
    """A contact on the day of every referral since the warm-up, and others in months when the child is not referred."""
    rng, calendar = cases.tale.chance("contacts"), cases.calendar
    since = np.flatnonzero(cases.door.referred >= cases.tale.warm_up_day)
    child, day = cases.children.of[since], cases.door.referred[since]
    others = round(len(since) * CONTACTS_A_REFERRAL)
    known, strangers = len(cases.children.born), max(1, round(others * _NEW / _EACH))
    who = np.where(
        rng.random(others) < _NEW, known + rng.integers(0, strangers, others), rng.integers(0, known, others)
    )
    months = rng.integers(-WARM_UP, cases.tale.scenario.months, others)
    when = between(rng, calendar.first(months), calendar.last(months))
    born = np.concatenate([cases.children.born, _birthdays(rng, cases, strangers)])
    referred_then = np.isin(_month_of_child(calendar.month(when), who), _month_of_child(calendar.month(day), child))
    keep = ~referred_then & (born[who] < when) & (when - born[who] < 6500)
    _, once = np.unique(who * (1 << 20) + when, return_index=True)
    keep &= np.isin(np.arange(others), once)
    who, when = who[keep], when[keep]
    source = coded(rng, len(cases.door), SOURCES)
    helped, started, completed = _early_help(cases, rng, who, when)
    people = len(born)
    return Contacts(
        child=np.concatenate([child, who]),
        received=np.concatenate([day, when]),
        source=np.concatenate([source[since], coded(rng, len(who), SOURCES)]),
        became_referral=np.arange(len(child) + len(who)) < len(child),
        referral_source=source,
        helped=helped,
        started=started,
        completed=completed,
        organisation=coded(rng, len(helped), {"Local authority": 45, "School": 40, "Health": 15}),
        born=born,
        sex=np.concatenate([cases.children.sex, coded(rng, people - known, {"M": 51, "F": 49})]),
        ethnicity=np.concatenate([cases.children.ethnicity, coded(rng, people - known, ETHNICITIES)]),
        disabled=np.concatenate([cases.children.disabled, rng.random(people - known) < 0.06]),
    )


def _month_of_child(month: Days, child: Days) -> Days:
    return child * 4096 + month + WARM_UP


def _birthdays(rng: np.random.Generator, cases: Cases, many: int) -> Days:
    return between(rng, cases.tale.warm_up_day - 4500, np.full(many, cases.tale.last_day))


def _early_help(cases: Cases, rng: np.random.Generator, who: Days, when: Days) -> tuple[Days, Days, Days]:
    """Some contacts lead to an early help assessment some working days later."""
    helped = rng.random(len(who)) < EARLY_HELP
    child, contact = who[helped], cases.calendar.number(when[helped])
    started = contact + between(rng, 2, np.full(len(child), 20))
    completed = started + between(rng, 8, np.full(len(child), 45))
    first = np.unique(child * (1 << 20) + started, return_index=True)[1]
    return child[first], cases.calendar.day(started[first]), cases.calendar.day(completed[first])
