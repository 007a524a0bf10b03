"""The only writers of inspections: each checks who asks, and appends an event in the same transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.dispatch import Signal

from goldenthread.documents.actions import describe
from goldenthread.documents.models import UNTIL_LIFTED, Document, Statement
from goldenthread.inspections.facts import kind_said, new_facts, said_of
from goldenthread.inspections.models import Finding, Inspection, Judgement
from goldenthread.inspections.rules import Publication, check_letter, check_move
from goldenthread.people.history import amend, hold, keep, record
from goldenthread.people.models import Person
from goldenthread.people.roles import Permission
from goldenthread.people.rules import check

# Sent with inspection and by, inside the transaction, when it may stand otherwise with the visit's letter.
letter_moved = Signal()


@transaction.atomic
def add_inspection(*, by: Person, waits_on: Iterable[Inspection] = (), **said: Any) -> Inspection:
    """Keep a visit, made or expected."""
    check(by, Permission.KEEP_INSPECTIONS)
    inspection = keep(Inspection(**said), "inspections.inspection.added", by=by)
    inspection.waits_on.set(waits_on)
    return inspection


@transaction.atomic
def change_inspection(
    inspection: Inspection, *, by: Person, waits_on: Iterable[Inspection] | None = None, **changes: Any
) -> None:
    """Change what is said of a visit."""
    check(by, Permission.KEEP_INSPECTIONS)
    amend(inspection, "inspections.inspection.changed", by=by, **changes)
    letter_moved.send(Inspection, inspection=inspection, by=by)
    if waits_on is not None:
        _set_waits(inspection, [other for other in waits_on if other != inspection], by)


def _set_waits(inspection: Inspection, waits_on: Collection[Inspection], by: Person) -> None:
    before = set(inspection.waits_on.all())
    if before != set(waits_on):
        inspection.waits_on.set(waits_on)
        changed = [list(before), list(waits_on)]
        record("inspections.inspection.changed", by=by, subject=inspection, changed={"waits_on": changed})


@transaction.atomic
def link_letter(
    inspection: Inspection,
    *,
    by: Person,
    letter: Document,
    publication: Publication,
    received_on: date | None = None,
    published_on: date | None = None,
) -> None:
    """Say that a document is the visit's letter; one not yet published goes under embargo in the same step."""
    check(by, Permission.KEEP_INSPECTIONS)
    hold(inspection)
    check_letter(inspection, letter)
    check_move(inspection, publication)
    amend(
        inspection,
        "inspections.inspection.letter-linked",
        by=by,
        letter=letter,
        publication=publication,
        received_on=received_on or inspection.received_on,
        published_on=published_on or inspection.published_on,
    )
    describe(letter, by=by, embargoed_until=None if publication == Publication.PUBLISHED else UNTIL_LIFTED)
    letter_moved.send(Inspection, inspection=inspection, by=by)


@transaction.atomic
def place_letter(
    *,
    by: Person,
    letter: Document,
    visit: Inspection | None,
    publication: Publication,
    received_on: date | None = None,
    published_on: date | None = None,
) -> None:
    """Link a letter to a visit, or where none is given to one made from what the letter says of itself."""
    said: dict[str, Any] = {"kind": kind_said(letter), **said_of(letter)}
    visit = visit or add_inspection(by=by, **said)
    link_letter(
        visit, by=by, letter=letter, publication=publication, received_on=received_on, published_on=published_on
    )


@transaction.atomic
def publish(inspection: Inspection, *, by: Person, published_on: date) -> None:
    """Record that the letter is published; its embargo lifts in the same step."""
    check(by, Permission.KEEP_INSPECTIONS)
    hold(inspection)
    check_move(inspection, Publication.PUBLISHED)
    amend(
        inspection,
        "inspections.inspection.published",
        by=by,
        publication=Publication.PUBLISHED,
        published_on=published_on,
    )
    if inspection.letter:
        describe(inspection.letter, by=by, embargoed_until=None)
    letter_moved.send(Inspection, inspection=inspection, by=by)


@transaction.atomic
def will_not_publish(inspection: Inspection, *, by: Person) -> None:
    """Record that the letter will not be published; it stays where only those who read embargoed letters see it."""
    check(by, Permission.KEEP_INSPECTIONS)
    hold(inspection)
    check_move(inspection, Publication.NOT_PUBLISHED)
    amend(
        inspection,
        "inspections.inspection.not-published",
        by=by,
        publication=Publication.NOT_PUBLISHED,
        published_on=None,
    )
    letter_moved.send(Inspection, inspection=inspection, by=by)


@transaction.atomic
def take_from_letter(inspection: Inspection, *, by: Person, names: Collection[str]) -> None:
    """Put into the record those of the facts the letter states that a person chose, by name."""
    check(by, Permission.KEEP_INSPECTIONS)
    chosen = [fact for fact in new_facts(inspection) if fact.name in names]
    dates = {fact.name: fact.value for fact in chosen if not fact.area}
    amend(inspection, "inspections.inspection.changed", by=by, note="as its letter says", **dates)
    for fact in chosen:
        if fact.area:
            _judge(inspection, fact.area, fact.value, by)


@transaction.atomic
def add_judgement(inspection: Inspection, *, by: Person, area: str, grade: str, statement: Statement) -> Judgement:
    """Keep a grade that an accepted statement of the visit's letter gives."""
    check(by, Permission.JUDGE_STATEMENTS)
    return _judge(inspection, area, grade, by, statement)


def _judge(inspection: Inspection, area: str, grade: str, by: Person, statement: Statement | None = None) -> Judgement:
    judgement = Judgement(inspection=inspection, area=area, grade=grade, statement=statement)
    return keep(judgement, "inspections.judgement.added", by=by)


@transaction.atomic
def add_finding(*, by: Person, statement: Statement, inspection: Inspection | None) -> Finding:
    """Keep the finding that an accepted statement holds, in its own words."""
    check(by, Permission.JUDGE_STATEMENTS)
    finding = Finding(
        inspection=inspection,
        statement=statement,
        words=" ".join(statement.text.split()),
        level=statement.field("level") or Finding.Level.NARRATIVE,
        polarity=statement.field("polarity") or Finding.Polarity.IMPROVEMENT,
    )
    return keep(finding, "inspections.finding.added", by=by)


@transaction.atomic
def expect_visit(*, by: Person, statement: Statement, **said: Any) -> Inspection:
    """Keep the visit that an accepted statement tells of."""
    check(by, Permission.JUDGE_STATEMENTS)
    return keep(Inspection(statement=statement, **said), "inspections.inspection.added", by=by)


@transaction.atomic
def recognise_visit(inspection: Inspection, *, by: Person, statement: Statement, **dates: date) -> None:
    """Record that a statement tells of a visit the record holds, and take its dates where none were known."""
    check(by, Permission.JUDGE_STATEMENTS)
    amend(inspection, "inspections.inspection.changed", by=by, note="as a statement says", **dates)
    record("inspections.inspection.recognised", by=by, subject=inspection, statement=statement)
