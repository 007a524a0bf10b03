"""Small turns that several subjects take: months that a spell is open, events that fall due again and again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import NEVER, Calendar, Days, Flags, months_after
from goldenthread.simulation.draws import Band, banded


def spans(first: Days, stop: Days, least: int, most: int) -> tuple[Days, Days]:
    """Each row with each of its months, from ``first`` until before ``stop``, within ``least`` to ``most``."""
    low, high = np.maximum(first, least), np.minimum(stop, most + 1)
    many = np.maximum(high - low, 0)
    row = np.repeat(np.arange(len(first)), many)
    within = np.arange(len(row)) - np.repeat(np.cumsum(many) - many, many)
    return row, low[row] + within


def open_months(calendar: Calendar, began: Days, ended: Days, least: int, most: int) -> tuple[Days, Days]:
    """Each spell with each month at whose end it was open; nothing ends on the last day of a month."""
    return spans(calendar.month(began), calendar.month(ended), least, most)


def earlier_within_year(child: Days, day: Days) -> Days:
    """For each event, how many of the same child's earlier ones were less than twelve months before."""
    order = np.lexsort((day, child))
    child, day = child[order], day[order]
    until, found = months_after(day, 12), np.zeros(len(day), np.int64)
    for back in range(1, len(day)):
        near = (child[back:] == child[:-back]) & (until[:-back] > day[back:])
        if not near.any():
            break
        found[back:] += near
    counts = np.empty(len(day), np.int64)
    counts[order] = found
    return counts


@dataclass(frozen=True)
class Rhythm:
    """How often something falls due: days between, in time and late, and after how long it is late."""

    in_time: Sequence[Band]
    late: Sequence[Band]
    months: int = 0
    working_days: int = 0

    def due(self, calendar: Calendar, since: Days) -> Days:
        """The last day in time; where it is counted in working days, the days off that follow it are in time too."""
        return (
            months_after(since, self.months)
            if self.months
            else calendar.day(calendar.number(since) + self.working_days + 1) - 1
        )


@dataclass(frozen=True, eq=False)
class Rounds:
    """One entry a round of a spell: since when, when it was due, when it was held; late or not, as drawn."""

    spell: Days
    since: Days
    due: Days
    held: Days
    late: Flags


def rounds(
    calendar: Calendar,
    rng: np.random.Generator,
    began: Days,
    ended: Days,
    rhythms: Callable[[Days, int], Sequence[tuple[Days, Rhythm]]],
    in_time: float,
    until: int,
) -> Rounds:
    """What falls due again and again in spells, to some day; ``rhythms`` sorts the spells of a round by rhythm.

    Rounds are held on working days up to the 27th of a month. The last of a spell may be held after the spell's end,
    and then was not held at all.
    """
    parts: list[tuple[np.ndarray, ...]] = []
    spell, since, turn = np.arange(len(began)), began.copy(), 0
    while len(spell) or not parts:  # of no spells there are no rounds, which is an answer too
        late = rng.random(len(spell)) > in_time
        held, due = np.empty(len(spell), np.int64), np.empty(len(spell), np.int64)
        for place, rhythm in rhythms(spell, turn):
            some = late[place]
            days = np.where(some, banded(rng, len(place), rhythm.late), banded(rng, len(place), rhythm.in_time))
            held[place] = np.maximum(calendar.clear_of_month_end(since[place] + days), since[place])
            due[place] = rhythm.due(calendar, since[place])
        parts.append((spell, since, due, held, late))
        on = (held < ended[spell]) & (held <= until)
        spell, since, turn = spell[on], held[on], turn + 1
    return Rounds(*(np.concatenate(each) for each in zip(*parts, strict=True)))


def months_of_failing(calendar: Calendar, done: Rounds, ended: Days, least: int, most: int) -> tuple[Days, Days]:
    """Spells with the months at whose ends a round stood late: from the month it was due until it was held."""
    late = done.late & (done.due < ended[done.spell])
    stop = np.minimum(done.held[late], ended[done.spell[late]])
    row, month = spans(calendar.month(done.due[late] + 1), calendar.month(stop), least, most)
    return done.spell[late][row], month


@dataclass(frozen=True, eq=False)
class Latest:
    """Events that come to be known month by month, for asking which was the latest one known at a month's end."""

    spell: Days
    known: Days
    day: Days
    place: Days

    def at(self, spell: Days, month: Days) -> tuple[Days, Days]:
        """The day of the latest event known at the end of a month, NEVER if none, and its place among the events."""
        if not len(self.spell):
            return np.full(len(spell), NEVER), np.full(len(spell), -1)
        found = np.searchsorted(_key(self.spell, self.known), _key(spell, month), side="right") - 1
        there = (found >= 0) & (self.spell[found] == spell)
        return np.where(there, self.day[found], NEVER), np.where(there, self.place[found], -1)


def latest(spell: Days, known: Days, day: Days) -> Latest:
    """Events ready to be asked; an event known later but held earlier does not take the place of the latest."""
    order = np.lexsort((day, known, spell))
    spell, known, day = spell[order], known[order], day[order]
    best = np.maximum.accumulate(spell * (1 << 42) + ((day + (1 << 20)) << 20 | np.arange(len(day))))
    place = best & ((1 << 20) - 1)
    return Latest(spell, known, day[place], order[place])


def _key(spell: Days, month: Days) -> Days:
    key: Days = (spell << 12) + month + 1024
    return key
