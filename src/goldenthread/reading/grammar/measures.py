"""Measures: numbers with a subject. ``below 30% of staff being from agency``, ``the average caseload was 18``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar.noun_phrases import (
    noun_counted,
    noun_shared,
    reach_after,
    reach_before,
    subject_before,
)
from goldenthread.reading.grammar.period_phrases import period_in
from goldenthread.reading.grammar.quantities import Quantity, quantities_in
from goldenthread.reading.grammar.ratings import rating_counts
from goldenthread.reading.layout import Layout, Span
from goldenthread.reading.statements import Comparator, Measure, Unit

_DURATIONS = (Unit.DAYS, Unit.WEEKS, Unit.MONTHS)

# A number with no noun after it is a measure only where the words before point at it, in a sentence about counting.
_COUNTING = re.compile(
    r"\b(?:numbers?|figures?|total\w*|caseloads?|averag\w+|targets?|rates?|counts?|levels?|increas\w+|decreas\w+"
    r"|ris(?:e|en|ing)|rose|f[ae]ll(?:en|ing)?|reduc\w+|drop\w*|gr[eo]wn?|highest|lowest|out\sof|vacanc\w+|posts?"
    r"|referrals?|placements?|cases|children|first)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"(?:\b(?:was|were|is|are|be|being|at|to|of|from|by|only|total\w*|reached|stands?|stood|number(?:s|ed)"
    r"|averag(?:ed|es|ing)|than|first)\s|[a-z]s\s\(|[a-z]:\s)$",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?:\d|[a-z])\s(?:out\s)?of\s(?:(?:the|these|those|its|their|a\stotal\sof)\s)?$", re.IGNORECASE)
_CASELOAD = re.compile(r"\bcase[\s-]?loads?\b", re.IGNORECASE)
_CASES_EACH = re.compile(
    r"\s(?:\w+\s)?(?:cases|children|young\speople|families)\s(?:per|each|for\seach|to\seach|a)\b", re.IGNORECASE
)
_AIMED_AT = re.compile(
    r"\b(?:target|aim|goal|ambition|benchmark)s?(?:\s(?:figure|rate|level))?(?:\sfor\s[\w\s'-]{1,50}?)?"
    r"(?:\s\(|:|\s(?:of|was|is|were|are|at|being|remained|to\sbe|set\sat|had\sbeen))\s?(?:set\sat\s|of\s|to\s|at\s)?$"
    r"|\b(?:aim|intend|hop|plan|target|want|ambition|goal|would\slike)(?:e|s|es|ed|ing|ned|ning)?"
    r"\sto\s[\w\s'-]{1,60}?\s(?:to|of|by|at|below|under|above|over)\s$"
    r"|\bshould\s(?:aim|be\sreduced|reduce|increase|reach|achieve)\s[\w\s'-]{0,60}?$",
    re.IGNORECASE,
)
_TARGET = re.compile(r"\s(?:\w+\s)?target\b", re.IGNORECASE)
_OFTEN = re.compile(r"[^.;,]{0,60}?\b(?:each|every|per|a)\s(?:year|month|week|day|term|quarter|annum)\b", re.IGNORECASE)
_TAKEN = re.compile(
    r"\b(?:averag\w+|median|took|taken|takes|taking|waits?|waiting|waited|reduced?|increased?|from|to|longest|shortest"
    r"|was|were|is)\b[^.;]*$",
    re.IGNORECASE,
)
_KNOWN_LIST = re.compile(r"\b(?:the|these|those|its|their|all|our|your|both|each\sof(?:\sthe)?)\s$", re.IGNORECASE)
_HOLDING = re.compile(
    r"\b(?:has|have|had|with|contain\w*|compris\w*|includ\w*|consist\w*\sof|around|against|under|across|into"
    r"|following)\s$",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?:\s[\w-]+){0,3}?\s(?:recommendations|objectives|priorities|areas|themes|indicators|actions|aims|pillars|strands"
    r"|workstreams|criteria|principles|standards|questions|options|domains|judgements|categories|measures|headings"
    r"|goals|outcomes|elements|stages|phases|parts|sections|points|members|groups)\b",
    re.IGNORECASE,
)


def find(layout: Layout, kind: DocumentKind) -> Iterator[Measure]:
    """The measures of a document, in order; colours and grades counted are ratings and not here."""
    for _, sentence in layout.sentences:
        quantities = quantities_in(layout.plain, sentence.start, sentence.end)
        if quantities:
            yield from _measures(layout, sentence, quantities)


def _measures(layout: Layout, sentence: Span, quantities: list[Quantity]) -> Iterator[Measure]:
    rated = rating_counts(layout.plain, sentence)
    subject: str | None = None
    for quantity in quantities:
        if any(span.start < quantity.end and quantity.start < span.end for span in rated):
            continue
        if _has_subject(layout.plain, sentence, quantity):
            measure = _measure(layout, sentence, _room(sentence, quantity, quantities), quantity, subject)
            subject = measure.subject.removesuffix(" (target)")
            yield measure


def _room(sentence: Span, quantity: Quantity, quantities: list[Quantity]) -> Span:
    """The part of the sentence between the quantities on either side."""
    before = max((q.end for q in quantities if q.end <= quantity.lead), default=sentence.start)
    after = min((q.lead for q in quantities if q.lead >= quantity.end), default=sentence.end)
    return Span(before, after)


def _has_subject(plain: str, sentence: Span, quantity: Quantity) -> bool:
    if not quantity.bare:
        return True
    if quantity.value == 1 and not plain[quantity.start].isdigit():
        return False
    if noun_counted(plain, quantity.end, sentence.end):
        return True
    points = quantity.comparator or _POINTING.search(plain[max(sentence.start, quantity.lead - 16) : quantity.lead])
    return bool(points and _COUNTING.search(plain, sentence.start, sentence.end))


def _measure(layout: Layout, sentence: Span, room: Span, quantity: Quantity, known: str | None) -> Measure:
    plain = layout.plain
    counted = quantity.bare or quantity.unit is Unit.PER_10000
    noun = (noun_counted if counted else noun_shared)(plain, quantity.end, room.end)
    led = subject_before(plain, room.start, quantity.lead)
    subject = noun or led or known or "number"
    target = _is_target(plain, sentence, quantity)
    unit = _unit(plain, sentence, quantity, noun)
    end = reach_after(plain, quantity.end, room.end, 7 if noun else 3)
    start = reach_before(plain, room.start, quantity.lead, 1 if noun else 6)
    return Measure(
        text=layout.text[start:end],
        start=start,
        end=end,
        subject=f"{subject} (target)" if target else subject,
        value=quantity.value,
        unit=unit,
        comparator=_comparator(plain, sentence, quantity, unit, target),
        period=period_in(plain, quantity.end, room.end) or period_in(plain, room.start, quantity.lead),
    )


def _is_target(plain: str, sentence: Span, quantity: Quantity) -> bool:
    before = plain[max(sentence.start, quantity.lead - 120) : quantity.lead]
    return bool(_AIMED_AT.search(before) or _TARGET.match(plain, quantity.end, sentence.end))


def _unit(plain: str, sentence: Span, quantity: Quantity, noun: str | None) -> Unit:
    """Cases where a count is of a worker's caseload."""
    if quantity.unit is not Unit.COUNT:
        return quantity.unit
    if _CASES_EACH.match(plain, quantity.end, sentence.end):
        return Unit.CASES
    held = noun is None or noun.split()[-1] in ("cases", "children", "families")
    return Unit.CASES if held and _CASELOAD.search(plain, sentence.start, sentence.end) else Unit.COUNT


def _comparator(plain: str, sentence: Span, quantity: Quantity, unit: Unit, target: bool) -> Comparator | None:
    """As said; else a stated actual is equal, and a target, a list's size, a length of time or a frequency is None."""
    before = plain[max(sentence.start, quantity.lead - 60) : quantity.lead]
    if unit in _DURATIONS and not _TAKEN.search(before):
        return None
    if quantity.comparator or target:
        return quantity.comparator
    if _OFTEN.match(plain, quantity.end, sentence.end) or _KNOWN_LIST.search(before) or _WHOLE.search(before):
        return None
    if _HOLDING.search(before) and _LISTED.match(plain, quantity.end):
        return None
    return Comparator.EQUAL
