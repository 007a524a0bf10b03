"""What needs me: the one question the home page answers, asked of every app for one person on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.functional import cached_property

from goldenthread.documents.models import Document
from goldenthread.documents.statuses import Status as Judged
from goldenthread.inspections.calendar import Entry, coming
from goldenthread.inspections.models import Finding
from goldenthread.people.models import Event, Person
from goldenthread.people.names import names
from goldenthread.people.roles import Permission
from goldenthread.people.rules import can
from goldenthread.plan.callouts import CALL_OUTS, CallOut
from goldenthread.plan.models import Action
from goldenthread.plan.queries import Tally, grouped, standing, tally, unanswered_headlines
from goldenthread.plan.rules import can_update
from goldenthread.plan.statuses import Status as Standing
from goldenthread.scrutiny.models import Committee, Duty, Meeting
from goldenthread.scrutiny.queries import duties, next_meeting
from goldenthread.scrutiny.statuses import OPEN

UPDATE_AFTER = timedelta(days=28)  # boards meet monthly, and a rating older than that tells them nothing new
_SHOWN = 10
_READING = r"\.(read|downloaded|exported)$"  # these change nothing
_LOOKED_AT = 100  # events, to find as many as are shown that are not under embargo
_TOLD = ("plan.", "scrutiny.", "inspections.", "documents.document.")  # comings and goings are too small for home


@dataclass(frozen=True)
class Owed:
    """What a committee's next meeting is owed, and how long there is."""

    committee: Committee
    meeting: Meeting
    days: int
    duties: list[Duty]


@dataclass
class Needs:
    """Everything the home page shows one person; each part asks its own questions, and only once."""

    person: Person
    today: date

    @cached_property
    def _plan(self) -> list[Any]:
        return list(standing(Action.objects.exclude(status__in=[Standing.DROPPED, Standing.CLOSED])))

    @cached_property
    def _mine(self) -> list[Any]:
        return [action for action in self._plan if action.owner_id == self.person.pk]

    @cached_property
    def my_overdue(self) -> list[Action]:
        """My actions whose date has passed."""
        return [action for action in self._mine if getattr(action, _OVERDUE.field)]

    @cached_property
    def my_updates(self) -> list[Action]:
        """My open actions that nobody has rated for four weeks, where I may say how they stand."""
        due = [action for action in self._mine if action.status == Standing.OPEN and can_update(self.person, action)]
        return [action for action in due if not action.rated_on or self.today - action.rated_on > UPDATE_AFTER]

    @cached_property
    def my_duties(self) -> QuerySet[Duty]:
        """What I owe a committee."""
        return duties(self.person, self.today).filter(owner=self.person, status__in=OPEN)

    @cached_property
    def owed(self) -> list[Owed]:
        """What is owed to each committee's next meeting."""
        ahead = [(committee, next_meeting(committee, self.today)) for committee in Committee.objects.all()]
        return [self._owed(committee, meeting) for committee, meeting in ahead if meeting]

    def _owed(self, committee: Committee, meeting: Meeting) -> Owed:
        by_then = Q(due_on__isnull=True) | Q(due_on__lte=meeting.held_on)
        rows = duties(self.person, self.today).filter(by_then, meeting__committee=committee, status__in=OPEN)
        awake = [duty for duty in rows if not duty.is_asleep]
        return Owed(committee, meeting, (meeting.held_on - self.today).days, awake)

    @cached_property
    def to_judge(self) -> list[Document]:
        """Documents with statements that wait for a person's yes, for those who may give it."""
        if not can(self.person, Permission.JUDGE_STATEMENTS):
            return []
        waiting = Count("statements", filter=Q(statements__status=Judged.WAITING))
        rows = Document.objects.visible_to(self.person).named().annotate(waiting=waiting)
        return list(rows.filter(waiting__gt=0).order_by("-created_at"))

    @cached_property
    def contradictions(self) -> list[tuple[CallOut, list[Action]]]:
        """What the plan says of itself that does not hold, in my areas: all of it for those who keep the plan."""
        return grouped(self._plan if can(self.person, Permission.KEEP_PLAN) else self._mine)

    @cached_property
    def unanswered(self) -> list[Finding]:
        """Areas and priority actions that no action answers, for those who keep the plan."""
        return list(unanswered_headlines(self.person)) if can(self.person, Permission.KEEP_PLAN) else []

    @cached_property
    def tally(self) -> Tally:
        """The plan's ratings, counted."""
        return tally(self._plan)

    @cached_property
    def coming(self) -> list[Entry]:
        """Visits, letters and deadlines ahead, soonest first."""
        return coming(self.person, self.today)

    @cached_property
    def changes(self) -> list[Event]:
        """What others changed since I was last here; the latest sign-in is this visit's own."""
        mine = Event.objects.filter(by=self.person, what="people.person.signed-in").values_list("number", flat=True)
        before = next(iter(mine[1:2]), 0)
        kinds = reduce(or_, (Q(what__startswith=start) for start in _TOLD))
        rows = Event.objects.filter(kinds, number__gt=before).exclude(what__regex=_READING)
        latest = list(rows.exclude(by=self.person)[:_LOOKED_AT])
        known = names(latest, self.person)
        return [event for event in latest if event.subject in known][:_SHOWN]

    @property
    def nothing(self) -> bool:
        """Whether nothing at all needs this person."""
        return not (self.my_overdue or self.my_updates or self.my_duties or self.to_judge or self.owed)


_OVERDUE = next(call_out for call_out in CALL_OUTS if call_out.name == "overdue")
