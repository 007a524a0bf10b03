"""Findings that others report: what minutes say a reviewer found, and their lists of strengths and weaknesses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.reading.grammar.grade_words import GRADE
from goldenthread.reading.grammar.judged_points import LONGEST_SENTENCE, finding, judged
from goldenthread.reading.grammar.points import points_of
from goldenthread.reading.grammar.polarity import polarity_of
from goldenthread.reading.grammar.review_lists import announced, listed_in
from goldenthread.reading.grammar.reviewers import Near, found_words, names_reviewer
from goldenthread.reading.layout import Block, Layout, Role, Span
from goldenthread.reading.statements import Finding, Polarity, Unsure

_MEMBERS = re.compile(
    r"(?:the )?(?:members?|councillors?|committee|panel|board|cabinet|chair\w*|officers?)\b", re.IGNORECASE
)
_GRADED = re.compile(
    rf"\b(?:judged|rated|graded|judgements?|grad(?:e|ing)s?|ratings?|awarded)\b.{{0,60}}?\b{GRADE}(?! practice)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:however|but|nevertheless|nonetheless|in addition|additionally|furthermore|moreover|similarly|conversely"
    r"|there (?:was|were|had) (?:still|also))\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"in (?:response|answer|reply) to|.{0,60}\b(?:asked|queried|questioned|enquired)\b", re.IGNORECASE)
_TOP = 8  # blocks: where a document says what it is about
_ASIDE = re.compile(
    r",\s+(?:as|so(?! that)|because|due to|since|and this|of which"
    r"|which (?:would|will|(?:is|has|have) (?:being|been)))\s.*",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"(?:these|they|this|those|it|which|the areas of improvement)\b", re.IGNORECASE)


def find_in_minutes(layout: Layout) -> Iterator[Finding | Unsure]:
    """The findings a document reports, each once, in order."""
    said: set[str] = set()
    for item in _found(layout):
        words = " ".join(item.text.lower().split())
        if words not in said:
            said.add(words)
            yield item


def _found(layout: Layout) -> Iterator[Finding | Unsure]:
    named = [names_reviewer(layout.words(block)) for block in layout.blocks]
    about = Near.ABOUT if any(named[:_TOP]) else Near.ANYWHERE
    lists: dict[int, Polarity | None] = {}
    ran_on = False  # whether the block above held a finding, so that "However, …" goes on from it
    for position, block in enumerate(layout.blocks):
        if block.role is Role.ITEM and block.heading is not None and block.heading not in lists:
            lists[block.heading] = _list_polarity(layout, block.heading, named)
        polarity = lists.get(block.heading) if block.role is Role.ITEM and block.heading is not None else None
        if polarity:
            yield from _entry(layout, block, polarity)
        elif block.role is not Role.HEADING:
            found = list(
                _in_block(layout, block, _nearness(layout, position, named) or about, ran_on and not block.marker)
            )
            yield from found
            ran_on = bool(found)


def _in_block(layout: Layout, block: Block, near: Near, ran_on: bool) -> Iterator[Finding | Unsure]:
    for sentence in block.sentences:
        words = layout.words(sentence)
        near = Near.BEFORE if near is Near.BEFORE or names_reviewer(words) else near
        found = list(_in_sentence(layout, sentence, near, ran_on))
        yield from found
        ran_on = ran_on or bool(found)


def _nearness(layout: Layout, position: int, named: list[bool]) -> Near:
    """How near a reviewer is named above a block: one paragraph of talk of a review goes on in the next."""
    block, above = layout.blocks[position], layout.blocks[position - 1] if position else None
    if above and named[position - 1]:
        return Near.BEFORE if block.role is above.role is Role.PARAGRAPH else Near.ABOVE
    return Near.ABOVE if block.heading is not None and named[block.heading] else Near.ANYWHERE


def _list_polarity(layout: Layout, heading: int, named: list[bool]) -> Polarity | None:
    """What the entries of the list are that a block heads or leads in; None if it announces neither."""
    lead = layout.blocks[heading]
    words = _lead_in(layout, lead) if lead.sentences else ""
    if _MEMBERS.match(words) and not names_reviewer(words):
        return None
    reviewed = named[heading] or _nearness(layout, heading, named) > Near.ABOUT
    return announced(words, reviewed=reviewed and words.endswith(":"))


def _lead_in(layout: Layout, lead: Block) -> str:
    """The sentence that leads in a list, with the one before it where it only points back: "These were:"."""
    words = layout.words(lead.sentences[-1])
    if _POINTS_BACK.match(words) and len(lead.sentences) > 1:
        return layout.words(Span(lead.sentences[-2].start, lead.sentences[-1].end))
    return words


def _entry(layout: Layout, block: Block, polarity: Polarity) -> Iterator[Finding]:
    """An entry of a list: its first sentence, and those after it that praise or ask for better."""
    for position, sentence in enumerate(block.sentences):
        words = layout.words(sentence)
        if not words.endswith(":") and (not position or polarity_of(words)):
            yield finding(layout, sentence, polarity)


def _in_sentence(layout: Layout, sentence: Span, near: Near, ran_on: bool) -> Iterator[Finding | Unsure]:
    """The entries of a list set out in a sentence; else the points of what it says that a reviewer found."""
    said = layout.words(sentence)
    words = _ASIDE.sub("", said)
    if len(said) > LONGEST_SENTENCE or words.endswith((":", "?")) or _GRADED.search(words) or _ASKED.match(words):
        return
    listed = listed_in(words) if near >= Near.ABOVE else None
    if listed:
        polarity, entries = listed
        yield from (finding(layout, _within(sentence, entry), polarity) for entry in entries)
        return
    span = found_words(said, near) or (Span(0, len(words)) if ran_on and _GOES_ON.match(words) else None)
    if span:
        for point in points_of(words[span.start : span.end]):
            item = judged(layout, _within(sentence, point, span.start))
            if item:
                yield item


def _within(sentence: Span, part: Span, start: int = 0) -> Span:
    """A part of a sentence, counted from a place in it, as a span of the text."""
    return Span(sentence.start + start + part.start, sentence.start + start + part.end)
