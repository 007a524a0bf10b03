"""A point of what inspectors say, with the polarity its words give it."""

from __future__ import annotations

from goldenthread.reading.grammar.polarity import is_mixed, polarity_of
from goldenthread.reading.layout import Layout, Span
from goldenthread.reading.statements import Finding, Polarity, Unsure

LONGEST_SENTENCE = 2000  # characters: what is longer has lost its full stops
_LEAST_WORDS = 3
_BOTH = "It praises and asks for better at once: is it a strength, or something to improve?"


def judged(layout: Layout, point: Span) -> Finding | Unsure | None:
    """A point as a finding; unsure where it praises and asks for better equally, None where it does neither."""
    words = layout.words(point)
    if words.count(" ") < _LEAST_WORDS - 1:
        return None
    polarity = polarity_of(words)
    if polarity:
        return finding(layout, point, polarity)
    start, end = _trimmed(layout, point)
    return Unsure(text=layout.text[start:end], start=start, end=end, why=_BOTH) if is_mixed(words) else None


def finding(layout: Layout, span: Span, polarity: Polarity) -> Finding:
    """The words of a span as a finding, without the punctuation and the "and" that end them."""
    start, end = _trimmed(layout, span)
    return Finding(text=layout.text[start:end], start=start, end=end, polarity=polarity)


def _trimmed(layout: Layout, span: Span) -> Span:
    words = layout.words(span).rstrip(" .,;:").removesuffix(" and").removesuffix(" or").rstrip(" .,;:")
    return Span(span.start, span.start + len(words))
