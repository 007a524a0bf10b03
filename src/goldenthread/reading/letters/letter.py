"""What a letter or report says of itself: whose it is, of which visit, when, by whom, and what it asks for."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any

from goldenthread.reading.grammar.date_phrases import dates_in
from goldenthread.reading.layout import Layout
from goldenthread.reading.letters.deadlines import Deadline, deadlines
from goldenthread.reading.letters.grades import Grade, grades
from goldenthread.reading.letters.headlines import headlines
from goldenthread.reading.letters.people import inspectors
from goldenthread.reading.statements import Level, Visit

_TOP = 6000  # characters: what a letter says of itself stands on its first two pages

_VISITS = (
    ("re-?inspection", Visit.RE_INSPECTION),
    ("monitoring visit", Visit.MONITORING_VISIT),
    ("focused visit", Visit.FOCUSED_VISIT),
    ("assurance visit", Visit.ASSURANCE_VISIT),
    ("joint targeted area inspection|JTAI", Visit.JTAI),
    ("peer (?:review|challenge)", Visit.PEER_REVIEW),
    ("(?:HM|H[ei][rs] Majesty's) Inspectorate of Probation|HMIP", Visit.HMIP),
    ("inspection", Visit.INSPECTION),
)
_VISIT = re.compile("|".join(f"({words})" for words, _ in _VISITS), re.IGNORECASE)
_AUTHORITY = re.compile(
    r"\b(?:inspection|(?:focused |monitoring |assurance )?visit) (?:of|to|at|in)"
    r" (?!services|children|safeguarding|looked|(?:the )?local)(?:the )?"
    r"(?P<name>[A-Z](?:[\w,&' -]|\.(?! )){2,80}?)(?:'s?)?"
    r"(?: (?:local authority(?:'s)?|local area)(?= children| services| on))?"
    r" (?:local authority )?(?:children'?s'? |children and |services |safeguarding |on \d)",
    re.IGNORECASE,
)
_UNDER_NAME = re.compile(
    r"(?:re-?)?inspection of (?:services|children|safeguarding|looked|local authority)", re.IGNORECASE
)
_COUNCIL = re.compile(r"[A-Z][\w&,' -]{2,70} Council")
_LONGEST_NAME = 80
_LONGEST_DATE = 30
_LONGEST_DAYS = 60  # "from Monday 29 September to Friday 10 October 2025"
_MAY_BE_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)? ?(?:[A-Z]|to\b|and\b|[-/])")
_VISITED = re.compile(r"\b(?:inspection dates?|date of (?:inspection|visit)|visit)", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:published|publication|publication date)(?: on)?:? ", re.IGNORECASE)
_RECEIVED = re.compile(r"\breceived(?: by \w+)?(?: on)?:? ", re.IGNORECASE)
_DAY = re.compile(r"(?:\d{4}-)?\d\d-\d\d")


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What a letter or report says of itself; a field is None or empty where it does not say.

    Dates are ISO, a range joined by ``/``. ``authority`` and ``inspectors`` are as written; ``areas`` and
    ``priority_actions`` are the inspectors' words, white space folded, without page furniture.
    """

    authority: str | None
    visit: Visit | None
    visited: str | None
    published: str | None
    received: str | None
    inspectors: tuple[str, ...]
    grades: tuple[Grade, ...]
    areas: tuple[str, ...]
    priority_actions: tuple[str, ...]
    deadlines: tuple[Deadline, ...]

    def as_dict(self) -> dict[str, Any]:
        """The letter as plain JSON values."""
        return asdict(self)


def describe(layout: Layout) -> Letter:
    """What the letter or report laid out here says of itself."""
    top = " ".join(layout.plain[:_TOP].split())
    found = [(headline.level, layout.verbatim(headline.span)) for headline in headlines(layout)]
    return Letter(
        authority=_authority(layout, top),
        visit=_visit(top),
        visited=_date_after(_VISITED, top),
        published=_date_after(_PUBLISHED, top, reach=0) or _dated(layout),
        received=_date_after(_RECEIVED, top, reach=0),
        inspectors=inspectors(top, layout.text),
        grades=grades(layout),
        areas=tuple(words for level, words in found if level is Level.AREA),
        priority_actions=tuple(words for level, words in found if level is Level.PRIORITY),
        deadlines=deadlines(layout),
    )


def _visit(top: str) -> Visit | None:
    match = _VISIT.search(top)
    return _VISITS[match.lastindex - 1][1] if match and match.lastindex else None


def _authority(layout: Layout, top: str) -> str | None:
    """The authority named in the title, or on the line above it."""
    titled, named = _UNDER_NAME.search(top), _AUTHORITY.search(top)
    if named and not (titled and titled.start() < named.start()):
        return named["name"].strip(" ,")
    if titled and 0 < titled.start() < _LONGEST_NAME:
        return top[: titled.start()].strip()
    return next((words for words in map(layout.words, layout.blocks[:20]) if _COUNCIL.fullmatch(words)), None)


def _date_after(pattern: re.Pattern[str], top: str, reach: int = 160) -> str | None:
    """The first day or range of days that follows a form of words within so many characters."""
    for match in pattern.finditer(top):
        end = min(len(top), match.end() + reach + _LONGEST_DAYS)
        dates = dates_in(top, match.end(), end) if _MAY_BE_DAY.search(top, match.end(), end) else []
        if dates and dates[0].start - match.end() <= reach and _DAY.match(dates[0].iso):
            return dates[0].iso
    return None


def _dated(layout: Layout) -> str | None:
    """The date that a letter bears: a day alone on a line of its first page."""
    for block in layout.blocks:
        if block.start > _TOP:
            return None
        if block.end - block.start > _LONGEST_DATE or not layout.plain[block.end - 1].isdigit():
            continue
        dates = dates_in(layout.plain, block.start, block.end)
        if dates and dates[0].end - dates[0].start == block.end - block.start and _DAY.fullmatch(dates[0].iso):
            return dates[0].iso
    return None
