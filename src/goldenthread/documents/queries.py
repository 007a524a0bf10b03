"""What the pages of documents read, in a number of queries that does not grow with what they show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.apps import apps
from django.db.models import Count, IntegerField, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from goldenthread.documents.files import hash_of
from goldenthread.documents.models import Document, Statement
from goldenthread.documents.statuses import Status
from goldenthread.people.rules import Somebody


def documents(person: Somebody) -> QuerySet[Document]:
    """The documents a person may see, without their long text, each with how many statements are ``waiting``."""
    waiting = (
        Statement.objects.filter(document=OuterRef("pk"), status=Status.WAITING)
        .order_by()
        .values("document")
        .annotate(number=Count("pk"))
        .values("number")
    )
    rows: QuerySet[Document] = (
        Document.objects.visible_to(person)
        .named()
        .annotate(waiting=Coalesce(Subquery(waiting, output_field=IntegerField()), 0))
    )
    return rows


def is_kept(data: bytes) -> bool:
    """Whether this very file is kept already."""
    return Document.objects.filter(sha256=hash_of(data)).exists()


def visible_statements(person: Somebody) -> QuerySet[Statement]:
    """The statements of documents a person may see, each with its document."""
    found: QuerySet[Statement] = Statement.objects.visible_to(person).select_related("document")
    return found


def statements_of(document: Document) -> list[Statement]:
    """Every statement there is of a document, those still waiting that the reader was unsure of first."""
    current = document.statements.exclude(status=Status.REPLACED).select_related("judged_by")
    return sorted(current, key=lambda one: (not needs_an_eye(one), one.start, one.end, one.pk))


def needs_an_eye(statement: Statement) -> bool:
    """Whether it still waits, and the reader could not tell."""
    return bool(statement.unsure) and statement.status == Status.WAITING


def what_they_became(statements: Iterable[Statement]) -> dict[str, Model]:
    """What accepting statements made, by the name kept in ``became``; one query a model."""
    wanted: dict[str, list[str]] = defaultdict(list)
    for statement in statements:
        model, _, pk = statement.became.partition(":")
        if pk:
            wanted[model].append(pk)
    made = {model: apps.get_model(model)._default_manager.in_bulk(pks) for model, pks in wanted.items()}
    return {f"{model}:{pk}": one for model, found in made.items() for pk, one in found.items()}
