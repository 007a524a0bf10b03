"""The cases of an authority, every subject laid one after another, and who holds them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property
from typing import TypeVar

import numpy as np

from goldenthread.simulation.calendar import Calendar, Days, Flags
from goldenthread.simulation.care import LONGEST_BEFORE, Care, lay_care, lay_care_of_long_ago
from goldenthread.simulation.children import Children, name_children
from goldenthread.simulation.front_door import FrontDoor, lay_front_door, lay_long_ago
from goldenthread.simulation.need import Need, lay_need
from goldenthread.simulation.posts import Posts, lay_posts
from goldenthread.simulation.protection import Protection, lay_protection, none_of
from goldenthread.simulation.tale import Tale

Subject = TypeVar("Subject", FrontDoor, Protection, Care)


@dataclass(frozen=True, eq=False)
class Cases:
    """One entry a referral in each subject; ``lot`` decides which worker of the team holds the case."""

    tale: Tale
    door: FrontDoor
    protection: Protection
    care: Care
    need: Need
    children: Children
    posts: Posts
    lot: Days

    @property
    def calendar(self) -> Calendar:
        """The calendar of the story."""
        return self.tale.calendar

    @cached_property
    def field_team(self) -> Days:
        """The team that holds a child at home: the disabled children's team, where there is one, or the home team."""
        special = self.tale.scenario.doing("disability")
        if not special:
            return self.door.home
        return np.where(self.children.need == "N2", special[0], self.door.home)

    @cached_property
    def care_team(self) -> int:
        """The team that holds looked after children."""
        return self.tale.scenario.doing("looked after")[0]

    def looked_after(self, case: Days, day: Days) -> Flags:
        """Whether the child of a case is looked after on a day."""
        care = self.care
        first = (care.began[case] <= day) & (day < care.ended[case])
        again = (care.again[case] <= day) & (day < care.again_ended[case])
        return first | again

    def team(self, case: Days, day: Days) -> Days:
        """The team that holds a case on a day."""
        return np.where(self.looked_after(case, day), self.care_team, self.field_team[case])

    def worker(self, case: Days, team: Days, day: Days) -> Days:
        """The worker of a team who holds a case on a day."""
        return self.posts.holder(team, self.lot[case], self.calendar.month(day))


def lay_cases(tale: Tale) -> Cases:
    """Front door, protection, care and need in the order in which they depend on each other; then the children."""
    door = lay_front_door(tale)
    protection = lay_protection(tale, door)
    care = lay_care(tale, door, protection)
    home, old_care = lay_care_of_long_ago(tale, care)
    before = tale.chance("referrals of long ago").integers(5, LONGEST_BEFORE, len(home))
    door = _joined(lay_long_ago(home, old_care.began - before), door)
    protection, care = _joined(none_of(len(home)), protection), _joined(old_care, care)
    need = lay_need(tale, door, protection, care)
    return Cases(
        tale=tale,
        door=door,
        protection=protection,
        care=care,
        need=need,
        children=name_children(tale, door, protection, care, need),
        posts=lay_posts(tale),
        lot=tale.chance("who holds what").integers(0, 1 << 30, len(door)),
    )


def _joined(first: Subject, second: Subject) -> Subject:
    return type(first)(
        *(np.concatenate([getattr(first, each.name), getattr(second, each.name)]) for each in fields(first))
    )
