"""Committees, their meetings, what they decided limb by limb, who voted how, and what is owed to them."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from goldenthread.documents.models import Document, Statement, visible
from goldenthread.inspections.models import Finding, Inspection
from goldenthread.people.models import Kept, KeptQuerySet, Person
from goldenthread.people.rules import Somebody
from goldenthread.reading.statements import Step, Verb
from goldenthread.scrutiny.statuses import OPEN, Side, Status

VERBS = [(verb.value, verb.value.capitalize()) for verb in Verb]
STEPS = [(step.value, step.value.replace("-", " ").capitalize()) for step in Step]
WOKEN = (Inspection.Publication.PUBLISHED, Inspection.Publication.NOT_PUBLISHED)


class SaidQuerySet(KeptQuerySet):
    """What a document said: hidden with it while it is under embargo."""

    def visible_to(self, person: Somebody) -> Self:
        return self.filter(visible("statement__document__", person))


class Committee(Kept):
    """A body that meets and decides: a scrutiny committee, cabinet, an improvement board."""

    name = models.CharField(
        max_length=200,
        unique=True,
        error_messages={"unique": "A committee of this name is in the record already."},
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Meeting(Kept):
    """One meeting of a committee, held or to come, and the document that holds its minutes.

    Where a council publishes its minutes an item at a time, each document belongs to its ``AgendaItem`` instead.
    """

    committee = models.ForeignKey(Committee, models.PROTECT, related_name="meetings")
    held_on = models.DateField()
    minutes = models.OneToOneField(Document, models.PROTECT, null=True, blank=True, related_name="meeting")

    class Meta:
        ordering = ["-held_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["committee", "held_on"],
                name="one_meeting_a_day",
                violation_error_message="The committee has a meeting on that day in the record already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.committee}, {self.held_on:%-d %B %Y}"

    def get_absolute_url(self) -> str:
        return reverse("scrutiny:meeting", args=[self.pk])


class AgendaItem(Kept):
    """One item of a meeting's agenda, the papers filed with it, and its own minutes where they come by the item."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="items")
    number = models.CharField(max_length=20, blank=True)
    title = models.CharField(max_length=300)
    papers = models.ManyToManyField(Document, blank=True, related_name="filed_with")
    minutes = models.OneToOneField(Document, models.PROTECT, null=True, blank=True, related_name="minuted_item")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "title"],
                name="one_item_a_title",
                violation_error_message="The agenda has an item of this title already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class Decision(Kept):
    """One limb of a resolution, in the minute's words."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="decisions")
    item = models.ForeignKey(AgendaItem, models.PROTECT, null=True, blank=True, related_name="decisions")
    statement = models.OneToOneField(Statement, models.PROTECT, null=True, blank=True, related_name="decision")
    text = models.TextField()
    verb = models.CharField(max_length=12, choices=VERBS)

    objects = SaidQuerySet.as_manager()  # type: ignore[misc]  # a narrower manager than the base's

    class Meta:
        ordering = ["meeting", "statement__start", "pk"]

    def __str__(self) -> str:
        return self.text if len(self.text) <= 120 else f"{self.text[:117]}…"

    def get_absolute_url(self) -> str:
        return f"{reverse('scrutiny:meeting', args=[self.meeting_id])}#decision-{self.pk}"


class Vote(Kept):
    """A recorded vote: counts where the minute gives them, names where it gives those."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="votes")
    statement = models.OneToOneField(Statement, models.PROTECT, null=True, blank=True, related_name="vote")
    question = models.TextField(blank=True)
    votes_for = models.PositiveIntegerField(null=True, blank=True)
    votes_against = models.PositiveIntegerField(null=True, blank=True)
    abstentions = models.PositiveIntegerField(null=True, blank=True)
    result = models.CharField(max_length=20, blank=True)

    objects = SaidQuerySet.as_manager()  # type: ignore[misc]  # a narrower manager than the base's

    class Meta:
        ordering = ["meeting", "statement__start", "pk"]

    def __str__(self) -> str:
        return self.question or "Vote"

    def get_absolute_url(self) -> str:
        return f"{reverse('scrutiny:meeting', args=[self.meeting_id])}#vote-{self.pk}"


class VoteCast(Kept):
    """How one named member voted."""

    vote = models.ForeignKey(Vote, models.PROTECT, related_name="cast")
    name = models.CharField(max_length=100)
    side = models.CharField(max_length=10, choices=Side.choices)

    class Meta:
        ordering = ["pk"]  # as the minute lists them: for, against, abstained

    def __str__(self) -> str:
        return f"{self.name}: {self.get_side_display()}"


class DutyQuerySet(SaidQuerySet):
    """Duties by where they stand. One asked again counts once: as the duty that was asked first."""

    def first_asked(self) -> Self:
        return self.filter(same_as__isnull=True)

    def open(self) -> Self:
        return self.filter(status__in=OPEN)

    def asleep(self) -> Self:
        return self.filter(status=Status.OWED, wakes_on__isnull=False).exclude(wakes_on__publication__in=WOKEN)

    def awake(self) -> Self:
        return self.open().filter(
            Q(status=Status.OFFERED) | Q(wakes_on__isnull=True) | Q(wakes_on__publication__in=WOKEN)
        )


class Duty(Kept):
    """Something owed after a meeting, by someone, by a date or when something happens.

    ``owner_why`` says where the owner came from if not from the ask itself. ``due_words`` is the minute's own phrase,
    and ``due_why`` says how ``due_on`` came from it. ``wakes_on`` is the visit whose letter wakes it; until that is
    published it sleeps. ``same_as`` is the duty, asked first, that this one asks for again; ``told_apart`` holds those
    a person has said are other duties.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="duties")
    decision = models.ForeignKey(Decision, models.PROTECT, null=True, blank=True, related_name="duties")
    statement = models.OneToOneField(Statement, models.PROTECT, null=True, blank=True, related_name="duty")
    text = models.TextField()
    step = models.CharField("What sort", max_length=12, choices=STEPS, default=Step.OTHER)
    owner = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="duties")
    owner_name = models.CharField("Owner", max_length=200, blank=True)
    owner_why = models.CharField("Where the owner came from", max_length=200, blank=True)
    due_on = models.DateField(null=True, blank=True)
    due_words = models.CharField("Due, in the minute's words", max_length=200, blank=True)
    due_why = models.CharField("Where the date came from", max_length=200, blank=True)
    wakes_on = models.ForeignKey(Inspection, models.PROTECT, null=True, blank=True, related_name="duties")
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.OWED)
    closed_on = models.DateField(null=True, blank=True, help_text="the day the committee accepted or dropped it")
    same_as = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="asked_again")
    told_apart = models.ManyToManyField("self", blank=True)
    findings = models.ManyToManyField(Finding, blank=True, related_name="duties")

    objects = DutyQuerySet.as_manager()  # type: ignore[misc]  # a narrower manager than the base's

    class Meta:
        ordering = ["due_on", "meeting__held_on", "pk"]
        verbose_name_plural = "duties"

    def __str__(self) -> str:
        return self.text if len(self.text) <= 120 else f"{self.text[:117]}…"

    def get_absolute_url(self) -> str:
        return reverse("scrutiny:duty", args=[self.pk])

    @property
    def first(self) -> Duty:
        """The duty itself, or the one asked first where this asks for it again."""
        return self.same_as or self

    @property
    def is_open(self) -> bool:
        """Whether anything is still to be done about it."""
        return self.status in OPEN

    @property
    def is_asleep(self) -> bool:
        """Whether it waits for a visit's letter that is not published yet."""
        return self.status == Status.OWED and self.wakes_on is not None and self.wakes_on.publication not in WOKEN

    @property
    def woke_on(self) -> date | None:
        """The day that the letter it waited for was published; None where it waits for none, or for one to come."""
        is_out = self.wakes_on is not None and self.wakes_on.publication == Inspection.Publication.PUBLISHED
        return self.wakes_on.published_on if self.wakes_on and is_out else None

    @property
    def is_overdue(self) -> bool:
        """Whether it is still owed though its day has gone by."""
        late = self.due_on is not None and self.due_on < timezone.localdate()
        return late and self.status == Status.OWED and not self.is_asleep

    @property
    def standing(self) -> str:
        """Where it stands, in words."""
        said = "Asleep" if self.is_asleep else str(self.get_status_display())
        return f"{said}: overdue" if self.is_overdue else said

    @property
    def who(self) -> str:
        """Who owes it: the person's name now, else the minute's words for them."""
        return str(self.owner or self.owner_name)


class Move(Kept):
    """One move of a duty: to what, on which day, by whom, what was done or why, and at which meeting if at one."""

    duty = models.ForeignKey(Duty, models.PROTECT, related_name="moves")
    to = models.CharField(max_length=10, choices=Status.choices)
    moved_on = models.DateField()
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    note = models.TextField(blank=True, help_text="what was done, or why")
    meeting = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="moves")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.get_to_display()} on {self.moved_on:%-d %B %Y}"


class MentionQuerySet(SaidQuerySet):
    """What a minute said of a finding: hidden with either's document."""

    def visible_to(self, person: Somebody) -> Self:
        return super().visible_to(person).filter(visible("finding__statement__document__", person))


class Mention(Kept):
    """A meeting spoke of a finding; ``statement`` holds the minute's own words for it."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="mentions")
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="mentions")
    statement = models.ForeignKey(Statement, models.PROTECT, null=True, blank=True, related_name="mentions")

    objects = MentionQuerySet.as_manager()  # type: ignore[misc]  # a narrower manager than the base's

    class Meta:
        ordering = ["meeting__held_on", "pk"]
        constraints = [models.UniqueConstraint(fields=["meeting", "finding", "statement"], name="one_mention_a_saying")]

    def __str__(self) -> str:
        return f"{self.meeting} on {self.finding}"
