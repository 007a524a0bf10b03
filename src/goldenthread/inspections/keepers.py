"""What accepting a statement makes here: findings, visits, and grades; and which visit a letter is of."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from goldenthread.documents.belonging import Belonging, register
from goldenthread.documents.keeping import keeps
from goldenthread.documents.models import Document, Statement
from goldenthread.inspections import dating
from goldenthread.inspections.actions import add_finding, add_judgement, expect_visit, recognise_visit
from goldenthread.inspections.facts import KINDS, family, grade_said
from goldenthread.inspections.likeness import nearest_finding
from goldenthread.inspections.models import Finding, Inspection, Judgement
from goldenthread.people.models import Person
from goldenthread.people.roles import Permission
from goldenthread.reading.document import DocumentKind
from goldenthread.reading.statements import Visit

register(
    Belonging(
        title="Visit",
        ask="Say which visit this letter is of",
        kinds=frozenset({DocumentKind.LETTER}),
        permission=Permission.KEEP_INSPECTIONS,
        current=lambda document: _visit_of(document),
        address=lambda document: reverse("inspections:of-letter", args=[document.pk]),
    )
)


def _visit_of(document: Document) -> Inspection | None:
    return getattr(document, "inspection", None)


def _visit_of_letter(letter: Document) -> Inspection:
    visit = _visit_of(letter)
    if not visit:
        raise ValidationError("Say first which visit this letter is of; then its findings and grades can be accepted.")
    return visit


@keeps("finding")
def keep_finding(statement: Statement, *, by: Person, inspection: Inspection | None = None) -> Finding:
    """A letter's words are a finding of its visit; a minute's may be near the words of one already held."""
    if statement.document.kind == DocumentKind.LETTER:
        return add_finding(by=by, statement=statement, inspection=_visit_of_letter(statement.document))
    near = nearest_finding(statement.text, Finding.objects.visible_to(by))
    return near.finding if near else add_finding(by=by, statement=statement, inspection=inspection)


@keeps("rating")
def keep_rating(statement: Statement, *, by: Person) -> Judgement | None:
    """A grade in a letter is a judgement of its visit; any other rating needs no record beside its own words."""
    grade = grade_said(str(statement.field("rating") or ""))
    if statement.document.kind != DocumentKind.LETTER or not grade:
        return None
    visit = _visit_of_letter(statement.document)
    area = str(statement.field("scope") or "")
    if not _is_judged(area, statement.document):
        return None
    kept = visit.judgements.filter(area__iexact=area).first()
    if kept and kept.grade != grade:
        raise ValidationError(f"The record has another grade for this: {kept}. Mend the statement, or reject it.")
    return kept or add_judgement(visit, by=by, area=area, grade=grade, statement=statement)


def _is_judged(area: str, letter: Document) -> bool:
    """Whether the letter's table of grades has this row; its text also grades audits and cases: no judgement."""
    table = [row["judgement"].casefold() for row in letter.about.get("grades", ())]
    return bool(area) and (not table or area.casefold() in table)


@keeps("inspection")
def keep_inspection(statement: Statement, *, by: Person) -> Inspection:
    """The visit that words tell of: the one in the record of that kind and time, or a new one."""
    kind = KINDS.get(Visit(statement.field("inspection") or Visit.OTHER), Inspection.Kind.OTHER)
    when = dating.said_by(statement)
    known = _same_visit(kind, when, statement)
    dates = _days(when)
    if known:
        recognise_visit(known, by=by, statement=statement, **({} if known.starts_on else dates))
        return known
    words = "" if dates else dating.words_for(statement)
    return expect_visit(by=by, statement=statement, kind=kind, expected=words, **dates)


def _is_to_come(visit: Inspection, statement: Statement) -> bool:
    """Whether a visit lay ahead when the words were said."""
    when = dating.of(visit)
    return when is None or when.last > (statement.document.dated_on or timezone.localdate())


def _days(when: dating.Interval | None) -> dict[str, date]:
    return {"starts_on": when.first, "ends_on": when.last} if when and when.is_days else {}


def _same_visit(kind: Inspection.Kind, when: dating.Interval | None, statement: Statement) -> Inspection | None:
    visits = Inspection.objects.filter(kind__in=family(kind))
    if when:
        return next((visit for visit in visits if (known := dating.of(visit)) and known.overlaps(when)), None)
    if statement.field("date"):
        return None  # it says when, though not so that two visits could be told apart
    likely = [visit for visit in visits if _is_to_come(visit, statement) is bool(statement.field("future"))]
    if len(likely) > 1:
        raise ValidationError(
            f"The record holds {len(likely)} visits that these words could mean. "
            "Mend the statement: give it the date of the one meant."
        )
    return likely[0] if likely else None
