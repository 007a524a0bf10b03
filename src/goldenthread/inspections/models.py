"""Visits with an outcome, what their letters found, and what comes next."""

from __future__ import annotations

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from goldenthread.documents.models import Document, Statement, long_fields, visible
from goldenthread.people.models import Kept, KeptQuerySet
from goldenthread.people.rules import Somebody


class InspectionQuerySet(KeptQuerySet):
    """Every visit may be seen; what its letter says of it may be under embargo."""

    def told_to(self, person: Somebody) -> Self:
        return self.filter(visible("letter__", person))


class Inspection(Kept):
    """A visit of any kind, made or expected. A date not yet fixed is held in words in ``expected``.

    ``published_on`` is the day of publication, or until then the day it is meant for. ``plan_due_on`` and
    ``draft_due_on`` are the letter's own dates, which win over the statutory clock.
    """

    class Kind(models.TextChoices):
        FULL = "inspection", "Full inspection"
        STANDARD = "standard", "Full inspection (standard)"
        SHORT = "short", "Full inspection (short)"
        RE_INSPECTION = "re-inspection", "Re-inspection"
        FOCUSED_VISIT = "focused-visit", "Focused visit"
        MONITORING_VISIT = "monitoring-visit", "Monitoring visit"
        ASSURANCE_VISIT = "assurance-visit", "Assurance visit"
        JTAI = "jtai", "Joint targeted area inspection"
        PEER_REVIEW = "peer-review", "Peer review"
        OTHER = "other", "Other visit or review"

    class Publication(models.TextChoices):
        AWAITED = "awaited", "Letter awaited"
        RECEIVED = "received", "Received, under embargo"
        PUBLISHED = "published", "Published"
        NOT_PUBLISHED = "not-published", "Will not be published"

    kind = models.CharField(max_length=20, choices=Kind.choices)
    body = models.CharField("Who visits", max_length=100, default="Ofsted")
    theme = models.CharField("What it looks at", max_length=300, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    expected = models.CharField("When, in words", max_length=100, blank=True)
    letter = models.OneToOneField(Document, models.PROTECT, null=True, blank=True, related_name="inspection")
    publication = models.CharField(max_length=15, choices=Publication.choices, default=Publication.AWAITED)
    received_on = models.DateField(null=True, blank=True)
    published_on = models.DateField(null=True, blank=True)
    draft_due_on = models.DateField("Draft action plan due, as the letter says", null=True, blank=True)
    plan_due_on = models.DateField("Action plan due, as the letter says", null=True, blank=True)
    waits_on = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="awaited_by")
    waits_for = models.CharField("What else it waits on, in words", max_length=200, blank=True)
    statement = models.ForeignKey(Statement, models.PROTECT, null=True, blank=True, related_name="+")

    objects = InspectionQuerySet.as_manager()  # type: ignore[misc]  # a narrower manager than the base's

    class Meta:
        ordering = ["-starts_on", "-pk"]

    def __str__(self) -> str:
        when = date_format(self.starts_on) if self.starts_on else self.expected
        return f"{self.get_kind_display()}, {when}" if when else self.get_kind_display()

    def get_absolute_url(self) -> str:
        return reverse("inspections:inspection", args=[self.pk])

    def clean(self) -> None:
        """Dates that cannot be so are refused, each with its reason."""
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": "A visit cannot end before it begins."})
        if self.starts_on and self.received_on and self.received_on < self.starts_on:
            raise ValidationError({"received_on": "A letter cannot be received before the visit begins."})
        if self.publication != self.Publication.PUBLISHED:
            return
        if not self.published_on:
            raise ValidationError({"published_on": "Say when it was published."})
        if self.published_on > timezone.localdate():
            raise ValidationError(
                {"published_on": "A letter for a day to come is not published yet: say so on the day."}
            )

    @property
    def is_over(self) -> bool:
        """Whether its outcome is out, so that nothing waits on it any longer."""
        return self.publication in {self.Publication.PUBLISHED, self.Publication.NOT_PUBLISHED}


class JudgementQuerySet(KeptQuerySet):
    def visible_to(self, person: Somebody) -> Self:
        return self.filter(visible("inspection__letter__", person))


class Judgement(Kept):
    """A grade given at an inspection to one area of its framework."""

    class Grade(models.TextChoices):
        OUTSTANDING = "outstanding", "Outstanding"
        GOOD = "good", "Good"
        REQUIRES_IMPROVEMENT = "requires improvement to be good", "Requires improvement to be good"
        ADEQUATE = "adequate", "Adequate"  # a grade of the frameworks before 2013
        INADEQUATE = "inadequate", "Inadequate"

    inspection = models.ForeignKey(Inspection, models.PROTECT, related_name="judgements")
    area = models.CharField(max_length=200)
    grade = models.CharField(max_length=40, choices=Grade.choices)
    statement = models.ForeignKey(Statement, models.PROTECT, null=True, blank=True, related_name="+")

    objects = JudgementQuerySet.as_manager()  # type: ignore[misc]  # a narrower manager than the base's

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["inspection", "area"], name="one_grade_an_area")]

    def __str__(self) -> str:
        return f"{self.area}: {self.get_grade_display()}"


class FindingQuerySet(KeptQuerySet):
    def visible_to(self, person: Somebody) -> Self:
        return self.filter(visible("statement__document__", person))

    def with_source(self) -> Self:
        """Each with its visit, and the statement and document its words stand in."""
        return self.select_related("inspection", "statement__document").defer(*long_fields("statement__document__"))


class Finding(Kept):
    """An inspector's judgement in the inspector's words; ``statement`` holds document, span and page.

    ``inspection`` is None when only a minute tells of it and the visit is not known.
    """

    class Level(models.TextChoices):
        AREA = "area", "Area for improvement"
        PRIORITY = "priority", "Priority action"
        NARRATIVE = "narrative", "Narrative finding"

    class Polarity(models.TextChoices):
        STRENGTH = "strength", "Strength"
        IMPROVEMENT = "improvement", "Needs to improve"

    inspection = models.ForeignKey(Inspection, models.PROTECT, null=True, blank=True, related_name="findings")
    statement = models.OneToOneField(Statement, models.PROTECT, related_name="finding")
    words = models.TextField(help_text="the inspector's words, white space folded")
    level = models.CharField(max_length=10, choices=Level.choices)
    polarity = models.CharField(max_length=12, choices=Polarity.choices)

    objects = FindingQuerySet.as_manager()  # type: ignore[misc]  # a narrower manager than the base's

    class Meta:
        ordering = ["inspection", "statement__start"]

    def __str__(self) -> str:
        return self.words if len(self.words) <= 120 else f"{self.words[:117]}…"

    def get_absolute_url(self) -> str:
        return reverse("thread", args=[self.pk])
