"""Findings that others report: what minutes say a reviewer found, and their lists of strengths and weaknesses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.reading.grammar.judged_points import finding, judged_points
from goldenthread.reading.grammar.polarity import polarity_of
from goldenthread.reading.grammar.reported_findings import found_in
from goldenthread.reading.grammar.review_lists import announced
from goldenthread.reading.grammar.reviewer_names import names_reviewer
from goldenthread.reading.grammar.reviewers import Near, leads_in_findings
from goldenthread.reading.layout import Block, Layout, Role, Span
from goldenthread.reading.statements import Finding, Polarity, Unsure

_MEMBERS = re.compile(
    r"(?:the )?(?:members?|councillors?|committee|panel|board|cabinet|chair\w*|officers?)\b", re.IGNORECASE
)
_TOP = 8  # blocks: where a document says what it is about
_IN_PAPER = re.compile(r"\b(?:in|from|of) the (?:body of the )?(?:\w+ )?(?:report|letter|feedback)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"(?:these|they|this|those|it|which|the areas of improvement)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _List:
    """A list of findings: what each entry is, or None where each says so itself."""

    polarity: Polarity | None


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
    lists: dict[int, _List | None] = {}
    ran_on = False  # whether the block above held a finding, so that "However, …" goes on from it
    for position, block in enumerate(layout.blocks):
        over = block.heading if block.role is Role.ITEM else None
        if over is not None and over not in lists:
            lists[over] = _list_under(layout, over, named, about)
        listed = lists.get(over) if over is not None else None
        if listed:
            yield from _entry(layout, block, listed.polarity)
        elif block.role is not Role.HEADING:
            near = _nearness(layout, position, named) or about
            found = list(_in_block(layout, block, near, ran_on and not block.marker))
            yield from found
            ran_on = bool(found)


def _in_block(layout: Layout, block: Block, near: Near, ran_on: bool) -> Iterator[Finding | Unsure]:
    for sentence in block.sentences:
        words = layout.words(sentence)
        near = Near.BEFORE if near is Near.BEFORE or names_reviewer(words) else near
        found = list(found_in(layout, sentence, near, ran_on=ran_on))
        yield from found
        ran_on = ran_on or bool(found)


def _nearness(layout: Layout, position: int, named: list[bool]) -> Near:
    """How near a reviewer is named above a block: one paragraph of talk of a review goes on in the next."""
    block, above = layout.blocks[position], layout.blocks[position - 1] if position else None
    if above and named[position - 1]:
        return Near.BEFORE if block.role is above.role is Role.PARAGRAPH else Near.ABOVE
    return Near.ABOVE if block.heading is not None and named[block.heading] else Near.ANYWHERE


def _list_under(layout: Layout, heading: int, named: list[bool], about: Near) -> _List | None:
    """What list of findings a block heads or leads in; None if it announces neither strengths nor weaknesses."""
    lead = layout.blocks[heading]
    words = _lead_in(layout, lead) if lead.sentences else ""
    names = names_reviewer(words)
    if _MEMBERS.match(words) and not names and not (about and _IN_PAPER.search(words)):
        return None
    near = Near.ABOVE if named[heading] else _nearness(layout, heading, named)
    polarity = announced(words, reviewed=near > Near.ABOUT and words.endswith(":"))
    return _List(polarity) if polarity or (names and leads_in_findings(words)) else None


def _lead_in(layout: Layout, lead: Block) -> str:
    """The sentence that leads in a list, with the one before it where it only points back: "These were:"."""
    words = layout.words(lead.sentences[-1])
    if _POINTS_BACK.match(words) and len(lead.sentences) > 1:
        return layout.words(Span(lead.sentences[-2].start, lead.sentences[-1].end))
    return words


def _entry(layout: Layout, block: Block, polarity: Polarity | None) -> Iterator[Finding | Unsure]:
    """An entry of a list: its first sentence, and those after it that praise or ask for better."""
    for position, sentence in enumerate(block.sentences):
        words = layout.words(sentence)
        if words.endswith((":", "?")):
            continue
        if polarity is None:
            yield from judged_points(layout, sentence)
        elif not position or polarity_of(words):
            yield finding(layout, sentence, polarity)
