"""Long work: who asked for it, how far it is, whether it still lives, and why it failed."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.urls import reverse

from goldenthread.people.models import Person
from goldenthread.people.roles import Permission
from goldenthread.people.rules import can


class State(models.TextChoices):
    """Where a job stands."""

    WAITING = "waiting", "Waiting"
    RUNNING = "running", "Running"
    DONE = "done", "Done"
    FAILED = "failed", "Failed"


class JobQuerySet(models.QuerySet["Job"]):
    """Jobs as somebody may see them."""

    def visible_to(self, person: Person) -> Self:
        """Those that a person asked for; every one for those who load returns."""
        return self if can(person, Permission.LOAD_RETURNS) else self.filter(by=person)

    def told_to(self, person: Person) -> Self:
        """Those whose history a person may read: those who keep watch read every history."""
        return self if can(person, Permission.READ_HISTORY) else self.visible_to(person)


class Job(models.Model):
    """One piece of long work. ``kind`` names what does it; ``given`` and ``result`` hold no child's data.

    ``failed_why`` is a sentence that says what to do. ``heard_at`` is when the worker last said that it is alive,
    ``died`` how many workers have died of it, and ``task`` its place in the queue.
    """

    kind = models.CharField(max_length=60)
    title = models.CharField(max_length=300)
    given = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING, db_index=True)
    step = models.CharField(max_length=200, blank=True, help_text="what is being done now")
    done = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0, help_text="how many steps there are; 0 while that is not known")
    result = models.JSONField(default=dict)
    failed_why = models.TextField(blank=True)
    by = models.ForeignKey(Person, models.PROTECT, related_name="jobs")
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True, blank=True)
    heard_at = models.DateTimeField(null=True, blank=True)
    died = models.PositiveSmallIntegerField(default=0)
    task = models.UUIDField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("jobs:job", args=[self.pk])

    @property
    def is_over(self) -> bool:
        """Whether it ended, well or not."""
        return self.state in (State.DONE, State.FAILED)
