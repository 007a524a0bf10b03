"""Files kept by hash with their text, and the statements read from them awaiting a person's yes."""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from goldenthread.documents.kinds import Kind
from goldenthread.documents.statuses import Status
from goldenthread.people.models import Kept, KeptQuerySet, Person
from goldenthread.people.roles import Permission
from goldenthread.people.rules import Somebody, can
from goldenthread.reading.document import DocumentKind

# An embargo that no day lifts, since publication slips: it ends when a person says so.
UNTIL_LIFTED = datetime(9999, 12, 31, tzinfo=UTC)


def visible(prefix: str, person: Somebody, now: datetime | None = None) -> Q:
    """A filter for rows whose document (reached by ``prefix``) the person may see: embargo hides it from most."""
    if can(person, Permission.READ_EMBARGOED):
        return Q()
    return Q(**{f"{prefix}embargoed_until__isnull": True}) | Q(
        **{f"{prefix}embargoed_until__lte": now or timezone.now()}
    )


def long_fields(prefix: str = "") -> list[str]:
    """The fields of a document (reached by ``prefix``) that are longer than a whole page of others: to ``defer``."""
    return [f"{prefix}{name}" for name in ("text", "about", "pages", "paragraphs")]


class DocumentQuerySet(KeptQuerySet):
    def visible_to(self, person: Somebody) -> Self:
        return self.filter(visible("", person))

    def named(self) -> Self:
        """For pages that only name documents: without what is long of them."""
        return self.defer(*long_fields())


class Document(Kept):
    """A file, kept once under its hash, and its text as every span counts it."""

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField(help_text="in bytes")
    kind = models.CharField(max_length=12, choices=[(kind.value, kind.value.capitalize()) for kind in DocumentKind])
    title = models.CharField(max_length=300, blank=True)
    text = models.TextField()
    pages = models.JSONField(default=list, blank=True, help_text="the offset at which each page begins")
    paragraphs = models.JSONField(default=list, blank=True, help_text="the offset at which each paragraph begins")
    about = models.JSONField(default=dict, blank=True, help_text="what it says of itself: visit, grades; or committee")
    dated_on = models.DateField(null=True, blank=True)
    embargoed_until = models.DateTimeField(null=True, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    objects = DocumentQuerySet.as_manager()  # type: ignore[misc]  # a narrower manager than the base's

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        """What it is called, and of which day: many are called the same."""
        if not self.dated_on or date_format(self.dated_on) in self.called or str(self.dated_on) in self.called:
            return self.called
        return f"{self.called}, {date_format(self.dated_on)}"

    @property
    def called(self) -> str:
        """Its title, or the name of its file."""
        return self.title or self.name

    def get_absolute_url(self) -> str:
        return reverse("documents:document", args=[self.pk])

    @property
    def is_embargoed(self) -> bool:
        """Whether most people may not see it yet."""
        return self.embargoed_until is not None and self.embargoed_until > timezone.now()

    @property
    def opens_by_itself(self) -> bool:
        """Whether its embargo has a day on which it ends."""
        return self.embargoed_until != UNTIL_LIFTED

    def page_at(self, offset: int) -> int | None:
        """The 1-based page an offset falls on, or None where there are no pages."""
        return bisect_right(self.pages, offset) or None

    def paragraph_at(self, offset: int) -> int | None:
        """The 1-based paragraph an offset falls in, or None where paragraphs were not kept."""
        return bisect_right(self.paragraphs, offset) or None


class StatementQuerySet(KeptQuerySet):
    def visible_to(self, person: Somebody) -> Self:
        return self.filter(visible("document__", person))


class Statement(Kept):
    """Words of a document that say one thing; in the record only once a person accepts them.

    ``text`` is always ``document.text[start:end]``. ``fields`` holds what the kind carries (verb, owner, polarity…), as
    the reader or the person who mended it put it. ``became`` names what accepting it made: ``inspections.Finding:7``.
    One the reader was unsure of may have no ``kind`` until a person says it.
    """

    document = models.ForeignKey(Document, models.PROTECT, related_name="statements")
    kind = models.CharField(max_length=12, choices=Kind.choices, blank=True)
    text = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    page = models.PositiveIntegerField(null=True, blank=True)
    paragraph = models.PositiveIntegerField(null=True, blank=True)
    fields = models.JSONField(default=dict, blank=True)
    unsure = models.CharField(max_length=300, blank=True, help_text="why the reader could not tell, if it could not")
    read_as = models.JSONField(null=True, blank=True, help_text="what the reader first said, where a person mended it")
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.WAITING)
    judged_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    judged_at = models.DateTimeField(null=True, blank=True)
    became = models.CharField(max_length=80, blank=True)
    by_hand = models.BooleanField(default=False, help_text="marked by a person rather than found by the reader")

    objects = StatementQuerySet.as_manager()  # type: ignore[misc]  # a narrower manager than the base's

    class Meta:
        ordering = ["start", "end", "pk"]

    def __str__(self) -> str:
        words = self.text.replace("\f", " ")  # where a page ends: a browser would show a box
        return words if len(words) <= 120 else f"{words[:117]}…"

    def get_absolute_url(self) -> str:
        return f"{reverse('documents:document', args=[self.document_id])}#statement-{self.pk}"

    def field(self, name: str) -> Any:
        """One of the kind's fields, or None."""
        return self.fields.get(name)

    def said(self) -> dict[str, Any]:
        """What it says now, as far as a person can mend it."""
        return {"kind": self.kind, "start": self.start, "end": self.end, "fields": self.fields}
