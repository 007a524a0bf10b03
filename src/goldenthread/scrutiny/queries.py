"""What pages read of committees, meetings and duties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, F, IntegerField, OuterRef, Prefetch, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, Greatest
from django.utils.functional import cached_property

from goldenthread.documents.models import Document, visible
from goldenthread.inspections.models import Finding
from goldenthread.people.history import subject_key
from goldenthread.people.rules import Somebody
from goldenthread.scrutiny.alike import Alike, asked_before
from goldenthread.scrutiny.due import waits_on_an_event
from goldenthread.scrutiny.models import (
    WOKEN,
    AgendaItem,
    Committee,
    Decision,
    Duty,
    Meeting,
    Mention,
    Move,
    Vote,
)
from goldenthread.scrutiny.statuses import OPEN, Status


def item_of(minutes: Document) -> AgendaItem | None:
    """The agenda item whose minutes a document is, where minutes come an item at a time."""
    return AgendaItem.objects.filter(minutes=minutes).select_related("meeting__committee").first()


def meeting_of(minutes: Document) -> Meeting | None:
    """The meeting whose minutes, or one item's minutes, a document is."""
    held = Meeting.objects.filter(Q(minutes=minutes) | Q(items__minutes=minutes))
    return held.select_related("committee").distinct().first()


def meetings(person: Somebody) -> QuerySet[Meeting]:
    """Every meeting with how much it decided and asked, as far as the person may see."""
    rows: QuerySet[Meeting] = Meeting.objects.select_related("committee")
    counted = rows.annotate(
        decided=Count("decisions", filter=visible("decisions__statement__document__", person), distinct=True),
        asked=Count("duties", filter=visible("duties__statement__document__", person), distinct=True),
    )
    return counted.order_by("-held_on", "-pk")


def spoken_of(meeting: Meeting, person: Somebody) -> QuerySet[Finding]:
    """The findings a meeting spoke of, as far as the person may see them."""
    rows: QuerySet[Finding] = Finding.objects.visible_to(person)
    return rows.filter(mentions__meeting=meeting).distinct()


def next_meeting(committee: Committee, today: date) -> Meeting | None:
    """The committee's next meeting from today on, where one is known."""
    return committee.meetings.filter(held_on__gte=today).order_by("held_on").first()


def duties(person: Somebody, today: date, *, first_only: bool = True) -> QuerySet[Duty]:
    """The duties a person may see with how often each was asked, carried, and what is next; one a thread of asks."""
    nearest = Meeting.objects.filter(committee=OuterRef("meeting__committee"), held_on__gte=today).order_by("held_on")
    seen: QuerySet[Duty] = Duty.objects.visible_to(person)
    rows: QuerySet[Duty] = seen.filter(same_as=None) if first_only else seen
    counted = rows.annotate(
        asked=Count("asked_again", distinct=True) + 1,
        carried=_carried_past(today),
        next_on=Subquery(nearest.values("held_on")[:1]),
    )
    return counted.order_by(F("due_on").asc(nulls_last=True), "meeting__held_on", "pk").select_related(
        "meeting__committee", "owner", "wakes_on", "statement", "decision", "same_as__wakes_on", "same_as__meeting"
    )


def _carried_past(day: date) -> Case:
    """How many meetings, before ``day`` and before it was closed, have gone by since a duty arose or woke."""
    awake_from = Greatest(
        OuterRef("meeting__held_on"), Coalesce(OuterRef("wakes_on__published_on"), OuterRef("meeting__held_on"))
    )
    passed = Meeting.objects.filter(
        committee=OuterRef("meeting__committee"),
        held_on__gt=awake_from,
        held_on__lt=Coalesce(OuterRef("closed_on"), Value(day)),
    )
    counted = passed.order_by().values("committee").annotate(number=Count("pk")).values("number")
    asleep = Q(status=Status.OWED, wakes_on__isnull=False) & ~Q(wakes_on__publication__in=WOKEN)
    return Case(
        When(asleep, then=Value(0)),
        default=Coalesce(Subquery(counted), Value(0)),
        output_field=IntegerField(),
    )


def overdue(rows: QuerySet[Duty], today: date) -> QuerySet[Duty]:
    """Of these duties, the ones still owed whose day has gone by."""
    return rows.filter(status=Status.OWED, due_on__lt=today)


def owed_to(meeting: Meeting, person: Somebody) -> QuerySet[Duty]:
    """What was owed when a meeting met: asked before it, and not closed before it."""
    open_then = Q(status__in=OPEN) | Q(closed_on__gte=meeting.held_on)
    rows = duties(person, meeting.held_on).filter(
        meeting__committee=meeting.committee, meeting__held_on__lt=meeting.held_on
    )
    return rows.filter(open_then).prefetch_related("moves__meeting")


@dataclass
class MeetingPage:
    """One meeting as a person may see it."""

    meeting: Meeting
    person: Somebody

    @cached_property
    def items(self) -> list[AgendaItem]:
        """The agenda, each item with the papers filed with it."""
        papers = Prefetch("papers", Document.objects.visible_to(self.person).named())
        return list(self.meeting.items.prefetch_related(papers))

    @cached_property
    def minutes(self) -> list[Document]:
        """The documents that hold its minutes."""
        of_meeting = Q(meeting=self.meeting) | Q(minuted_item__meeting=self.meeting)
        return list(Document.objects.visible_to(self.person).filter(of_meeting).named())

    @cached_property
    def decisions(self) -> list[Decision]:
        """What was decided, limb by limb, in the order the minute gives."""
        rows = Decision.objects.visible_to(self.person).filter(meeting=self.meeting)
        return list(rows.select_related("statement", "item").prefetch_related("duties"))

    @cached_property
    def votes(self) -> list[Vote]:
        """The recorded votes, each with its names."""
        rows = Vote.objects.visible_to(self.person).filter(meeting=self.meeting)
        return list(rows.select_related("statement").prefetch_related("cast"))

    @cached_property
    def duties(self) -> list[Duty]:
        """What was asked at this meeting."""
        rows = Duty.objects.visible_to(self.person).filter(meeting=self.meeting).order_by("statement__start", "pk")
        return list(rows.select_related("statement", "owner", "wakes_on", "same_as__meeting", "same_as__wakes_on"))

    @cached_property
    def owed(self) -> list[Duty]:
        """What was owed to it from before."""
        return list(owed_to(self.meeting, self.person))

    @cached_property
    def mentions(self) -> list[Mention]:
        """The findings it spoke of, with the minute's words."""
        rows = Mention.objects.visible_to(self.person).filter(meeting=self.meeting)
        return list(rows.select_related("finding__inspection", "statement"))

    @property
    def subject(self) -> str:
        """How the history names this meeting."""
        return subject_key(self.meeting)


@dataclass
class DutyPage:
    """One duty: what became of it, and who else asked the same."""

    duty: Duty
    person: Somebody

    @cached_property
    def moves(self) -> list[Move]:
        """What was done about it, first to last."""
        return list(self.duty.first.moves.select_related("by", "meeting__committee"))

    @cached_property
    def asks(self) -> list[Duty]:
        """The thread of asks, first to last; empty where it was asked once."""
        first = self.duty.first
        rows = Duty.objects.visible_to(self.person).filter(Q(pk=first.pk) | Q(same_as=first))
        asks = list(rows.select_related("meeting__committee", "statement").order_by("meeting__held_on", "pk"))
        return asks if len(asks) > 1 else []

    @cached_property
    def alike(self) -> list[Alike]:
        """Earlier open duties of the committee that seem to ask the same, for a person to say."""
        duty = self.duty
        if duty.same_as or not duty.is_open or duty.asked_again.exists():
            return []
        earlier = Q(meeting__held_on__lt=duty.meeting.held_on) | Q(meeting=duty.meeting, pk__lt=duty.pk)
        return asked_before(duty.text, self._others.filter(earlier))

    @cached_property
    def alike_later(self) -> list[Alike]:
        """Later open duties of the committee that seem to ask for it again, for a person to say."""
        duty = self.duty
        if duty.same_as or not duty.is_open:
            return []
        later = Q(meeting__held_on__gt=duty.meeting.held_on) | Q(meeting=duty.meeting, pk__gt=duty.pk)
        return asked_before(duty.text, self._others.filter(later, asked_again=None))

    @property
    def _others(self) -> QuerySet[Duty]:
        """Open duties of the committee that nobody has said to be other ones."""
        rows: QuerySet[Duty] = Duty.objects.visible_to(self.person).first_asked().open()
        rows = rows.filter(meeting__committee=self.duty.meeting.committee).exclude(told_apart=self.duty)
        return rows.select_related("meeting__committee", "statement")

    @cached_property
    def findings(self) -> list[Finding]:
        """The findings it is about, as far as the person may see them."""
        return list(Finding.objects.visible_to(self.person).filter(duties=self.duty))

    @property
    def waits_on_an_event(self) -> bool:
        """Whether the minute's words wait on something, and nobody has said yet what."""
        return self.duty.wakes_on is None and waits_on_an_event(self.duty.due_words)

    @property
    def subject(self) -> str:
        """How the history names this duty."""
        return subject_key(self.duty)


@dataclass
class ActionsArising:
    """What a committee is still owed, for its next meeting."""

    committee: Committee
    person: Somebody
    today: date

    @cached_property
    def next_meeting(self) -> Meeting | None:
        """The meeting it is for, where one is known."""
        return next_meeting(self.committee, self.today)

    @cached_property
    def duties(self) -> list[Duty]:
        """Every open duty, and those the last meeting or a later one closed, the earliest asked first."""
        last = self.committee.meetings.filter(held_on__lt=self.today).order_by("-held_on").first()
        settled = Q(closed_on__gte=last.held_on) if last else Q(pk=None)
        rows = duties(self.person, self.today).filter(meeting__committee=self.committee)
        rows = rows.filter(Q(status__in=OPEN) | settled).prefetch_related("moves__meeting", "asked_again__meeting")
        return list(rows.order_by("meeting__held_on", F("statement__start").asc(nulls_last=True), "pk"))


def committees(person: Somebody, today: date) -> QuerySet[Committee]:
    """Every committee with its next meeting and how much it is owed, as far as the person may see."""
    nearest = Meeting.objects.filter(committee=OuterRef("pk"), held_on__gte=today).order_by("held_on")
    owed = visible("meetings__duties__statement__document__", person) & Q(
        meetings__duties__status__in=OPEN, meetings__duties__same_as=None
    )
    return Committee.objects.annotate(
        next_on=Subquery(nearest.values("held_on")[:1]),
        met=Count("meetings", filter=Q(meetings__held_on__lt=today), distinct=True),
        owed=Count("meetings__duties", filter=owed, distinct=True),
    )
