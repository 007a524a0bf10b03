"""Who may add documents and judge statements, and what a statement must be before it may move."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError

from goldenthread.documents.kinds import Kind, check_fields
from goldenthread.documents.models import Document, Statement
from goldenthread.documents.statuses import MOVES, Status
from goldenthread.people.roles import Permission
from goldenthread.people.rules import Somebody, can, check


def can_see(person: Somebody, document: Document) -> bool:
    """Whether the person may know that the document is there."""
    return can(person, Permission.READ) and (not document.is_embargoed or can(person, Permission.READ_EMBARGOED))


def can_judge(person: Somebody, document: Document) -> bool:
    """Whether the person may say what the document's words are."""
    return can_see(person, document) and can(person, Permission.JUDGE_STATEMENTS)


def can_add(person: Somebody) -> bool:
    """Whether the person may add documents and say what they are."""
    return can(person, Permission.ADD_DOCUMENTS)


def check_may_add(person: Somebody, *, embargoed_until: datetime | None = None) -> None:
    """Refuse who may not add documents, or would put one where they may not see it."""
    check(person, Permission.ADD_DOCUMENTS)
    if embargoed_until:
        check(person, Permission.READ_EMBARGOED)


def check_may_change(person: Somebody, document: Document, changes: dict[str, Any]) -> None:
    """Refuse who may not say what a document is; only who reads what is under embargo may set or lift one."""
    check(person, Permission.ADD_DOCUMENTS)
    if document.is_embargoed or "embargoed_until" in changes:
        check(person, Permission.READ_EMBARGOED)


def check_not_kept_unseen(person: Somebody, document: Document) -> None:
    """Refuse a file that is kept already where the person may not see it."""
    if not can_see(person, document):
        raise ValidationError("This file is kept already, under embargo. Ask the improvement lead about it.")


def check_may_judge(person: Somebody, document: Document) -> None:
    """Refuse who may not judge the statements of this document."""
    check(person, Permission.JUDGE_STATEMENTS)
    if not can_see(person, document):
        raise PermissionDenied(f"You may not {Permission.READ_EMBARGOED.value}. Ask an administrator if you need to.")


def check_move(statement: Statement, to: Status) -> None:
    """Refuse a move that the table of moves does not have."""
    now = Status(statement.status)
    if to not in MOVES[now]:
        raise ValidationError(f"This statement is {now.label.lower()} already. Load the page again to see by whom.")


def check_kind_is_said(statement: Statement) -> None:
    """Refuse to accept words of which nobody has said what they are."""
    if not statement.kind:
        raise ValidationError("The reader could not tell what these words are. Mend the statement and say its kind.")


def is_sure(statement: Statement) -> bool:
    """Whether it waits, the reader found it, and the reader was sure: one that may be accepted with many others."""
    return statement.status == Status.WAITING and not statement.unsure and not statement.by_hand


def check_says(document: Document, kind: str, start: int, end: int, fields: dict[str, Any]) -> None:
    """Refuse a span that is not words of the document, and fields that are not those of the kind."""
    if not 0 <= start < end <= len(document.text) or document.text[start:end] != document.text[start:end].strip():
        raise ValidationError("Choose words that stand in the document, from the first word to the last.")
    check_fields(kind, fields)


def check_not_marked(document: Document, kind: str, start: int, end: int) -> None:
    """Refuse to mark the same words as the same kind twice."""
    same = document.statements.filter(kind=kind, start=start, end=end)
    if same.exclude(status__in=(Status.REJECTED, Status.REPLACED)).exists():
        raise ValidationError(f"These words are marked as a {Kind(kind).label.lower()} already.")
