"""Visits: whether a child's last visit is in date at each month's end is drawn first; then the visits that make it so.

Each month of a plan has an anchor, the last visit before the month's end, so placed that the drawn answer holds. Where
two anchors lie further apart than the standard, visits are laid between them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import NEVER, Days, Flags
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.draws import between
from goldenthread.simulation.events import open_months

PROTECTION_STANDARD, NEED_STANDARD = 10, 20  # working days; the standards of the packaged scenarios
_LATEST_ANCHOR = 16  # working days before the month's end: the earliest that an anchor in date is laid
_QUICK = 3  # working days


@dataclass(frozen=True, eq=False)
class Months:
    """One entry a plan and month at whose end it was open, in that order."""

    case: Days
    month: Days
    team: Days
    elapsed: Days  # working days from the plan's start to the month's end
    end: Days  # the working-day number of the month's end
    length: Days  # working days in the month


@dataclass(frozen=True, eq=False)
class Visits:
    """``case`` to ``alone`` are one entry a visit; the rest one entry a month of a plan."""

    case: Days
    visited: Days
    recorded: Days
    waited: Days  # working days until it was recorded
    team: Days
    alone: Flags
    months: Months
    in_date: Flags  # as recorded by the month's end
    made: Flags  # in date once all is recorded


def lay_need_visits(cases: Cases) -> Visits:
    """Visits under child in need plans, some of them made in time and recorded after the month's end."""
    tale, calendar = cases.tale, cases.calendar
    rng = tale.chance("child in need visits")
    months = _months(cases, cases.need.plan, cases.need.plan_ended, cases.field_team)
    least = np.maximum(4, NEED_STANDARD + 2 - calendar.length(months.month + 1))
    settled = months.elapsed >= months.length + np.maximum(4, NEED_STANDARD + 2 - months.length)
    stale = tale.exactly("child in need visits in time", months.month, months.team, eligible=settled, fails=True)
    late = tale.exactly("child in need visits recorded late", months.month, months.team, eligible=stale)
    back = _anchor(rng, months, least)
    made = ~stale | late
    recorded_by = np.where(late, months.end + between(rng, 1, np.full(len(late), 10)), months.end)
    return _visits(cases, "need", months, back, made, made, ~stale, recorded_by, NEED_STANDARD)


def lay_protection_visits(cases: Cases) -> Visits:
    """Visits under child protection plans, recorded in good time; a stale month has a visit too, but too early."""
    rng = cases.tale.chance("child protection visits")
    months = _months(cases, cases.protection.plan, cases.protection.plan_ended, cases.door.home)
    settled = months.elapsed >= PROTECTION_STANDARD + 8
    stale = cases.tale.exactly(
        "child protection visits in time", months.month, months.team, eligible=settled, fails=True
    )
    latest = np.minimum(17, months.length - 1)
    soon = between(rng, 0, np.minimum(months.elapsed, PROTECTION_STANDARD - 1))
    back = np.where(stale, between(rng, PROTECTION_STANDARD + 2, latest), soon)
    everyone = np.ones(len(stale), bool)
    return _visits(cases, "protection", months, back, everyone, ~stale, ~stale, months.end, PROTECTION_STANDARD)


def _months(cases: Cases, began: Days, ended: Days, team: Days) -> Months:
    case = np.flatnonzero(began < NEVER)
    calendar = cases.calendar
    row, month = open_months(calendar, began[case], ended[case], -1, cases.tale.scenario.months - 1)
    end = calendar.number(calendar.last(month))
    return Months(
        case=case[row],
        month=month,
        team=team[case][row],
        elapsed=end - calendar.number(began[case][row]),
        end=end,
        length=calendar.length(month),
    )


def _anchor(rng: np.random.Generator, months: Months, least: Days) -> Days:
    """Working days from the anchor to the month's end, within the month and the plan."""
    most = np.minimum(np.minimum(months.elapsed, months.length - 1), _LATEST_ANCHOR)
    return between(rng, np.minimum(least, most), most)


def _visits(
    cases: Cases,
    kind: str,
    months: Months,
    back: Days,
    made: Flags,
    fresh: Flags,
    in_date: Flags,
    recorded_by: Days,
    standard: int,
) -> Visits:
    """The anchors that were made, and the visits between them, which begin anew after a month that was not fresh."""
    rng = cases.tale.chance(f"recording of {kind} visits")
    anchor = months.end - back
    row, number = _between(months, anchor, made, fresh, standard)
    at = np.concatenate([np.flatnonzero(made), row])
    number = np.concatenate([anchor[made], number])
    is_anchor = np.arange(len(at)) < np.count_nonzero(made)
    late = recorded_by[at] > months.end[at]
    month = cases.calendar.month(cases.calendar.day(number))
    room = np.where(is_anchor, months.end[at] - number, 12)
    quick = cases.tale.exactly(f"visits recorded within {_QUICK} days", month, months.team[at], eligible=~late) | (
        (room <= _QUICK) & ~late
    )
    delay = np.where(quick, between(rng, 0, np.minimum(room, _QUICK)), between(rng, _QUICK + 1, np.minimum(room, 12)))
    recorded = np.where(late, recorded_by[at], number + delay)
    recorded = np.where(late, np.maximum(recorded, number + _QUICK + 1), recorded)
    recorded = _no_sooner_than_late_ones(months, at, is_anchor, number, recorded, recorded_by)
    alone = cases.tale.exactly("children seen alone", month, months.team[at])
    return Visits(
        case=months.case[at],
        visited=cases.calendar.day(number),
        recorded=cases.calendar.day(recorded),
        waited=recorded - number,
        team=months.team[at],
        alone=alone,
        months=months,
        in_date=in_date,
        made=made,
    )


def _between(months: Months, anchor: Days, made: Flags, fresh: Flags, standard: int) -> tuple[Days, Days]:
    """The months in which visits are laid before the anchor, and their working-day numbers, evenly spaced.

    They begin from the anchor before, or after the end of the month before where that month was to be stale.
    """
    follows = _follows(months)
    before = np.roll(anchor, 1)
    base = np.where(np.roll(fresh, 1), before, months.end - months.length + 1)
    gap = np.where(follows & made, anchor - base, 0)
    many = np.maximum(-(-gap // standard) - 1, 0)
    row = np.repeat(np.arange(len(anchor)), many)
    turn = np.arange(len(row)) - np.repeat(np.cumsum(many) - many, many) + 1
    return row, base[row] + gap[row] * turn // (many[row] + 1)


def _follows(months: Months) -> Flags:
    """Whether the entry before is the same plan a month earlier."""
    follows = np.zeros(len(months.case), bool)
    follows[1:] = (months.case[1:] == months.case[:-1]) & (months.month[1:] == months.month[:-1] + 1)
    return follows


def _no_sooner_than_late_ones(
    months: Months, at: Days, is_anchor: Flags, number: Days, recorded: Days, recorded_by: Days
) -> Days:
    """A visit laid after an anchor that is recorded late, in the anchor's month, is recorded no sooner than it."""
    before = np.maximum(at - 1, 0)
    in_month_before = ~is_anchor & (number <= months.end[before])
    held_up = in_month_before & (recorded_by[before] > months.end[before])
    later: Days = np.where(held_up, np.maximum(recorded, recorded_by[before]), recorded)
    return later
