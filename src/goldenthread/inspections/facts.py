"""What a letter says of its own visit, offered beside what the record says; a person chooses what to take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format

from goldenthread.documents.models import Document
from goldenthread.inspections.dating import interval
from goldenthread.inspections.models import Inspection, Judgement
from goldenthread.reading.statements import Visit

KINDS = {
    Visit.INSPECTION: Inspection.Kind.FULL,
    Visit.RE_INSPECTION: Inspection.Kind.RE_INSPECTION,
    Visit.MONITORING_VISIT: Inspection.Kind.MONITORING_VISIT,
    Visit.FOCUSED_VISIT: Inspection.Kind.FOCUSED_VISIT,
    Visit.ASSURANCE_VISIT: Inspection.Kind.ASSURANCE_VISIT,
    Visit.PEER_REVIEW: Inspection.Kind.PEER_REVIEW,
    Visit.JTAI: Inspection.Kind.JTAI,
}
_FULL = frozenset(
    {Inspection.Kind.FULL, Inspection.Kind.STANDARD, Inspection.Kind.SHORT, Inspection.Kind.RE_INSPECTION}
)


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One thing a letter says of its visit; ``area`` is set where it is a grade, else ``name`` is the visit's field."""

    name: str
    title: str
    value: Any
    kept: Any
    area: str = ""

    @property
    def text(self) -> str:
        """The fact in words, with what the record says where that differs."""
        kept = f" (the record says {_shown(self.kept)})" if self.kept else ""
        return f"{self.title}: {_shown(self.value)}{kept}"


def family(kind: str) -> frozenset[str]:
    """The kinds that words do not tell apart: minutes say "the inspection" of every full one."""
    return _FULL if kind in _FULL else frozenset({kind})


def kind_said(letter: Document) -> Inspection.Kind | None:
    """The kind of visit that a letter says it is of."""
    visit = letter.about.get("visit")
    return KINDS.get(Visit(visit), Inspection.Kind.OTHER) if visit else None


def said_of(letter: Document) -> dict[str, date]:
    """The dates a letter gives, under the names of the visit's fields."""
    about = letter.about
    visited = interval(about.get("visited") or "")
    dates = {"starts_on": visited.first, "ends_on": visited.last} if visited and visited.is_days else {}
    dates |= {f"{name}_on": day for name in ("received", "published") if (day := _day(about.get(name)))}
    for deadline in about.get("deadlines", ()):
        if due := _day(deadline.get("date")):
            dates["draft_due_on" if deadline.get("draft") else "plan_due_on"] = due
    return dates


def new_facts(inspection: Inspection) -> list[Fact]:
    """What the visit's letter says that the record does not."""
    letter = inspection.letter
    return [*_dates(inspection, letter), *_grades(inspection, letter)] if letter else []


def _dates(inspection: Inspection, letter: Document) -> Iterator[Fact]:
    for name, value in said_of(letter).items():
        if (kept := getattr(inspection, name)) != value:
            yield Fact(name=name, title=_TITLES[name], value=value, kept=kept)


def _grades(inspection: Inspection, letter: Document) -> Iterator[Fact]:
    kept = {judgement.area.casefold(): judgement.grade for judgement in inspection.judgements.all()}
    for number, row in enumerate(letter.about.get("grades", ())):
        grade, area = grade_said(row["grade"]), row["judgement"]
        if grade and area.casefold() not in kept:
            yield Fact(name=f"grade-{number}", title=area, value=grade, kept=None, area=area)


def grade_said(words: str) -> Judgement.Grade | None:
    """A grade as the record words it; None where the words are no grade (a colour, "not judged")."""
    said = " ".join(words.lower().split())
    full = "requires improvement to be good" if said == "requires improvement" else said
    return next((grade for grade in Judgement.Grade if grade == full), None)


def _day(iso: str | None) -> date | None:
    when = interval(iso or "")
    return when.first if when and when.first == when.last else None


def _shown(value: Any) -> str:
    return date_format(value) if isinstance(value, date) else str(getattr(value, "label", value))


_TITLES = {
    "starts_on": "The visit began",
    "ends_on": "The visit ended",
    "received_on": "The letter was received",
    "published_on": "The letter was published",
    "draft_due_on": "Draft action plan due",
    "plan_due_on": "Action plan due",
}
