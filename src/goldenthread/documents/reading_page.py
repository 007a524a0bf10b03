"""What the page of one document shows, as the address asks for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.http import QueryDict
from django.urls import reverse

from goldenthread.documents import queries, rules
from goldenthread.documents.belonging import places
from goldenthread.documents.cards import UNSURE, cards_of, label_of, marks_of
from goldenthread.documents.kinds import Kind
from goldenthread.documents.marking import marked
from goldenthread.documents.models import Document, Statement
from goldenthread.documents.statuses import Status
from goldenthread.people.history import subject_key
from goldenthread.people.models import Person

KINDS = (*Kind.values, UNSURE)


def reading_page(
    document: Document, person: Person, asked: QueryDict, refusals: Mapping[int, str] | None = None
) -> dict[str, Any]:
    """The document's text and cards; ``?kind=`` keeps one kind of statement, ``?show=left`` those still waiting."""
    statements = queries.statements_of(document)
    shown = [one for one in statements if _is_asked(one, asked)]
    cards = cards_of(shown, refusals)
    may_judge = rules.can_judge(person, document)
    return {
        "document": document,
        "text": marked(document.text, marks_of(shown), document.pages),
        "cards": cards,
        "unsure": [card for card in cards if queries.needs_an_eye(card.statement)],
        "left": sum(one.status == Status.WAITING for one in statements),
        "count": len(statements),
        "kinds": _kinds(statements, asked),
        "all_kinds": Kind.choices,
        "only_left": asked.get("show") == "left",
        "many": _many(statements) if may_judge else [],
        "errors": [{"text": why, "href": f"#card-{pk}"} for pk, why in (refusals or {}).items()],
        "may_judge": may_judge,
        "may_describe": rules.can_add(person),
        "history": reverse("people:history", args=[subject_key(document)]),
        "places": places(document, person),
        "state": f"?{asked.urlencode()}" if asked else "",
    }


def _is_asked(statement: Statement, asked: QueryDict) -> bool:
    kind = asked.get("kind", "")
    if asked.get("show") == "left" and statement.status != Status.WAITING:
        return False
    return kind not in KINDS or (bool(statement.unsure) if kind == UNSURE else statement.kind == kind)


def _kinds(statements: list[Statement], asked: QueryDict) -> list[dict[str, Any]]:
    """The kinds that the document has, each with how many statements, and the address that shows only them."""
    counts = {kind: sum(one.kind == kind for one in statements) for kind in Kind.values}
    counts[UNSURE] = sum(bool(one.unsure) for one in statements)
    return [
        {
            "kind": kind,
            "label": label_of("" if kind == UNSURE else kind),
            "count": count,
            "current": asked.get("kind") == kind,
        }
        for kind, count in counts.items()
        if count
    ]


def _many(statements: list[Statement]) -> list[dict[str, Any]]:
    """The kinds whose sure statements may be accepted all at once."""
    return [
        {"kind": kind, "label": label_of(kind).lower(), "count": count}
        for kind, count in sorted(Counter(one.kind for one in statements if rules.is_sure(one)).items())
    ]
