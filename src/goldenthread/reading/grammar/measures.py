"""Measures: numbers with a subject. ``below 30% of staff being from agency``, ``the average caseload was 18``."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.reading.document import DocumentKind
from goldenthread.reading.grammar.counted_ratings import counted_ratings
from goldenthread.reading.grammar.covered import Covered
from goldenthread.reading.grammar.measure_phrases import phrase, subject_of
from goldenthread.reading.grammar.measure_tables import Figure, tables
from goldenthread.reading.grammar.period_phrases import period_in
from goldenthread.reading.grammar.quantities import NUMBERED
from goldenthread.reading.grammar.quantities_in_context import QuantityInContext, in_context
from goldenthread.reading.layout import Layout, Span
from goldenthread.reading.statements import Comparator, Measure, Unit

_TARGET = " (target)"
_NUMBER, _TIME = "number", "time taken"  # what is counted where nothing is named
_NEAR = 60  # characters within which a period belongs to a number


def find(layout: Layout, kind: DocumentKind) -> Iterator[Measure]:
    """The measures of a document, in order; colours and grades counted are ratings and not here.

    A figure told twice of the same thing and time is read where it stands first.
    """
    told: set[tuple[str, float, str, str | None]] = set()
    for measure in _all(layout):
        fact = (measure.subject.lower(), measure.value, measure.unit, measure.period)
        if fact not in told or measure.subject in (_NUMBER, _TIME):
            told.add(fact)
            yield measure


def _all(layout: Layout) -> Iterator[Measure]:
    tabled = Covered(0, len(layout.text))
    for table in tables(layout.text):
        tabled.add(table.span.start, table.span.end)
        for figure in table.figures:
            yield _of_table(layout, figure)
    for _, sentence in NUMBERED.sentences(layout):
        if not tabled.touches(sentence.start, sentence.end):
            yield from _in_sentence(layout, sentence)


def _of_table(layout: Layout, figure: Figure) -> Measure:
    return Measure(
        text=layout.text[figure.span.start : figure.span.end],
        start=figure.span.start,
        end=figure.span.end,
        subject=_subject(figure.subject, figure.is_target),
        value=figure.value,
        unit=figure.unit,
        comparator=None if figure.is_target else Comparator.EQUAL,
        period=figure.period,
    )


def _in_sentence(layout: Layout, sentence: Span) -> Iterator[Measure]:
    known: str | None = None
    numbers = [number for number in in_context(layout.plain, sentence) if number.has_subject]
    rated = Covered(sentence.start, sentence.end)
    for rating in counted_ratings(layout.plain, sentence) if numbers else ():
        rated.add(rating.words.start, rating.words.end)
    for number in numbers:
        if not rated.touches(number.quantity.start, number.quantity.end):
            measure = _measure(layout, number, known)
            known = measure.subject.removesuffix(_TARGET)
            yield measure


def _unnamed(number: QuantityInContext) -> str:
    return _TIME if number.unit in (Unit.DAYS, Unit.WEEKS, Unit.MONTHS) else _NUMBER


def _subject(words: str, is_target: bool) -> str:
    return words + _TARGET * (is_target and not words.endswith(_TARGET))


def _measure(layout: Layout, number: QuantityInContext, known: str | None) -> Measure:
    plain, room, place = layout.plain, number.room, number.quantity
    start, end = phrase(plain, number)
    return Measure(
        text=layout.text[start:end],
        start=start,
        end=end,
        subject=_subject(subject_of(plain, number) or known or _unnamed(number), number.is_target),
        value=place.value,
        unit=number.unit,
        comparator=number.comparator,
        period=period_in(plain, number.tail, min(room.end, number.tail + _NEAR))
        or period_in(plain, max(room.start, place.lead - _NEAR), place.lead),
    )
