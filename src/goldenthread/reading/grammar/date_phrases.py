"""Dates as people write them, in British order, turned into ISO as far as the words go.

``2018-07-17`` a day, ``2018-07-17/2018-07-18`` a range, ``2018-11`` a month, ``2017`` a year, ``2025-H2`` half a
year, ``10-10/10-11`` days whose year is not said. A month alone says too little to be a date.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from goldenthread.reading.grammar.covered import Covered

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# "may" and "march" in lower case are other words.
_MONTH = (
    r"((?:(?i:jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)|Mar(?:ch)?|MARCH|May|MAY)\b\.?)"
)
_WEEKDAY = r"(?i:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?,?\s+"
_DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:\s?(?:st|nd|rd|th)\b)?"
_DAY = rf"(?:{_WEEKDAY})?(?:the\s+)?({_DAY_NUMBER})"
_OF = r"(?:\s+of\s+|\s*-\s*|\s*)"
_YEAR = r"((?:19|20)\d\d(?![\d%])(?!,\d{3}))"
_COMMA_YEAR = rf"(?:,?\s*{_YEAR})"
_JOIN = r"\s*(?:-|/|,|&|\b(?:to|and|until|through)\b)\s*"
_UNTIL = r"\s*(?:-|\b(?:to|until|through)\b)\s*"
_FIGURES = r"(\d\d?)[/.](\d\d?)[/.](20\d\d|\d\d)"
_START = r"(?<![\d/.£,-])"  # a date does not begin inside a longer number

_FIGURE = re.compile(r"\d")
# Every branch begins with a letter of its own, which lets the search run past all others quickly.
_A_MONTH = re.compile("|".join([*map(str.capitalize, _MONTHS), *map(str.upper, _MONTHS), *_MONTHS]))
_FULL_YEAR = re.compile(r"(?:19|20)\d\d")
_STROKES = re.compile(r"\d[/.]\d")
_SIGNS = (_A_MONTH, _FULL_YEAR, _STROKES)
_LONGEST = 60  # characters: no date stands further from its sign


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date and where its words stand in the plain text."""

    start: int
    end: int
    iso: str


@dataclass(frozen=True, slots=True)
class DateForm:
    """One way of writing a date, how its groups are read, and an example with the date it says."""

    pattern: re.Pattern[str]
    read: Callable[..., str | None]
    example: str
    iso: str
    sign: re.Pattern[str]  # what no such date is without


def dates_in(plain: str, start: int = 0, end: int | None = None) -> tuple[DatePhrase, ...]:
    """The dates in a stretch of plain text, in order; words that name no real day are none."""
    return _dates(plain, start, len(plain) if end is None else end)


@lru_cache(maxsize=4096)  # several grammars ask of the same sentences
def _dates(plain: str, start: int, end: int) -> tuple[DatePhrase, ...]:
    signs = _signs(plain, start, end)
    if not signs:
        return ()
    found: list[DatePhrase] = []
    read = Covered(start, end)
    for form in FORMS:
        if form.sign not in signs:
            continue
        first, last = signs[form.sign]
        for match in form.pattern.finditer(plain, max(start, first - _LONGEST), min(end, last + _LONGEST)):
            iso = form.read(*match.groups())
            if iso and not read.touches(*match.span()):
                read.add(*match.span())
                found.append(DatePhrase(*match.span(), iso))
    return tuple(sorted(found, key=lambda date: date.start))


def _signs(plain: str, start: int, end: int) -> dict[re.Pattern[str], tuple[int, int]]:
    """Where the first and the last of each sign of a date stand: a month's name, a year, figures joined by strokes."""
    if not _FIGURE.search(plain, start, end):
        return {}
    places = {sign: [match.start() for match in sign.finditer(plain, start, end)] for sign in _SIGNS}
    return {sign: (found[0], found[-1]) for sign, found in places.items() if found}


def interval(iso: str) -> tuple[str, str]:
    """The first and last day that an ISO date of this module can mean, for comparing as text."""
    first, _, last = iso.partition("/")
    return _edge(first, 0), _edge(last or first, 1)


def _edge(iso: str, side: int) -> str:
    if "H" in iso:
        return iso[:5] + (("01-01", "06-30") if iso.endswith("1") else ("07-01", "12-31"))[side]
    if len(iso) == 4:
        return iso + ("-01-01", "-12-31")[side]
    return iso + ("-01", "-31")[side] if len(iso) == 7 else iso


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def _iso(day: int, month: int, year: int | None) -> str | None:
    """``2018-07-17``, or ``07-17`` without a year; None when there is no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year or 2024, month)[1]:
        return None
    return f"{month:02}-{day:02}" if year is None else f"{year:04}-{month:02}-{day:02}"


def _day(day: str, month: str, year: str | None) -> str | None:
    return _iso(int(day.rstrip(" stndrh")), _month(month), int(year) if year else None)


def _month_first(month: str, day: str, year: str) -> str | None:
    return _day(day, month, year)


def _range(first: str | None, last: str | None) -> str | None:
    return f"{first}/{last}" if first and last else None


def _days(first: str, last: str, month: str, year: str | None) -> str | None:
    return _range(_day(first, month, year), _day(last, month, year))


def _days_across(
    day: str, month: str, year: str | None, last_day: str, last_month: str, last_year: str | None
) -> str | None:
    return _range(_day(day, month, year or last_year), _day(last_day, last_month, last_year))


def _month_of_year(month: str, year: str) -> str:
    return f"{year}-{_month(month):02}"


def _months(first: str, year: str | None, last: str, last_year: str) -> str | None:
    return _range(_month_of_year(first, year or last_year), _month_of_year(last, last_year))


def _figures(day: str, month: str, year: str) -> str | None:
    return _iso(int(day), int(month), int(year) if len(year) == 4 else 2000 + int(year))


def _figures_across(*parts: str) -> str | None:
    return _range(_figures(*parts[:3]), _figures(*parts[3:]))


def _half(which: str, year: str) -> str:
    return f"{year}-H{1 if which.lower() in ('first', '1st', '1') else 2}"


def _as_written(words: str) -> str:
    return words


def _form(pattern: str, read: Callable[..., str | None], example: str, iso: str) -> DateForm:
    sign = _A_MONTH if _MONTH in pattern else _STROKES if _FIGURES in pattern else _FULL_YEAR
    return DateForm(re.compile(_START + pattern), read, example, iso, sign)


# Where two forms fit the same words the one that stands first wins, so the fuller forms stand first.
FORMS: tuple[DateForm, ...] = (
    _form(r"((?:19|20)\d\d-[01]\d-[0-3]\d)(?!\d)", _as_written, "on 2019-01-22", "2019-01-22"),
    _form(
        rf"{_FIGURES}\s*(?:-|to)\s*{_FIGURES}(?![\d.])",
        _figures_across,
        "12/01/2023 - 19/01/2023",
        "2023-01-12/2023-01-19",
    ),
    _form(rf"{_FIGURES}(?![\d/])", _figures, "Meeting: 12/01/2023", "2023-01-12"),
    _form(
        rf"{_DAY}{_OF}{_MONTH}{_COMMA_YEAR}?{_UNTIL}{_DAY}{_OF}{_MONTH}{_COMMA_YEAR}?",
        _days_across,
        "18 September - 12 October 2017",
        "2017-09-18/2017-10-12",
    ),
    _form(
        rf"(?<=between ){_DAY}{_OF}{_MONTH}{_COMMA_YEAR}?\s+and\s+{_DAY}{_OF}{_MONTH}{_COMMA_YEAR}?",
        _days_across,
        "between 18 September and 12 October 2017",
        "2017-09-18/2017-10-12",
    ),
    _form(
        rf"{_DAY}(?:,\s*{_DAY_NUMBER})*{_JOIN}{_DAY}{_OF}{_MONTH}{_COMMA_YEAR}?",
        _days,
        "on 21/22nd June 2022",
        "2022-06-21/2022-06-22",
    ),
    _form(rf"{_DAY}{_OF}{_MONTH}{_COMMA_YEAR}?", _day, "by 27th March, 2015", "2015-03-27"),
    _form(rf"\b{_MONTH}\s+({_DAY_NUMBER}),?\s+{_YEAR}", _month_first, "March 27th, 2015", "2015-03-27"),
    _form(
        rf"\b{_MONTH}(?:{_COMMA_YEAR}{_UNTIL}|{_JOIN}){_MONTH}{_COMMA_YEAR}",
        _months,
        "in February and March 2024",
        "2024-02/2024-03",
    ),
    _form(rf"\b{_MONTH}(?:\s+of)?(?:,?\s*|-){_YEAR}", _month_of_year, "in November 2016", "2016-11"),
    _form(
        rf"\b((?i:first|second|last|latter|1st|2nd))\s+half\s+of\s+{_YEAR}",
        _half,
        "in the second half of 2025",
        "2025-H2",
    ),
    _form(rf"\bH([12])\s+{_YEAR}", _half, "by H2 2025", "2025-H2"),
    _form(rf"(?<!Act )(?<!Regulations )(?<!Order )\b{_YEAR}(?![/-]\d)", _as_written, "in Summer/Autumn 2019", "2019"),
)
