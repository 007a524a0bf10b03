"""The cards beside a document's text, one a statement, and the marks in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Model
from django.urls import reverse

from goldenthread.documents.kinds import Kind
from goldenthread.documents.marking import Mark
from goldenthread.documents.models import Statement
from goldenthread.documents.queries import what_they_became
from goldenthread.documents.statement_forms import details_of
from goldenthread.documents.statuses import Status
from goldenthread.people.history import subject_key

UNSURE = "unsure"


@dataclass(frozen=True, kw_only=True)
class Card:
    """A statement as its card shows it; ``refusal`` says why what was just tried could not be done."""

    statement: Statement
    became: Model | None = None
    refusal: str = ""
    details: list[tuple[str, str]] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The kind, ``unsure`` while nobody has said it."""
        return self.statement.kind or UNSURE

    @property
    def label(self) -> str:
        """What the kind is called."""
        return label_of(self.statement.kind)

    @property
    def words(self) -> str:
        """The statement's words on one line, as they are read: without the break of a page they run across."""
        return " ".join(self.statement.text.split())

    @property
    def is_waiting(self) -> bool:
        return self.statement.status == Status.WAITING

    @property
    def is_rejected(self) -> bool:
        return self.statement.status == Status.REJECTED

    @property
    def history(self) -> str:
        """Where the statement's own history is."""
        return reverse("people:history", args=[subject_key(self.statement)])

    @property
    def became_a(self) -> str:
        """What sort of thing it became: ``finding``, ``duty``."""
        return str(self.became._meta.verbose_name) if self.became else ""


def cards_of(statements: Iterable[Statement], refusals: Mapping[int, str] | None = None) -> list[Card]:
    """A card for each statement, in the order given."""
    statements = list(statements)
    made = what_they_became(statements)
    return [
        Card(
            statement=one,
            became=made.get(one.became),
            refusal=(refusals or {}).get(one.pk, ""),
            details=details_of(one),
        )
        for one in statements
    ]


def marks_of(statements: Iterable[Statement]) -> list[Mark]:
    """A mark for each statement."""
    return [
        Mark(
            pk=one.pk,
            start=one.start,
            end=one.end,
            kind=one.kind or UNSURE,
            label=label_of(one.kind),
            status=one.status,
        )
        for one in statements
    ]


def label_of(kind: str) -> str:
    """What a kind is called; words whose kind nobody has said are unsure."""
    return Kind(kind).label if kind else "Unsure"
