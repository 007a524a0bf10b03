"""When a visit is, as far as words say it: whether two are the same visit rests on this."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from django.utils import timezone

from goldenthread.documents.models import Statement
from goldenthread.inspections.models import Inspection
from goldenthread.reading.grammar.date_phrases import dates_in

_FORM = re.compile(r"(?P<year>\d{4})(?:-(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?")
_LETTER_COMES_WITHIN = timedelta(days=365)  # nine in ten are out within 62 days; after a year none is coming
_NO_YEAR = re.compile(r"\d\d-\d\d(?:/|$)")


class Interval(NamedTuple):
    """From one day to another, both counted in."""

    first: date
    last: date

    def overlaps(self, other: Interval) -> bool:
        """Whether any day is in both."""
        return self.first <= other.last and other.first <= self.last

    @property
    def is_days(self) -> bool:
        """Whether it is narrow enough to be the days of a visit rather than a month or a year."""
        return (self.last - self.first).days < 28


def interval(iso: str) -> Interval | None:
    """The days that an ISO date, range, month, half, quarter or year covers; None where it is none of these.

    >>> interval("2026-06").last
    datetime.date(2026, 6, 30)
    """
    ends = [_one(part) for part in iso.split("/")]
    first, last = ends[0], ends[-1]
    return Interval(first.first, last.last) if first and last and first.first <= last.last else None


def _one(iso: str) -> Interval | None:
    match = _FORM.fullmatch(iso)
    if not match:
        return None
    part = {name: int(value) for name, value in match.groupdict().items() if value}
    if "day" in part:
        day = _day(part["year"], part["month"], part["day"])
        return Interval(day, day) if day else None
    months = 6 if "half" in part else 3 if "quarter" in part else 1 if "month" in part else 12
    begins = part["month"] if months == 1 else (part.get("half") or part.get("quarter") or 1) * months - months + 1
    return _months(part["year"], begins, months)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _months(year: int, begins: int, months: int) -> Interval | None:
    last = begins + months - 1
    if not 1 <= begins <= last <= 12:
        return None
    return Interval(date(year, begins, 1), date(year, last, monthrange(year, last)[1]))


def said_by(statement: Statement) -> Interval | None:
    """When the visit that a statement tells of is; a day without a year is the nearest to the document's date."""
    iso, dated_on = str(statement.field("date") or ""), statement.document.dated_on
    if not dated_on or not _NO_YEAR.match(iso):
        return interval(iso)
    is_future = bool(statement.field("future"))
    for year in (dated_on.year, dated_on.year + 1 if is_future else dated_on.year - 1):
        when = interval("/".join(f"{year}-{part}" for part in iso.split("/")))
        if when and (when.first >= dated_on if is_future else when.last <= dated_on):
            return when
    return None


def words_for(statement: Statement) -> str:
    """The statement's own words for when; empty where it does not say."""
    iso = statement.field("date")
    return next((statement.text[d.start : d.end] for d in dates_in(statement.text) if d.iso == iso), str(iso or ""))


def may_have_letter_to_come(inspection: Inspection, today: date) -> bool:
    """Whether a letter of the visit, which is not here, can still come: not one of a visit told of as long past."""
    if inspection.publication != Inspection.Publication.AWAITED:
        return False
    when = of(inspection)
    if when:
        return today - _LETTER_COMES_WITHIN < when.last
    return inspection.statement is None or bool(inspection.statement.field("future"))


def letter_stands(inspection: Inspection) -> str:
    """Where the visit's letter stands, in words."""
    is_missing = inspection.publication == Inspection.Publication.AWAITED
    if is_missing and not may_have_letter_to_come(inspection, timezone.localdate()):
        return "Not in the record"
    return str(inspection.get_publication_display())


def of(inspection: Inspection) -> Interval | None:
    """When a visit in the record is: its days, or what the words for it cover."""
    if inspection.starts_on:
        return Interval(inspection.starts_on, inspection.ends_on or inspection.starts_on)
    return next((when for said in dates_in(inspection.expected) if (when := interval(said.iso))), None)
