"""The points of what inspectors say, each with the polarity its words give it."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.reading.grammar.points import Point, points_of
from goldenthread.reading.grammar.polarity import Balance, balance, counts, marks_in
from goldenthread.reading.grammar.practice import tells_of_practice
from goldenthread.reading.layout import Layout, Span
from goldenthread.reading.statements import Finding, Polarity, Unsure

LONGEST_SENTENCE = 2000  # characters: what is longer has lost its full stops
_LEAST_WORDS = 2
_BOTH = "It praises and asks for better at once: is it a strength, or something to improve?"
_ENDINGS = (" ", ".", ",", ";", ":", " and", " or")
_OPPOSITE = {
    Polarity.STRENGTH: Polarity.IMPROVEMENT,
    Polarity.IMPROVEMENT: Polarity.STRENGTH,
}


def judged_points(layout: Layout, said: Span, presumed: Polarity | None = None) -> Iterator[Finding | Unsure]:
    """The points of what is said, each a finding; unsure where one praises and asks for better equally.

    A point in which no word judges is taken to be like the one it is joined to, or unlike it after "but". One joined
    to none is what is presumed of a clause that tells of practice, and else it is left out.
    """
    words = layout.lower[said.start : said.end]
    points = [point for point in points_of(words) if words.count(" ", point.start, point.end) >= _LEAST_WORDS - 1]
    balances = _balances(words, points)
    neighbours = _joined(points, [balance.polarity for balance in balances])
    for point, weighed, neighbour in zip(points, balances, neighbours, strict=True):
        span = Span(said.start + point.start, said.start + point.end)
        clause = words[point.start : point.end]
        if weighed.mixed:
            yield _unsure(layout, span)
        elif polarity := weighed.polarity or _unspoken(clause, neighbour, presumed):
            yield finding(layout, span, polarity)


def _unspoken(clause: str, neighbour: Polarity | None, presumed: Polarity | None) -> Polarity | None:
    """What a clause is in which no word judges; None for one that only counts."""
    if counts(clause, 0, len(clause)):
        return None
    return neighbour or (presumed if tells_of_practice(clause) else None)


def _balances(words: str, points: list[Point]) -> list[Balance]:
    """How much each point praises and asks for better; phrases are looked for with single spaces between words."""
    if "  " not in words:
        marks = marks_in(words)
        return [balance(words, marks, point.start, point.end) for point in points]
    folded = " ".join(words.split())
    marks = marks_in(folded)
    return [balance(folded, marks, _folded(words, point.start), _folded(words, point.end)) for point in points]


def _folded(words: str, offset: int) -> int:
    """Where a place in the words is once runs of white space are single spaces."""
    if not offset:
        return 0
    before = words[:offset]
    return len(" ".join(before.split())) + before[-1:].isspace()


def _joined(points: list[Point], polarities: list[Polarity | None]) -> list[Polarity | None]:
    """The polarities, with those that are missing taken from the point before, or else from the one after."""
    for at in range(1, len(points)):
        polarities[at] = polarities[at] or _across(points[at], polarities[at - 1])
    for at in range(len(points) - 1, 0, -1):
        polarities[at - 1] = polarities[at - 1] or _across(points[at], polarities[at])
    return polarities


def _across(second: Point, polarity: Polarity | None) -> Polarity | None:
    """What a point is by the polarity of the one it is joined to: its opposite where the second turns."""
    return _OPPOSITE[polarity] if polarity and second.turns else polarity


def finding(layout: Layout, span: Span, polarity: Polarity) -> Finding:
    """The words of a span as a finding, without the punctuation and the "and" that end them."""
    start, end = _trimmed(layout, span)
    return Finding(text=layout.text[start:end], start=start, end=end, polarity=polarity)


def _unsure(layout: Layout, span: Span) -> Unsure:
    start, end = _trimmed(layout, span)
    return Unsure(text=layout.text[start:end], start=start, end=end, why=_BOTH)


def _trimmed(layout: Layout, span: Span) -> Span:
    words = layout.words(span)
    if words.endswith(_ENDINGS):
        words = words.rstrip(" .,;:").removesuffix(" and").removesuffix(" or").rstrip(" .,;:")
    return Span(span.start, span.start + len(words))
