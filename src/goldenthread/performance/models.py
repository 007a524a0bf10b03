"""Targets, figures frozen when they were published, and figures typed where no return holds them."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse

from goldenthread.people.models import Kept, Person


class Target(Kept):
    """What a measure should come to, from a day on, until a later target of the same measure takes its place.

    ``measure`` is the id of a measure of the catalogue. ``value`` is in the measure's own unit.
    """

    measure = models.CharField(max_length=20, db_index=True)
    value = models.DecimalField(max_digits=12, decimal_places=3)
    from_on = models.DateField("From")
    reason = models.TextField("Why this target")
    set_by = models.ForeignKey(Person, models.PROTECT, related_name="targets")

    class Meta:
        ordering = ["measure", "-from_on", "-pk"]

    def __str__(self) -> str:
        return f"Target of {self.measure}: {self.value.normalize():f}"


class FrozenPeriod(Kept):
    """The figures of a period as they stood when somebody published them: never changed afterwards.

    ``known_on`` is the day as known on which they were counted, ``known_id`` says which returns that was
    (`Known.id`), ``snapshots`` names them, and ``definitions`` says which declarations of measures counted.
    """

    name = models.CharField(max_length=100, unique=True)
    first = models.DateField("First day")
    last = models.DateField("Last day")
    known_on = models.DateField()
    known_id = models.CharField(max_length=64)
    definitions = models.CharField(max_length=64)
    snapshots = models.JSONField(default=list)
    reason = models.TextField("What they were published in")
    frozen_by = models.ForeignKey(Person, models.PROTECT, related_name="frozen_periods")

    class Meta:
        ordering = ["-last", "-pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("performance:frozen-period", args=[self.pk])

    def clean(self) -> None:
        """A period ends after it begins."""
        if self.first and self.last and self.last < self.first:
            raise ValidationError({"last": "The last day cannot be before the first. Mend one of the two."})


class FrozenFigure(Kept):
    """One figure of a frozen period. ``by`` is the breakdown, empty in total, and ``group`` its part."""

    period = models.ForeignKey(FrozenPeriod, models.PROTECT, related_name="figures")
    measure = models.CharField(max_length=20, db_index=True)
    by = models.CharField(max_length=20, blank=True)
    group = models.CharField(max_length=200)
    numerator = models.FloatField(null=True)
    denominator = models.FloatField(null=True)
    value = models.FloatField(null=True)

    class Meta:
        ordering = ["measure", "by", "group"]
        constraints = [
            models.UniqueConstraint(fields=["period", "measure", "by", "group"], name="one_frozen_figure_a_group")
        ]

    def __str__(self) -> str:
        return f"{self.measure} {self.group}, {self.period}"


class TypedFigure(Kept):
    """A figure that somebody typed or pasted because no return holds it; marked as such wherever it is shown.

    ``measure`` is the id of a measure of the catalogue, or empty for one that is not, which ``title`` names.
    One that was wrong is withdrawn with a reason and another typed; none is ever changed.
    """

    measure = models.CharField(max_length=20, blank=True, db_index=True)
    title = models.CharField("What it counts", max_length=200)
    group = models.CharField("Part of the service or team", max_length=200, blank=True)
    first = models.DateField("First day")
    last = models.DateField("Last day")
    numerator = models.FloatField(null=True, blank=True)
    denominator = models.FloatField(null=True, blank=True)
    value = models.FloatField()
    unit = models.CharField(max_length=60, blank=True)
    source = models.TextField("Where it comes from")
    typed_by = models.ForeignKey(Person, models.PROTECT, related_name="typed_figures")
    withdrawn_why = models.TextField(blank=True)

    class Meta:
        ordering = ["title", "group", "last", "pk"]
        constraints = [
            models.UniqueConstraint(
                "measure",
                Lower("title"),
                Lower("group"),
                "first",
                "last",
                condition=models.Q(withdrawn_why=""),
                name="one_typed_figure_stands",
                violation_error_message="This figure has just been typed by somebody else. Look at theirs first.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.group or 'all'}, to {self.last:%Y-%m-%d}"  # its value may be small: see disclosure

    def get_absolute_url(self) -> str:
        return reverse("performance:typed-figure", args=[self.pk])


class Mapping(Kept):
    """How a plain table's headings are read, kept so that next month's file is read the same way.

    ``says`` is the text of the mapping in TOML, as `goldenthread.returns.mapped_table` reads it.
    """

    name = models.CharField(max_length=100, unique=True)
    says = models.TextField()
    made_by = models.ForeignKey(Person, models.PROTECT, related_name="mappings")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("performance:mapping", args=[self.pk])
