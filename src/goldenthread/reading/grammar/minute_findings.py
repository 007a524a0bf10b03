"""Findings that minutes, plans and statements report: what a reviewer is said to have found, and lists of strengths and weaknesses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.reading.grammar.grade_words import GRADE
from goldenthread.reading.grammar.points import points_of
from goldenthread.reading.grammar.polarity import is_mixed, polarity_of
from goldenthread.reading.grammar.review_lists import announced, listed_in
from goldenthread.reading.grammar.reviewers import found_words, names_reviewer
from goldenthread.reading.layout import Block, Layout, Role, Span
from goldenthread.reading.statements import Finding, Polarity, Unsure

_MEMBERS = re.compile(r"(?:the )?(?:members?|councillors?|committee|panel|board|cabinet|chair\w*|officers?)\b", re.IGNORECASE)
_GRADED = re.compile(
    rf"\b(?:judged|rated|graded|judgements?|grad(?:e|ing)s?|ratings?|awarded)\b.{{0,60}}?\b{GRADE}(?! practice)", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"(?:however|but|nevertheless|nonetheless|in addition|additionally|furthermore|moreover|similarly|conversely|there (?:was|were|had) (?:still|also))\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s+(?:as|so(?! that)|because|due to|since|and this|which (?:would|will|is being|has been|have been))\s.*$", re.IGNORECASE)
_TAIL = re.compile(r"(?:[\s.,;:]|\b(?:and|or)$)+$")


def find_in_minutes(layout: Layout) -> Iterator[Finding | Unsure]:
    """The findings a document reports, each once, in order."""
    said: set[str] = set()
    for item in _found(layout):
        words = " ".join(item.text.lower().split())
        if words not in said:
            said.add(words)
            yield item


def _found(layout: Layout) -> Iterator[Finding | Unsure]:
    ran_on = False
    for position, block in enumerate(layout.blocks):
        polarity = _list_polarity(layout, block)
        if polarity:
            yield from _entry(layout, block, polarity)
            continue
        reviewed = _is_reviewed(layout, position)
        for sentence in block.sentences:
            found = list(_in_sentence(layout, sentence, reviewed, ran_on)) if block.role is not Role.HEADING else []
            yield from found
            ran_on = bool(found)
            reviewed = reviewed or names_reviewer(layout.words(sentence))


def _is_reviewed(layout: Layout, position: int) -> bool:
    """Whether a block stands in talk of a review: the block or heading above it names a reviewer."""
    block = layout.blocks[position]
    above = layout.words(layout.blocks[position - 1]) if position else ""
    return names_reviewer(above) or names_reviewer(layout.heading_of(block))


def _list_polarity(layout: Layout, block: Block) -> Polarity | None:
    """What a block is by the heading or lead-in of the list that it stands in."""
    if block.role is not Role.ITEM or block.heading is None:
        return None
    lead = layout.blocks[block.heading]
    if not lead.sentences:
        return None
    words = layout.words(lead.sentences[-1])
    reviewed = names_reviewer(layout.words(lead)) or _is_reviewed(layout, block.heading)
    if _MEMBERS.match(words) and not names_reviewer(words):
        return None
    return announced(words, reviewed=reviewed and words.endswith(":"))


def _entry(layout: Layout, block: Block, polarity: Polarity) -> Iterator[Finding]:
    """An entry of a list: its first sentence, and those after it that praise or ask for better."""
    for position, sentence in enumerate(block.sentences):
        words = layout.words(sentence)
        if words.endswith(":") or (position and not polarity_of(words)):
            continue
        yield _finding(layout, sentence, Span(0, len(words)), polarity)


def _in_sentence(layout: Layout, sentence: Span, reviewed: bool, ran_on: bool) -> Iterator[Finding | Unsure]:
    words = layout.words(sentence)
    if words.endswith((":", "?")) or _GRADED.search(words):
        return
    listed = listed_in(words) if reviewed or names_reviewer(words) else None
    if listed:
        polarity, entries = listed
        yield from (_finding(layout, sentence, entry, polarity) for entry in entries if entry.end - entry.start > 5)
        return
    spans = list(found_words(words, in_review=reviewed or names_reviewer(words)))
    if not spans and ran_on and _GOES_ON.match(words):
        spans = [Span(0, len(words))]
    for span in spans:
        yield from _points(layout, sentence, span)


def _points(layout: Layout, sentence: Span, span: Span) -> Iterator[Finding | Unsure]:
    """The points of the words found, each with its own polarity."""
    words = _ASIDE.sub("", layout.words(sentence)[: span.end])
    for point in points_of(words[span.start :]):
        here = Span(span.start + point.start, span.start + point.end)
        polarity = polarity_of(words[here.start : here.end])
        if polarity and len(words[here.start : here.end].split()) > 2:
            yield _finding(layout, sentence, here, polarity)
        elif is_mixed(words[here.start : here.end]):
            start, end = sentence.start + here.start, sentence.start + here.end
            yield Unsure(text=layout.text[start:end], start=start, end=end, why=MIXED)


MIXED = "It praises and asks for better at once: is it a strength or something to improve?"


def _finding(layout: Layout, sentence: Span, within: Span, polarity: Polarity) -> Finding:
    start = sentence.start + within.start
    words = layout.plain[start : sentence.start + within.end]
    end = start + len(_TAIL.sub("", words))
    return Finding(text=layout.text[start:end], start=start, end=end, polarity=polarity)
