"""A period as people write it in a cell: June 2026, Q1 2026-27, 2025-26, 30 June 2026, 1 April 2026 to 30 June 2026."""

from __future__ import annotations

import re
from datetime import date, timedelta

from django.core.exceptions import ValidationError

from goldenthread.returns.annex_a.cell_dates import as_date

EXAMPLES = "June 2026, Q1 2026-27, 2025-26, 30 June 2026, or 1 April 2026 to 30 June 2026"
_YEAR = r"(?P<year>20\d\d)\s?[-/–]\s?(?P<next>20\d\d|\d\d)"
_QUARTER = r"(?:q|quarter\s?|qtr\s?)(?P<quarter>[1-4])"
_OF_A_YEAR = re.compile(rf"(?:{_QUARTER}[\s,]*(?:of\s)?)?{_YEAR}")
_YEAR_FIRST = re.compile(rf"{_YEAR}[\s,]*{_QUARTER}")
_MONTH = re.compile(r"(?P<year>20\d\d)-(?P<month>0?[1-9]|1[0-2])|(?P<month_first>0?[1-9]|1[0-2])/(?P<of>20\d\d)")
_BETWEEN = re.compile(r"\s+(?:to|until|-|–)\s+")


def period_of(words: str, today: date) -> tuple[date, date]:
    """The first and last day of a period in words; ValidationError, with what may be written, where there is none.

    Years and their quarters begin in April; ``today`` tells the century of a year of two figures.
    """
    plain = " ".join(words.casefold().split())
    ends = _BETWEEN.split(plain)
    if len(ends) == 2 and (both := [_one(end, today) for end in ends]) and both[0] and both[1]:
        return both[0][0], both[1][1]
    if found := _one(plain, today):
        return found
    if not plain:
        raise ValidationError(f"Say which period it is of: {EXAMPLES}.")
    raise ValidationError(f"“{words[:60]}” is no period that can be read. Write it as {EXAMPLES}.")


def _one(plain: str, today: date) -> tuple[date, date] | None:
    for pattern in (_OF_A_YEAR, _YEAR_FIRST):
        if (found := pattern.fullmatch(plain)) and _follows(found["year"], found["next"]):
            quarter = found["quarter"]
            start = date(int(found["year"]), 4, 1)
            return _span(_later(start, 3 * (int(quarter) - 1)), 3) if quarter else _span(start, 12)
    if found := _MONTH.fullmatch(plain):
        return _span(date(int(found["year"] or found["of"]), int(found["month"] or found["month_first"]), 1), 1)
    if day := as_date(plain, today)[0]:
        return day, day
    month = as_date(f"1 {plain}", today)[0] if plain[:1].isalpha() else None
    return _span(month, 1) if month else None


def _follows(year: str, following: str) -> bool:
    return int(following) % 100 == (int(year) + 1) % 100


def _span(start: date, months: int) -> tuple[date, date]:
    return start, _later(start, months) - timedelta(days=1)


def _later(start: date, months: int) -> date:
    count = start.year * 12 + start.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
