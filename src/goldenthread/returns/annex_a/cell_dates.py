"""A date in a cell, however it came there: as a date, as Excel's count of days, or in words."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from goldenthread.returns.annex_a.problems import IMPOSSIBLE_DATE, MONTH_FIRST, NOT_A_DATE, Problem
from goldenthread.returns.annex_a.sheet import Cell, said
from goldenthread.returns.annex_a.value_set import NOTHING

EARLIEST = date(1950, 1, 1)  # no one in the lists was born before; Excel's blanks are in 1899 and 1900
_YEARS_AHEAD = 2  # of the return's day: a birth expected, a conference arranged
_EXCEL_BEGINS = date(1899, 12, 30)
_LAST_SERIAL = 2_958_465  # 31 December 9999
_MONTHS = {
    month: number
    for number, month in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}
_DAY = r"^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?"
_TIME = r"(?:(?:[t,] ?| )\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:[ap]m)?(?: ?(?:z|utc|gmt|bst|[+-]\d{2}:?\d{2}))?)?$"
_YEAR_FIRST = re.compile(rf"^(\d{{4}})[-/. ](\d{{1,2}})[-/. ](\d{{1,2}}){_TIME}")
_FIGURES = re.compile(rf"{_DAY}(\d{{1,2}})[-/. ](\d{{1,2}})[-/. ](\d{{4}}|\d{{2}}){_TIME}")
_DAY_MONTH = re.compile(rf"{_DAY}(\d{{1,2}})(?:st|nd|rd|th)?[-/., ]*([a-z]{{3,9}})\.?[-/., ]*(\d{{4}}|\d{{2}}){_TIME}")
_MONTH_DAY = re.compile(rf"{_DAY}([a-z]{{3,9}})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}}){_TIME}")
_COMPACT = re.compile(r"^((?:19|20)\d{2})(\d{2})(\d{2})$")
_SERIAL = re.compile(r"^\d{1,5}(?:\.\d+)?$")


def as_date(cell: Cell, as_at: date) -> tuple[date | None, Problem | None]:
    """The date of a cell, and what is wrong with it; a time of day is left off.

    Words are read with the day first; with the month first only where they can mean nothing else.
    """
    day, problem = _date(cell, as_at)
    if day and not EARLIEST <= day <= date(as_at.year + _YEARS_AHEAD, 12, 31):
        return None, IMPOSSIBLE_DATE
    return day, problem


def _date(cell: Cell, as_at: date) -> tuple[date | None, Problem | None]:
    if isinstance(cell, datetime):
        return cell.date(), None
    if isinstance(cell, date):
        return cell, None
    if isinstance(cell, str):
        return _in_words(" ".join(cell.casefold().split()), as_at)
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return _in_words(said(cell), as_at) if cell > _LAST_SERIAL else _serial(cell)
    return None, NOT_A_DATE


def _serial(days: float) -> tuple[date | None, Problem | None]:
    if 0 <= days <= _LAST_SERIAL:
        return _EXCEL_BEGINS + timedelta(days=int(days)), None
    return None, IMPOSSIBLE_DATE


def _in_words(words: str, as_at: date) -> tuple[date | None, Problem | None]:
    if words in NOTHING:
        return None, None
    if _SERIAL.match(words):
        return _serial(float(words))
    for form in (_YEAR_FIRST, _COMPACT):
        if found := form.match(words):
            return _checked(int(found[1]), int(found[2]), int(found[3]))
    if found := _FIGURES.match(words):
        return _figures(int(found[1]), int(found[2]), _year(found[3], as_at))
    if found := _DAY_MONTH.match(words):
        return _checked(_year(found[3], as_at), _month(found[2]), int(found[1]))
    if found := _MONTH_DAY.match(words):
        return _checked(int(found[3]), _month(found[1]), int(found[2]))
    return None, NOT_A_DATE


def _figures(first: int, second: int, year: int) -> tuple[date | None, Problem | None]:
    if second > 12 >= first:
        day, problem = _checked(year, first, second)
        return day, problem or MONTH_FIRST
    return _checked(year, second, first)


def _checked(year: int, month: int, day: int) -> tuple[date | None, Problem | None]:
    try:
        return date(year, month, day), None
    except ValueError:
        return None, NOT_A_DATE


def _month(word: str) -> int:
    return _MONTHS.get(word[:3], 0)


def _year(figures: str, as_at: date) -> int:
    """A year of two figures is the latest that is not after the dates a return can hold."""
    year = int(figures)
    if len(figures) == 4:
        return year
    latest = as_at.year + _YEARS_AHEAD
    return latest - (latest - year) % 100
