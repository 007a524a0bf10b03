"""Committees, their meetings, what they decided limb by limb, who voted how, and what is owed to them."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from goldenthread.documents.models import Document, Statement
from goldenthread.inspections.models import Finding, Inspection
from goldenthread.people.models import Kept, Person
from goldenthread.reading.statements import Step, Verb
from goldenthread.scrutiny.statuses import Side, Status

VERBS = [(verb.value, verb.value.capitalize()) for verb in Verb]
STEPS = [(step.value, step.value.replace("-", " ").capitalize()) for step in Step]


class Committee(Kept):
    """A body that meets and decides: a scrutiny committee, cabinet, an improvement board."""

    name = models.CharField(max_length=200, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Meeting(Kept):
    """One meeting of a committee, and the document that holds its minutes."""

    committee = models.ForeignKey(Committee, models.PROTECT, related_name="meetings")
    held_on = models.DateField()
    minutes = models.OneToOneField(Document, models.PROTECT, null=True, blank=True, related_name="meeting")

    class Meta:
        ordering = ["-held_on", "-pk"]
        constraints = [models.UniqueConstraint(fields=["committee", "held_on"], name="one_meeting_a_day")]

    def __str__(self) -> str:
        return f"{self.committee}, {self.held_on:%-d %B %Y}"

    def get_absolute_url(self) -> str:
        return reverse("scrutiny:meeting", args=[self.pk])


class AgendaItem(Kept):
    """One item of a meeting's agenda."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="items")
    number = models.CharField(max_length=20, blank=True)
    title = models.CharField(max_length=300)
    papers = models.ManyToManyField(Document, blank=True, related_name="+")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class Decision(Kept):
    """One limb of a resolution, in the minute's words."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="decisions")
    item = models.ForeignKey(AgendaItem, models.PROTECT, null=True, blank=True, related_name="decisions")
    statement = models.OneToOneField(Statement, models.PROTECT, null=True, blank=True, related_name="decision")
    text = models.TextField()
    verb = models.CharField(max_length=12, choices=VERBS)

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
        ordering = ["side", "name"]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_side_display()}"


class Duty(Kept):
    """Something owed after a meeting, by someone, by a date or when something happens.

    ``due_words`` is the minute's own phrase. ``wakes_on`` is the visit whose outcome wakes it; until then it sleeps.
    ``same_as`` is the earlier duty that this one asks for again.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="duties")
    decision = models.ForeignKey(Decision, models.PROTECT, null=True, blank=True, related_name="duties")
    statement = models.OneToOneField(Statement, models.PROTECT, null=True, blank=True, related_name="duty")
    text = models.TextField()
    step = models.CharField("What sort", max_length=12, choices=STEPS, default=Step.OTHER)
    owner = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="duties")
    owner_name = models.CharField("Owner", max_length=200, blank=True)
    due_on = models.DateField(null=True, blank=True)
    due_words = models.CharField("Due, in the minute's words", max_length=200, blank=True)
    wakes_on = models.ForeignKey(Inspection, models.PROTECT, null=True, blank=True, related_name="duties")
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.OWED)
    same_as = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="asked_again")
    findings = models.ManyToManyField(Finding, blank=True, related_name="duties")

    class Meta:
        ordering = ["due_on", "meeting__held_on", "pk"]
        verbose_name_plural = "duties"

    def __str__(self) -> str:
        return self.text if len(self.text) <= 120 else f"{self.text[:117]}…"

    def get_absolute_url(self) -> str:
        return reverse("scrutiny:duty", args=[self.pk])


class Mention(Kept):
    """A meeting spoke of a finding; ``statement`` holds the minute's own words for it."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="mentions")
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="mentions")
    statement = models.ForeignKey(Statement, models.PROTECT, null=True, blank=True, related_name="mentions")

    class Meta:
        ordering = ["meeting__held_on", "pk"]

    def __str__(self) -> str:
        return f"{self.meeting} on {self.finding}"
