"""Posts and who fills them, month by month: which are unfilled, which are agency, who comes and goes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.simulation.calendar import Days, Flags
from goldenthread.simulation.draws import quotas
from goldenthread.simulation.rates import (
    AGENCY_COVERS,
    AGENCY_MONTHS,
    NEWLY_QUALIFIED,
    PART_TIME,
    TURNOVER,
    WARM_UP,
)
from goldenthread.simulation.tale import Tale

VACANT, PERMANENT, AGENCY = 0, 1, 2
NOBODY = -1


@dataclass(frozen=True, eq=False)
class Posts:
    """``state`` and ``worker`` are months by posts; the last six are one entry a worker, in order of number.

    A worker comes on the first day of month ``came`` and goes on the first day of month ``went``.
    """

    first: Days  # the first post of each team
    team: Days  # of each post
    used: Days  # months by teams: how many posts are filled, always the first of the team
    state: Days
    worker: Days
    post: Days
    came: Days
    went: Days
    agency: Flags
    covers: Flags
    qualifying: Flags  # newly qualified on coming, for a year
    fte: np.ndarray

    def holder(self, team: Days, lot: Days, month: Days) -> Days:
        """The worker of a team who holds, in a month, the case with this lot; NOBODY where the team is empty."""
        row = np.clip(month + WARM_UP, 0, len(self.state) - 1)
        size = np.diff(np.append(self.first, len(self.team)))[team]
        used = self.used[row, team]
        seat = lot % size
        seat = np.where(seat < used, seat, lot % np.maximum(used, 1))
        worker: Days = np.where(used > 0, self.worker[row, self.first[team] + seat], NOBODY)
        return worker


def lay_posts(tale: Tale) -> Posts:
    """Unfilled posts and agency workers by their shares; permanent workers leave by the rate of turnover."""
    rng, teams = tale.chance("posts"), tale.scenario.teams
    sizes = np.array([team.posts for team in teams])
    first, team = np.cumsum(sizes) - sizes, np.repeat(np.arange(len(teams)), sizes)
    seat = np.arange(len(team)) - first[team]
    months = len(tale.months)
    used = sizes - quotas(np.tile(sizes, (months, 1)), tale.line("unfilled posts"))
    agency = quotas(used, tale.line("agency") * PART_TIME_SHARE)
    state = np.where(seat < (used - agency)[:, team], PERMANENT, np.where(seat < used[:, team], AGENCY, VACANT))
    rate = np.where(state == PERMANENT, TURNOVER / 100 / 12, 1 / AGENCY_MONTHS)
    changed = (rng.random(state.shape) < rate) & (state != VACANT)
    changed[0] = True
    changed[1:] |= state[1:] != state[:-1]
    return _people(tale, rng, first, team, used, state, changed)


PART_TIME_SHARE = 0.97  # agency workers are full time, so fewer of them make the same share of hours


def _people(
    tale: Tale, rng: np.random.Generator, first: Days, team: Days, used: Days, state: Days, changed: Flags
) -> Posts:
    """A worker for each run of months in which a post is filled by one person."""
    months, posts = state.shape
    begins = changed & (state != VACANT)
    number = np.cumsum(begins.T.ravel()).reshape(posts, months).T - 1
    worker = np.where(state == VACANT, NOBODY, number)
    row, post = np.nonzero(begins)
    order = np.lexsort((row, post))
    row, post = row[order], post[order]
    many = len(row)
    filled = np.bincount(worker[worker >= 0], minlength=many)
    agency = state[row, post] == AGENCY
    since_before = row == 0
    came = row - WARM_UP - np.where(since_before, rng.integers(1, 90, many), 0)
    gone = row + filled - WARM_UP
    return Posts(
        first=first,
        team=team,
        used=used,
        state=state,
        worker=worker,
        post=post,
        came=came,
        went=np.where(row + filled >= months, 1 << 20, gone),
        agency=agency,
        covers=agency & (rng.random(many) < AGENCY_COVERS),
        qualifying=~agency & ~since_before & (rng.random(many) < NEWLY_QUALIFIED),
        fte=np.where(~agency & (rng.random(many) < 0.3), PART_TIME, 1.0),
    )
