"""What comes next: visits, letters and deadlines in order, and what waits on what (N-M10, N-G9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from django.utils.formats import date_format

from goldenthread.inspections import dating
from goldenthread.inspections.deadlines import deadlines
from goldenthread.inspections.models import Inspection
from goldenthread.inspections.queries import visits
from goldenthread.inspections.rules import Publication, is_hidden
from goldenthread.people.rules import Somebody

_NOT_FIXED = "Not fixed"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing to come. ``on`` puts it in order and may be only the end of what ``when`` says in words."""

    on: date | None
    when: str
    what: str
    why: str = ""
    inspection: Inspection
    waits_on: list[Inspection] = field(default_factory=list)
    late: bool = False


def coming(person: Somebody, today: date) -> list[Entry]:
    """Everything to come, soonest first; what has no date stands last."""
    entries = [entry for visit in visits() for entry in _entries(visit, person, today)]
    return sorted(entries, key=lambda entry: (entry.on is None, entry.on or today, entry.inspection.pk))


def _entries(visit: Inspection, person: Somebody, today: date) -> Iterator[Entry]:
    yield from _visit(visit, today)
    yield from _letter(visit, today)
    if not is_hidden(visit, person):
        yield from _deadlines(visit, today)


def _visit(visit: Inspection, today: date) -> Iterator[Entry]:
    when = dating.of(visit)
    is_to_come = when.last >= today if when else dating.may_have_letter_to_come(visit, today)
    if is_to_come:
        yield Entry(
            on=when.last if when else None,
            when=date_format(visit.starts_on) if visit.starts_on else visit.expected or _NOT_FIXED,
            what=visit.get_kind_display(),
            why=visit.waits_for,
            inspection=visit,
            waits_on=[other for other in visit.waits_on.all() if not other.is_over],
        )


def _letter(visit: Inspection, today: date) -> Iterator[Entry]:
    when = dating.of(visit)
    if when and when.last < today and dating.may_have_letter_to_come(visit, today):
        yield Entry(on=None, when=_NOT_FIXED, what="Letter to come", inspection=visit)
    if visit.publication == Publication.RECEIVED:
        day = visit.published_on
        yield Entry(
            on=day,
            when=date_format(day) if day else _NOT_FIXED,
            what="Letter to be published",
            why="It stays under embargo until somebody records that it is published.",
            inspection=visit,
            late=bool(day and day < today),
        )


def _deadlines(visit: Inspection, today: date) -> Iterator[Entry]:
    for due in deadlines(visit):
        if due.on >= today:
            yield Entry(on=due.on, when=date_format(due.on), what=f"{due.what} due", why=due.why, inspection=visit)
