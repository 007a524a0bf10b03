"""Who people are, and the one chain of what was done and read."""

from __future__ import annotations

from typing import Any, Never

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from goldenthread.people.roles import ROLES, Nobody, Role


def _known_roles(keys: list[str]) -> None:
    if unknown := [key for key in keys if key not in ROLES]:
        raise ValidationError(f"{', '.join(unknown)} is not a role. The roles are {', '.join(ROLES)}.")


class Person(AbstractUser):
    """Somebody who may sign in; ``roles`` holds the keys of ``people.roles.ROLES``."""

    roles = models.JSONField(default=list, blank=True, validators=[_known_roles])
    job_title = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def role_classes(self) -> list[type[Role]]:
        """The roles this person holds; somebody with none is nobody."""
        return [ROLES[key] for key in self.roles] or [Nobody]


def _refuse_to_delete(*args: Any, **kwargs: Any) -> Never:
    raise TypeError("Nothing in the record is deleted: mark it dropped or rejected, with the reason.")


class KeptQuerySet(models.QuerySet[Any]):
    """Refuses the ways of writing that would leave no event behind."""

    def update(self, **kwargs: Any) -> Never:
        raise TypeError("Write through the app's actions.py: update() would leave no trace in the history.")

    def bulk_update(self, *args: Any, **kwargs: Any) -> Never:
        raise TypeError("Write through the app's actions.py: bulk_update() would leave no trace in the history.")

    delete = _refuse_to_delete


class Kept(models.Model):
    """Part of the record: written only by actions, which append an event, and never deleted."""

    created_at = models.DateTimeField(auto_now_add=True)

    objects = KeptQuerySet.as_manager()
    delete = _refuse_to_delete

    class Meta:
        abstract = True
        base_manager_name = "objects"


class Chain(models.Model):
    """The head of the chain of events: one row, locked by whoever writes the next."""

    number = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="")

    def __str__(self) -> str:
        return f"{self.number} events"


class Event(models.Model):
    """One thing done or read, chained to the one before by hash; append-only.

    ``what`` is app.noun.verb ("plan.action.rated"); ``subject`` is app.Model:id; ``details`` holds before and after.
    """

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="events")
    by_name = models.CharField(max_length=200)
    what = models.CharField(max_length=60)
    subject = models.CharField(max_length=80, blank=True, db_index=True)
    subject_name = models.CharField(max_length=300, blank=True)
    details = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    objects = KeptQuerySet.as_manager()
    delete = _refuse_to_delete

    class Meta:
        ordering = ["-number"]
        indexes = [models.Index(fields=["what", "-number"]), models.Index(fields=["by", "-number"])]

    def __str__(self) -> str:
        return f"{self.number}: {self.what} {self.subject_name}"
