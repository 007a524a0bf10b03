"""Parts and multiples said without a figure: ``half of``, ``a third of``, ``twice as many``, ``all of the``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from goldenthread.reading.grammar.number_words import NUMBER_WORD, number_said
from goldenthread.reading.statements import Unit


@dataclass(frozen=True, slots=True)
class PartForm:
    """A way of saying a part: its pattern, its unit, an example and the value that it says."""

    pattern: re.Pattern[str]
    unit: Unit
    example: str
    value: float


class Part(NamedTuple):
    """A part, where its words stand, its value and unit."""

    start: int
    end: int
    value: float
    unit: Unit


def _form(pattern: str, unit: Unit, example: str, value: float) -> PartForm:
    return PartForm(re.compile(pattern, re.IGNORECASE), unit, example, value)


_VALUES = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10, "all": 100, "no": 0}
_NAMES = ("said", "by", "only", "about")
_MULTIPLES = {"twice": 2, "double": 2, "treble": 3, "triple": 3}
# Everything of a sort is a measure only where the clause goes on to say that a standard was met.
_STANDARD = (
    r"(?:on time|in time|timescales?|within|timely|completed|up to date|seen|held|visited|reviewed|allocated|met"
    r"|recorded|signed)"
)

FORMS: tuple[PartForm, ...] = (
    _form(
        r"(?<!second\s)(?<!first\s)(?<!last\s)(?<!latter\s)(?<!other\s)(?<!year\s)(?<!and\sa\s)\b(?P<said>half)"
        r"(?=\s(?:of|the|that|as|all|a\scase|had|have|were|are|did|said)\b(?!\s(?:19|20)\d\d))|(?<=\bby\s)(?P<by>half)\b",
        Unit.RATIO,
        "half of the plans",
        0.5,
    ),
    _form(
        r"\ban?\s(?P<said>third|quarter|fifth|tenth)(?=\sof\b)|(?<=\bonly\s)an?\s(?P<only>third|quarter|fifth|tenth)"
        r"(?=\s(?!(?:year|party|time|people|person|member|report|visit|meeting|round|phase)\b)[a-z])"
        r"|(?:(?<=\babout\s)|(?<=\baround\s)|(?<=\bnearly\s)|(?<=\balmost\s)|(?<=\broughly\s)|(?<=\bapproximately\s)"
        r"|(?<=\bover\s)|(?<=\bthan\s))an?\s(?P<about>third|quarter|fifth|tenth)(?=\s*(?:[.,;)]|$|(?:were|was|had|have|are|did|said)\b))|(?<=\bby\s)an?\s(?P<by>third|quarter|fifth|tenth)\b",
        Unit.RATIO,
        "a quarter of visits",
        0.25,
    ),
    _form(
        rf"\b(?:(?P<said>twice|double|treble|triple)|(?P<times>\d+|{NUMBER_WORD})\stimes)"
        r"(?=\s(?:as\s(?:many|much|likely|high|long)|the\s(?:number|rate|level|proportion|national|average|caseload))\b)",
        Unit.RATIO,
        "three times as many boys as girls",
        3,
    ),
    _form(
        rf"\b(?P<said>all)(?=\sof\s(?:the|these|those|its|their|our)\s[a-z][a-z '-]{{2,40}}?"
        r"\s(?:were|was|had|have|are)\b"
        rf"[^.;,]{{0,40}}?\b{_STANDARD}\b)",
        Unit.PERCENT,
        "All of the first visits had been made within a week",
        100,
    ),
    _form(
        r"\b(?P<said>no)(?=\s(?:(?:child|pupil)\b[^.;,]{0,40}?"
        r"\s(?:(?:had|has|have)\sbeen|was|were)\s(?:\w+ly\s)?\w+(?:ed|en)\b))",
        Unit.COUNT,
        "No pupil in care had been permanently excluded",
        0,
    ),
    _form(r"\ban?\sweek(?=\s(?:late|overdue|early)\b)", Unit.WEEKS, "a week late", 1),
    _form(r"\ban?\smonth(?=\s(?:late|overdue|early)\b)", Unit.MONTHS, "a month overdue", 1),
)

# One of these stands in every part; a branch a letter lets the search run past the rest quickly.
_SIGNS = (
    "half",
    "third",
    "quarter",
    "fifth",
    "tenth",
    "twice",
    "double",
    "treble",
    "triple",
    "times",
    "all",
    "no ",
    "late",
    "overdue",
    "early",
)
_ANY = re.compile("|".join(said for sign in _SIGNS for said in (sign, sign.capitalize())))


def parts_in(words: str) -> Iterator[Part]:
    """The parts that a stretch of text says, a form at a time."""
    for form in FORMS if _ANY.search(words) else ():
        for match in form.pattern.finditer(words):
            yield Part(*match.span(), _value(match.groupdict()), form.unit)


def _value(said: dict[str, str | None]) -> float:
    if times := said.get("times"):
        return float(times) if times.isdigit() else number_said(times)
    word = (next((said[name] for name in _NAMES if said.get(name)), None) or "").lower()
    return {**_VALUES, **_MULTIPLES}.get(word, 1)
