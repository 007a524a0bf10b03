"""Findings of a letter or report: its headline areas and priority actions, and its narrative point by point."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from goldenthread.reading.grammar.judged_points import LONGEST_SENTENCE, judged_points
from goldenthread.reading.layout import Block, Layout, Role, Span
from goldenthread.reading.letters.headlines import headlines
from goldenthread.reading.statements import Finding, Polarity, Unsure

# Headings of sections that tell of the place, the visit or the body that inspects, and find nothing.
SILENT_SECTIONS = (
    "contents",
    "information about",
    r"(?:children|child protection|other information)\b.* in this area",
    "previous ofsted",
    "local leadership",
    "the local authority$",
    "the inspection team",
    r"about this (?:inspection|visit|report)",
    r"(?:your|yours) (?:sincerely|faithfully)",
    "context|evidence|methodology",
)
# How sentences open that are about the letter itself, and the notices that every report carries.
SILENT_OPENINGS = (
    r"this (?:letter|report|visit|inspection)\b",
    r"the (?:visit|inspection|methodology) was (?:carried|undertaken|conducted|in line)",
    r"(?:the |his majesty's |her majesty's |hm )?(?:lead )?inspectors? (?:also )?"
    r"(?:for|were|was|looked|considered|focused|evaluated|visited|sampled|spoke|met|reviewed|used)",
    r"they (?:also )?(?:looked|considered|met|spoke|evaluated)|specifically, (?:they|inspectors)",
    r"the lead inspector and|ofsted (?:will|produces|is)\b|i am copying|thank you|please|we have notified",
    r"you should submit|it would be very helpful|the local authority was (?:last )?(?:judged|inspected)",
    r"the office for standards|it (?:regulates|assesses)|if you would like|to view this|interested in our",
    r"you (?:may|can) (?:reuse|subscribe|submit)",
)
_SILENT_SECTION = re.compile("|".join(SILENT_SECTIONS), re.IGNORECASE)
_SILENT_OPENING = re.compile("|".join(SILENT_OPENINGS), re.IGNORECASE)


def find_in_letter(layout: Layout) -> Iterator[Finding | Unsure]:
    """The headline findings and then the points of the narrative; a passage in a headline is not also narrative."""
    spans = []
    for headline in headlines(layout):
        start, end = headline.span
        spans.append(headline.span)
        yield Finding(
            text=layout.text[start:end], start=start, end=end, polarity=Polarity.IMPROVEMENT, level=headline.level
        )
    starts = [span.start for span in spans]
    for block in _narrative(layout):
        place = bisect_right(starts, block.start) - 1
        if place < 0 or block.start >= spans[place].end:
            for sentence in block.sentences:
                yield from _points(layout, sentence)


def _narrative(layout: Layout) -> Iterator[Block]:
    """The blocks that can hold findings: prose, in sections that are not about the place or the visit."""
    silent = False
    for block in layout.blocks:
        if block.role is Role.HEADING:
            silent = _SILENT_SECTION.match(layout.words(block)) is not None
        elif not silent:
            yield block


def _points(layout: Layout, sentence: Span) -> Iterator[Finding | Unsure]:
    words = layout.words(sentence)
    if not words.endswith(".") or len(words) > LONGEST_SENTENCE or _SILENT_OPENING.match(words):
        return
    yield from judged_points(layout, sentence, presumed=Polarity.STRENGTH)
