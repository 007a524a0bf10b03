"""What one sentence of minutes says that a reviewer found: clauses, things praised or found fault with, short lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.reading.grammar.grade_words import GRADE
from goldenthread.reading.grammar.judged_points import LONGEST_SENTENCE, finding, judged_points
from goldenthread.reading.grammar.points import NEW_CLAUSE
from goldenthread.reading.grammar.polarity import polarity_of
from goldenthread.reading.grammar.review_lists import listed_in
from goldenthread.reading.grammar.reviewers import Near, Report, report_in
from goldenthread.reading.layout import Layout, Span
from goldenthread.reading.statements import Finding, Unsure

_GRADED = re.compile(
    r"\b(?:judged|rated|graded|judgements?|grad(?:e|ing)s?|ratings?|awarded|found to(?: be)?)\b"
    rf".{{0,60}}?\b{GRADE}(?! practice)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:however|but|nevertheless|nonetheless|in addition|additionally|furthermore|moreover|similarly|conversely"
    r"|there (?:was|were|had) (?:still|also))\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"in (?:response|answer|reply) to|.{0,60}\b(?:asked|queried|questioned|enquired)\b", re.IGNORECASE)
_ASIDE = re.compile(
    r",\s+(?:as|so(?! that)|because|due to|since|and this|of which"
    r"|which (?:would|will|(?:is|has|have) (?:being|been)))\s.*",
    re.IGNORECASE,
)
# Where what is praised ends, and the sentence turns or goes on to another verb; and where another thing is praised.
_LEAVES_OFF = re.compile(
    rf",? and (?={NEW_CLAUSE})"
    r"|,? (?:but|yet|although|though|while|whilst|however)\b,? "
    r"|,? and (?=(?:had|was|were|noted|found|said|felt|considered|commented|it|they|that|in)\b)",
    re.IGNORECASE,
)
_AND_ANOTHER = re.compile(
    r"(?:,\s+(?:and\s+)?|\s+and\s+)(?=(?:(?:by|with|of) )?(?:the|its|their|how)\b)", re.IGNORECASE
)


def found_in(layout: Layout, sentence: Span, near: Near, *, ran_on: bool) -> Iterator[Finding | Unsure]:
    """What a sentence says that a reviewer found; ``ran_on`` where the words before it did, so that it may go on."""
    said = layout.words(sentence)
    words = _ASIDE.sub("", said)
    if len(said) > LONGEST_SENTENCE or words.endswith((":", "?")) or _GRADED.search(words) or _ASKED.match(words):
        return
    if near >= Near.ABOVE and (listed := listed_in(words)):
        polarity, entries = listed
        yield from (finding(layout, _within(sentence, entry), polarity) for entry in entries)
    elif report := report_in(said, near) or _goes_on(words, ran_on):
        found = Span(report.span.start, min(report.span.end, len(words)))
        yield from (_things if report.thing else _clauses)(layout, sentence, report._replace(span=found))


def _goes_on(words: str, ran_on: bool) -> Report | None:
    """A sentence that goes on from a finding before it: "However, …"."""
    return Report(Span(0, len(words))) if ran_on and _GOES_ON.match(words) else None


def _clauses(layout: Layout, sentence: Span, report: Report) -> Iterator[Finding | Unsure]:
    """The clauses that a sentence reports."""
    return judged_points(layout, _within(sentence, report.span))


def _things(layout: Layout, sentence: Span, report: Report) -> Iterator[Finding | Unsure]:
    """The things that a sentence says were praised or found fault with, and then whatever it goes on to say."""
    words = layout.words(sentence)
    (at, stop), turn = report.span, _LEAVES_OFF.search(words, *report.span)
    end = turn.start() if turn else stop
    for joint in [*_AND_ANOTHER.finditer(words, at, end), None]:
        thing = Span(at, joint.start() if joint else end)
        polarity = report.polarity or polarity_of(words[thing.start : thing.end])
        if polarity:
            yield finding(layout, _within(sentence, thing), polarity)
        at = joint.end() if joint else end
    if turn:
        yield from judged_points(layout, _within(sentence, Span(turn.end(), stop)))


def _within(sentence: Span, part: Span) -> Span:
    """A part of a sentence, counted from where it begins, as a span of the text."""
    return Span(sentence.start + part.start, sentence.start + part.end)
