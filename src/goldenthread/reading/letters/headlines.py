"""The headline findings of a letter or report: its areas for improvement and priority actions, whole and verbatim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.reading.layout import Block, Layout, Role, Span
from goldenthread.reading.statements import Level


@dataclass(frozen=True, slots=True)
class HeadlineForm:
    """How a letter heads its list of areas for improvement, or of priority actions."""

    pattern: str
    level: Level
    example: str


HEADLINE_FORMS = (
    HeadlineForm(
        r"what (?:needs|still needs|must|should) (?:to )?improve\b.*",
        Level.AREA,
        "What needs to improve in this area of social work practice?",
    ),
    HeadlineForm(
        r"what (?:does|do|should|must) (?:the |this )?[\w' ]{2,50}? (?:need to )?(?:do to )?improve\b.*",
        Level.AREA,
        "What does the local authority need to do to improve?",
    ),
    HeadlineForm(
        r"(?:key |main |headline )?areas? (?:for|of|requiring|needing) (?:further )?(?:improvement|development)s?",
        Level.AREA,
        "Areas for improvement",
    ),
    HeadlineForm(r"(?:key |main |our )?recommendations?(?: for improvement)?", Level.AREA, "Recommendations"),
    HeadlineForm(
        r"areas? (?:for|of|requiring|needing) (?:priority|immediate|urgent)(?: and (?:immediate|urgent))? actions?",
        Level.PRIORITY,
        "Areas for priority action",
    ),
    HeadlineForm(
        r"(?:priority|immediate|urgent)(?: and (?:priority|immediate|urgent))? actions?(?: required| needed)?",
        Level.PRIORITY,
        "Priority and immediate action",
    ),
)
_FORMS = tuple((re.compile(form.pattern + r"[:?.]?\d?", re.IGNORECASE), form.level) for form in HEADLINE_FORMS)
_LONGEST = 120
_LEAD_IN = re.compile(r"\bfollowing (?:priority )?(?:actions?|areas?|steps|recommendations|improvements)\W*$")
_BY_WHEN = re.compile(
    r"(?:immediately|with immediate effect|within (?:the next )?[\w-]+ (?:days|weeks|months|year))\W*$", re.IGNORECASE
)
_NONE = re.compile(r"\b(?:no|not \w+ any) (?:\w+ )?(?:areas?|priority|recommendations?|actions?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Headline:
    """One headline finding: where its words stand, and whether it is an area or a priority action."""

    span: Span
    level: Level


def level_of(heading: str) -> Level | None:
    """The level that a heading announces; None if it announces no headline findings."""
    if len(heading) > _LONGEST:
        return None
    words = " ".join(heading.split())
    return next((level for pattern, level in _FORMS if pattern.fullmatch(words)), None)


def headlines(layout: Layout) -> Iterator[Headline]:
    """The headline findings, in order."""
    for position, block in enumerate(layout.blocks):
        level = level_of(layout.words(block))
        if level:
            for first, last in _listed(layout, position + 1):
                if first.marker or not _NONE.search(layout.words(first)):
                    yield Headline(Span(first.start, last.end), level)


def _listed(layout: Layout, position: int) -> Iterator[tuple[Block, Block]]:
    """The first and last block of each entry of the list that begins at a position."""
    entry: tuple[Block, Block] | None = None
    top: Block | None = None
    for block in _section(layout, position):
        if entry and top and _belongs(top, block):
            entry = (entry[0], block)
            continue
        if entry:
            yield entry
        entry, top = (block, block), top or block
    if entry:
        yield entry


def _section(layout: Layout, position: int) -> Iterator[Block]:
    """The blocks of a list: from the first after its lead-in to the last before the next heading."""
    first: Block | None = None
    for block in layout.blocks[position:]:
        if _BY_WHEN.match(layout.words(block)) or (first is None and _leads_in(layout, block)):
            continue
        if block.role is Role.HEADING or (first and _ends_list(first, block)):
            return
        first = first or block
        yield block


def _leads_in(layout: Layout, block: Block) -> bool:
    words = layout.words(block)
    return bool(_LEAD_IN.search(words)) or (not block.marker and words.endswith((":", ":-")))


def _ends_list(first: Block, block: Block) -> bool:
    """Whether a block is no part of a list that began with ``first``: other marks, and not set in under it."""
    if first.marker is None:
        return block.marker is not None
    return block.indent <= first.indent and (block.marker is None or _sort(block) != _sort(first))


def _belongs(top: Block, block: Block) -> bool:
    """Whether a block is part of the entry above it: a list of its own, set in under it."""
    return _sort(block) != _sort(top) and block.indent > top.indent


def _sort(block: Block) -> str:
    """What sort of marker a block has: the bullet itself, or that it is a number or a letter."""
    marker = block.marker or ""
    return re.sub(r"\w+", lambda word: "1" if word[0].isdigit() else "a", marker)
