"""Measures: numbers with a subject. ``below 30% of staff being from agency``, ``the average caseload was 18``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar.counted_ratings import counted_ratings
from goldenthread.reading.grammar.covered import Covered
from goldenthread.reading.grammar.noun_phrases import reach_after, reach_before, subject_before
from goldenthread.reading.grammar.period_phrases import period_follows, period_in
from goldenthread.reading.grammar.quantities import NUMBERED
from goldenthread.reading.grammar.quantities_in_context import QuantityInContext, in_context
from goldenthread.reading.layout import Layout
from goldenthread.reading.statements import Measure

_NEAR = 60  # characters within which a period belongs to a number
_FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)


def find(layout: Layout, kind: DocumentKind) -> Iterator[Measure]:
    """The measures of a document, in order; colours and grades counted are ratings and not here."""
    for _, sentence in NUMBERED.sentences(layout):
        known: str | None = None
        rated = Covered(sentence.start, sentence.end)
        for rating in counted_ratings(layout.plain, sentence):
            rated.add(rating.words.start, rating.words.end)
        for number in in_context(layout.plain, sentence):
            place = number.quantity
            if not number.has_subject or rated.touches(place.start, place.end):
                continue
            measure = _measure(layout, number, known)
            known = measure.subject.removesuffix(" (target)")
            yield measure


def _measure(layout: Layout, number: QuantityInContext, known: str | None) -> Measure:
    plain, room, place = layout.plain, number.room, number.quantity
    subject = number.noun or subject_before(plain, room.start, place.lead) or known or "number"
    start, end = _words_of(plain, number)
    return Measure(
        text=layout.text[start:end],
        start=start,
        end=end,
        subject=f"{subject} (target)" if number.is_target else subject,
        value=place.value,
        unit=number.unit,
        comparator=number.comparator,
        period=period_in(plain, number.tail, min(room.end, number.tail + _NEAR))
        or period_in(plain, max(room.start, place.lead - _NEAR), place.lead),
    )


def _words_of(plain: str, number: QuantityInContext) -> tuple[int, int]:
    """The number with what it counts; else with the period that follows; else with the words that lead to it."""
    room, place = number.room, number.quantity
    if number.noun:
        return reach_before(plain, room.start, place.lead, 1), reach_after(plain, number.tail, room.end, 7)
    period_end = period_follows(plain, place.end, room.end)
    if period_end and not place.bare:
        return place.lead, period_end
    lead_words = 1 if _FROM.search(plain, room.start, place.lead) else 4
    return reach_before(plain, room.start, place.lead, lead_words), reach_after(plain, number.tail, room.end, 3)
