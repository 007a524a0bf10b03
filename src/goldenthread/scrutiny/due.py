"""When a duty is due, worked out from the minute's own phrase: only where the words allow, and saying how."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format

from goldenthread.dates.working_days import OutsideCalendar, add_working_days
from goldenthread.reading.grammar.date_phrases import DatePhrase, dates_in
from goldenthread.reading.grammar.number_words import NUMBER_WORD, number_said

_SPAN = re.compile(
    rf"\b(?P<number>\d{{1,3}}|an?|{NUMBER_WORD})\s+(?P<unit>(?:working )?day|week|fortnight|month|year)s?\b",
    re.IGNORECASE,
)
_COUNTED_FROM = re.compile(r"\b(?:of|from|after|before|until|once|when)\b", re.IGNORECASE)
_NEXT_MEETING = re.compile(r"\b(?:next|following|forthcoming)\s+(?:[\w']+\s+){0,3}meeting\b", re.IGNORECASE)
_MEETING = re.compile(r"\bmeeting\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;]\s|\n\s*\n")
_BESIDE = 80  # characters between a date and the word that says it is a meeting's
_PERIOD = re.compile(r"(?:to|from|for|during|since)\b", re.IGNORECASE)  # what the work is about, not when it is due
_MONTHS = [name.lower() for name in month_name if name]
_BARE_MONTH = re.compile(
    rf"\b(?:in|by|before|of|the)\s+(?:the\s+end\s+of\s+)?(?P<month>{'|'.join(_MONTHS)})\b", re.IGNORECASE
)
_EVENT = re.compile(
    r"\b(?:when|once|after|upon|following|until|on)\b.{0,60}"
    r"\b(?:publi\w+|available|receiv\w+|receipt|issued|approv\w+|complet\w+|ready|agreed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Due:
    """A day, and how it came from the words."""

    on: date
    why: str


@dataclass(frozen=True)
class Setting:
    """What the words are read against: when they were said, and the committee's later meetings as far as known.

    ``told_meetings`` are the days that the minutes themselves give for meetings to come. Where the duty waits on a
    letter, ``woke_on`` is the day that was published, and ``is_asleep`` says that it is not yet.
    """

    held_on: date
    later_meetings: Sequence[date]
    told_meetings: Sequence[date] = ()
    woke_on: date | None = None
    is_asleep: bool = False


def due_from(words: str, setting: Setting) -> Due | None:
    """The day that a phrase such as "by 27 March 2015" means; None where the words alone do not tell."""
    if _PERIOD.match(words) and not _MEETING.search(words):
        return None
    return next((due for rule in RULES if (due := rule(words, setting))), None)


def meetings_told(text: str, held_on: date) -> list[date]:
    """The days after ``held_on`` that minutes give for meetings: "the Panel's meeting on 8 December 2026"."""
    phrases = ((phrase, _day(phrase.iso, held_on)) for phrase in dates_in(text))
    return [day for phrase, day in phrases if day and day > held_on and _is_of_a_meeting(text, phrase)]


def _is_of_a_meeting(text: str, phrase: DatePhrase) -> bool:
    before, after = text[: phrase.start][-_BESIDE:], text[phrase.end :][:_BESIDE]
    return bool(_MEETING.search(_SENTENCE_END.split(before)[-1] + " " + _SENTENCE_END.split(after)[0]))


def waits_on_an_event(words: str) -> bool:
    """Whether the phrase names something that must happen first ("when the letter is published")."""
    return bool(_EVENT.search(words))


def _a_day(words: str, setting: Setting) -> Due | None:
    """ "by 27 March 2015"; a day without its year is the next such day after the meeting."""
    for phrase in dates_in(words):
        if day := _day(phrase.iso, setting.held_on):
            is_whole = phrase.iso[:4].isdigit()
            return Due(day, "the date in the minute" if is_whole else "the next such day after the meeting")
    return None


def _day(iso: str, held_on: date) -> date | None:
    """The last day of a date or range; one whose year is not said is the next such day after the meeting."""
    last = iso.split("/")[-1]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", last):
        return date.fromisoformat(last)
    return _next_such_day(last, held_on) if re.fullmatch(r"\d\d-\d\d", last) else None


def _next_such_day(month_and_day: str, held_on: date) -> date:
    month, day = map(int, month_and_day.split("-"))
    years = (year for year in range(held_on.year, held_on.year + 9) if day <= monthrange(year, month)[1])
    return next(found for year in years if (found := date(year, month, day)) > held_on)


def _a_month(words: str, setting: Setting) -> Due | None:
    """ "in March 2020"; "in July" is the next July after the meeting."""
    said = next((phrase.iso for phrase in dates_in(words) if re.fullmatch(r"\d{4}-\d\d", phrase.iso)), None)
    if said:
        year, month = map(int, said.split("-"))
        return _in_month(year, month, words, setting)
    bare = _BARE_MONTH.search(words)
    if not bare:
        return None
    month = _MONTHS.index(bare["month"].lower()) + 1
    return _in_month(setting.held_on.year + (month <= setting.held_on.month), month, words, setting)


def _in_month(year: int, month: int, words: str, setting: Setting) -> Due:
    """The committee's meeting in that month where the words speak of one and it is known, else the month's end."""
    known = (
        (setting.later_meetings, "the committee's meeting in that month"),
        (setting.told_meetings, "the meeting in that month, as the minutes date it"),
    )
    for days, why in known if _MEETING.search(words) else ():
        if meeting := next((day for day in sorted(days) if (day.year, day.month) == (year, month)), None):
            return Due(meeting, why)
    return Due(date(year, month, monthrange(year, month)[1]), "the end of the month in the minute")


def _the_next_meeting(words: str, setting: Setting) -> Due | None:
    """ "before the next meeting": once the committee's next meeting is known."""
    if _NEXT_MEETING.search(words) and setting.later_meetings:
        return Due(min(setting.later_meetings), "the committee's next meeting")
    return None


def a_span(words: str, setting: Setting) -> Due | None:
    """ "in six months", counted from the meeting, or from the day the duty woke; not from anything else."""
    span = _SPAN.search(words)
    if not span or setting.is_asleep or (_COUNTED_FROM.search(words) and not setting.woke_on):
        return None
    number = 1 if span["number"].lower() in ("a", "an") else _number(span["number"])
    day = _later(setting.woke_on or setting.held_on, number, span["unit"].lower())
    begins = f"{date_format(setting.woke_on)}, when the letter was published" if setting.woke_on else "the meeting"
    return Due(day, f"{span[0]} from {begins}") if day else None


def _number(words: str) -> int:
    return int(words) if words.isdigit() else number_said(words)


def _later(start: date, number: int, unit: str) -> date | None:
    """So many units after a day; None for working days of a year whose bank holidays are not known."""
    if unit == "working day":
        try:
            return add_working_days(start, number)
        except OutsideCalendar:
            return None
    if unit in ("month", "year"):
        months = start.month - 1 + number * (12 if unit == "year" else 1)
        year, month = start.year + months // 12, months % 12 + 1
        return date(year, month, min(start.day, monthrange(year, month)[1]))
    return start + timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit])


RULES: tuple[Callable[[str, Setting], Due | None], ...] = (_a_day, _a_month, _the_next_meeting, a_span)
