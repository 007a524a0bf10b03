"""The plan that answers the findings: actions, milestones, evidence, and ratings that are never overwritten."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from goldenthread.documents.models import Document
from goldenthread.inspections.models import Finding
from goldenthread.people.models import Kept, Person
from goldenthread.plan.statuses import Colour, Direction, Outcome, Status, Strength


class Plan(Kept):
    """An improvement plan: the actions that answer an inspection's findings."""

    title = models.CharField(max_length=200)
    starts_on = models.DateField(null=True, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="plans")
    layout = models.JSONField(default=dict, blank=True, help_text="how its workbook is laid out: titles, headings")

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("plan:plan", args=[self.pk])


class Action(Kept):
    """What will be done, by whom, by when, and how anyone will know.

    ``owner_name`` is always there when somebody owns it; ``owner`` is that person once they have an account.
    ``cells`` holds the workbook's own row, so that what still says the same goes back as it came.
    """

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="actions")
    number = models.CharField(max_length=20)
    section = models.CharField("Part of the plan", max_length=300, blank=True)
    recommendation = models.TextField(blank=True, help_text="the recommendation it answers, as the plan words it")
    what = models.TextField("Action")
    findings = models.ManyToManyField(Finding, blank=True, related_name="actions")
    owner = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="actions")
    owner_name = models.CharField("Owner", max_length=200, blank=True)
    priority = models.CharField(max_length=100, blank=True, help_text="now, next, later; and what must wait and why")
    starts_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    first_due_on = models.DateField(null=True, blank=True, help_text="the date first promised; slips count from it")
    measure = models.TextField("How we will know", blank=True)
    target = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.OPEN)
    completed_on = models.DateField("Work completed", null=True, blank=True)
    extra = models.JSONField(default=dict, blank=True, help_text="columns of the workbook that have no place here")
    cells = models.JSONField(default=dict, blank=True, help_text="the workbook's row as it was last imported")

    class Meta:
        ordering = ["plan", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "number"],
                name="one_action_a_number",
                violation_error_message="The plan has an action of this number already. Give this one another.",
            )
        ]

    def __str__(self) -> str:
        return f"Action {self.number}: {self.what if len(self.what) <= 100 else self.what[:97] + '…'}"

    def get_absolute_url(self) -> str:
        return reverse("plan:action", args=[self.pk])

    def clean(self) -> None:
        """Work that is still to be done is not complete, and none is due before it starts."""
        if self.starts_on and self.due_on and self.due_on < self.starts_on:
            starts, due = date_format(self.starts_on), date_format(self.due_on)
            raise ValidationError(
                {"due_on": f"It starts on {starts}, so it cannot be due on {due}. Mend one of the two."}
            )
        if self.completed_on and self.completed_on > timezone.localdate():
            raise ValidationError({"completed_on": "Work cannot be complete on a day to come."})


class Milestone(Kept):
    """A step on the way. ``met_on`` may be unknown for one that was met: a workbook seldom says the day."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="milestones")
    text = models.TextField()
    due_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=7, choices=Outcome.choices, blank=True)
    note = models.CharField(max_length=500, blank=True)
    met_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return self.text

    @property
    def standing(self) -> str:
        """How it ended, or that it has not: one whose day has gone by is no longer to come."""
        late = self.due_on is not None and self.due_on < timezone.localdate()
        return self.get_outcome_display() or ("Not met by its date" if late else "Still to come")


class Evidence(Kept):
    """Something that shows whether an action worked; its age counts from ``dated_on``."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="evidence")
    text = models.TextField()
    strength = models.CharField(max_length=12, choices=Strength.choices)
    source = models.CharField(max_length=200, blank=True, help_text="who says so: commissioner, board chair, auditor")
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="evidence")
    dated_on = models.DateField()

    class Meta:
        ordering = ["-dated_on", "-pk"]

    def __str__(self) -> str:
        return self.text if len(self.text) <= 100 else f"{self.text[:97]}…"

    def clean(self) -> None:
        """What closing an action rests on must have been seen."""
        if self.dated_on and self.dated_on > timezone.localdate():
            raise ValidationError({"dated_on": "Evidence cannot be of a day to come."})


class Rating(Kept):
    """One colour said of an action on a day, by someone, for a reason. Ratings are only ever added."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="ratings")
    colour = models.CharField(max_length=6, choices=Colour.choices)
    direction = models.CharField(max_length=10, choices=Direction.choices, blank=True)
    forecast = models.CharField(max_length=6, choices=Colour.choices, blank=True)
    held = models.BooleanField(default=False, help_text="kept where it is on purpose until the gain has lasted")
    reason = models.TextField(blank=True, help_text="empty only where a workbook gave none")
    said_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    said_by_name = models.CharField(max_length=200, blank=True)
    said_on = models.DateField()

    class Meta:
        ordering = ["-said_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_colour_display()} on {date_format(self.said_on)}"

    @property
    def who(self) -> str:
        """Who said so."""
        return str(self.said_by) if self.said_by else self.said_by_name
