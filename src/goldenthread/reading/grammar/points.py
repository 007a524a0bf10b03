"""A sentence cut into the points that could be acted on separately.

Offsets are those of the words given. "The plans are clear, but visits are late" is two points; so is "assessments are
late and plans are not specific", for each half has its own subject and verb; "plans are clear and specific" is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.reading.layout import Span

_FINITE = (
    r"(?:is|are|was|were|has|have|had|does|do|did|can|cannot|could|will|would|should|must|may|might|need|needs|needed"
    r"|remains?|remained|continues?|continued|lacks?|lacked|means?|meant|makes?|made|receives?|received|shows?|showed)\b"
)
_SUBJECT = rf"(?!{_FINITE})(?!to\b|not\b|which\b|who\b|that\b)[\w'-]+(?:\s+(?!{_FINITE})[\w'/-]+){{0,7}}\s+{_FINITE}"
_TURN = r"(?:but|however|although|though|whilst|while|whereas|yet|nevertheless|nonetheless)\b,?\s+"
_CUTS = re.compile(
    rf"(?:\s*[,;]\s*(?:and\s+|but\s+)?(?:that|how)\s+)"  # "…, and that …"
    rf"|(?:\s+(?:and|but)\s+that\s+)"
    rf"|(?:\s*[,;.]\s*(?:and\s+)?{_TURN}(?=\S))"
    rf"|(?:\s+but\s+)"
    rf"|(?:\s*;\s*(?:and\s+)?)"
    rf"|(?:\s*,?\s+and\s+(?={_SUBJECT}))",
    re.IGNORECASE,
)
_HAS_VERB = re.compile(_FINITE, re.IGNORECASE)
_CONNECTIVE = re.compile(
    r"(?:(?:and|but|however|nevertheless|nonetheless|in addition|additionally|also|furthermore|further|moreover|overall|consequently"
    r"|as a result|in contrast|conversely|importantly|significantly|similarly|for example|in particular|equally|on the other hand"
    r"|that|yet|then|therefore|more positively|positively|in general|generally|at this visit|at the time of (?:this|the)"
    r" (?:visit|inspection))\b,?\s+)+",
    re.IGNORECASE,
)
_CONCESSION = re.compile(r"(?:while|whilst|although|though|despite|even though)\s+(?P<first>[^,]+(?:,[^,]+)?),\s+", re.IGNORECASE)
_CONDITION = re.compile(r"(?:when|where|if|once)\s+[^,]+,\s+(?=\w)", re.IGNORECASE)


def points_of(words: str) -> Iterator[Span]:
    """The points of a sentence, in order, without the words that only join them."""
    start = _opening(words, 0)
    concession = _CONCESSION.match(words, start)
    if concession and _HAS_VERB.search(words, concession.end()):
        if _HAS_VERB.search(concession["first"]):
            yield Span(*concession.span("first"))
        start = concession.end()
    yield from _cut(words, start)


def _cut(words: str, start: int) -> Iterator[Span]:
    at = start
    for cut in _CUTS.finditer(words, start):
        if cut.start() > at and _HAS_VERB.search(words, at, cut.start()) and _HAS_VERB.search(words, cut.end()):
            yield from _trimmed(words, at, cut.start())
            at = cut.end()
    yield from _trimmed(words, at, len(words))


def _trimmed(words: str, start: int, end: int) -> Iterator[Span]:
    """A point without joining words before it and punctuation after it."""
    start = _opening(words, start)
    while end > start and words[end - 1] in " .,;:-":
        end -= 1
    if end > start:
        yield Span(start, end)


def _opening(words: str, start: int) -> int:
    """Where the words begin that carry the point: after "However," and after "When children are seen,"."""
    if connective := _CONNECTIVE.match(words, start):
        start = connective.end()
    if condition := _CONDITION.match(words, start):
        start = condition.end()
    return start
