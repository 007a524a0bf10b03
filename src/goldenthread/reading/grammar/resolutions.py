"""Blocks of resolution and the limbs they are made of: found once, for decisions and for actions.

A block opens at a keyword (RESOLVED, AGREED, ORDERED, a "Decision:" heading), at a lead ("That Cabinet:"), or, where
the heading was lost, at a limb that can be nothing else ("That the report be noted."). It runs on over numbered or
bulleted limbs and the lists within them, and ends where something else begins.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from goldenthread.reading.grammar.clauses import acts, directs, verb_of
from goldenthread.reading.grammar.decision_tables import tabled_decisions
from goldenthread.reading.grammar.limb_lists import Levels, Piece, is_next_item, is_numbered_alike, split
from goldenthread.reading.grammar.limb_shapes import (
    begins_done,
    body_leads,
    heads_comments,
    is_body_only,
    is_lead_only,
    is_whole,
    leads_on,
    starts_like_a_limb,
    starts_with_that,
    trimmed,
)
from goldenthread.reading.grammar.resolution_openings import Heading, Opening, opening_in, opening_sentences
from goldenthread.reading.layout import Block, Layout, Role, Span


@dataclass(frozen=True, slots=True)
class Limb:
    """One limb: where its words stand, the lead it hangs on ("the committee requested"), and what opened its block."""

    start: int
    end: int
    lead: str
    heading: Heading


_I = re.IGNORECASE
_PAST_LIMB = re.compile(
    r"(?:Noted|Agreed|Approved|Authorised|Endorsed|Recommended|Delegated|Requested|Resolved|Adopted)\s"
)
_RESOLVES = re.compile(r"\W*(?:RESOLVED\b|Resolved\s*(?:that\b|[:-]))")
_DECISIONS = re.compile(r"\b(?:decisions?|resolved|agreed)\b[^.]*:-?$", _I)
_TITLE_TAIL = re.compile(r"PDF \d+ [KM]B", _I)
_PART_OF_PAGE = re.compile(
    r"(?:minutes|reasons?\b|alternative options|additional documents|supporting documents|background|purpose|contact"
    r"|wards affected|report author|publication date|date of decision|decided at|accompanying documents|agenda item"
    r"|voting record|discussion|consultation|(?:legal|financial|resource) implications|options|declarations"
    r"|is key decision|portfolio holder|for the attention of|actions?|note|vote|voting)\b[^.]{0,60}$",
    _I,
)
_LOST_MOTION = re.compile(r"\b(?:lost|defeated|fell|falls|not carried|rejected|withdrawn)\b", _I)
_MOTION = re.compile(r"\b(?:motion|amendment|proposal|proposed|moved|recommendation was put)\b", _I)
_NEAR = 200  # letters about a block in which a motion is spoken of
_BLANK = 12  # white space between "NOTED" and what was noted


def find_limbs(layout: Layout) -> tuple[Limb, ...]:
    """Every limb of every resolution, in order, repeats included."""
    limbs = tuple(sorted((*_tabled(layout), *_limbs(layout)), key=lambda limb: limb.start))
    if all(limb.heading is Heading.PROPOSED for limb in limbs):
        return limbs
    return tuple(limb for limb in limbs if limb.heading is not Heading.PROPOSED)


def lead_over(layout: Layout, limbs: Sequence[Limb], place: int) -> Span | None:
    """Where the lead stands that is over the limb at a place; None where it has none."""
    at = bisect_right(limbs, place, key=lambda limb: limb.start) - 1
    if at < 0 or place >= limbs[at].end or not limbs[at].lead:
        return None
    start = layout.plain.rfind(limbs[at].lead, 0, limbs[at].start)
    return Span(start, start + len(limbs[at].lead))


def _tabled(layout: Layout) -> Iterator[Limb]:
    return (Limb(*trimmed(layout.plain, *cell), "", Heading.DECISION_BOX) for _, cell in tabled_decisions(layout))


def _limbs(layout: Layout) -> Iterator[Limb]:
    openers, rows = opening_sentences(layout), {block.start for block, _ in tabled_decisions(layout)}
    read_to = 0
    for position, block in enumerate(layout.blocks):
        may_open = block.end > read_to and block.start not in rows
        opening = _opening_of(layout, position, read_to, openers) if may_open else None
        if opening is None:
            continue
        pieces = _pieces_of(layout, position, opening, openers)
        if opening.heading is Heading.DECISION_BOX and any(
            _RESOLVES.match(layout.plain, piece.start) for piece in pieces
        ):
            continue  # the box holds the whole of the minutes, with the resolution in them
        read_to = max([block.end, *(piece.end for piece in pieces)])
        if not _was_lost(layout, opening, read_to):
            yield from _limbs_of(layout, opening, pieces)


def _resolves_within(layout: Layout, pieces: Iterable[Piece]) -> bool:
    """Whether what stands under "Decisions:" is the whole of the minutes, with the resolution in them."""
    return any(_RESOLVES.match(layout.plain, piece.start) for piece in pieces)


def _opening_of(layout: Layout, position: int, read_to: int, openers: frozenset[Span]) -> Opening | None:
    block = layout.blocks[position]
    for sentence in block.sentences:
        may_open = sentence in openers and sentence.start >= read_to
        if may_open and (opening := opening_in(layout.plain, *sentence, block.end)):
            return opening
    return _lost_heading(layout, position) if block.start >= read_to else None


def _lost_heading(layout: Layout, position: int) -> Opening | None:
    """An opening where a limb stands without a keyword: "That the report be noted", or "That Cabinet:" over a list."""
    block = layout.blocks[position]
    words = layout.words(block)
    past = _PAST_LIMB.match(words) and _may_decide(layout, position)
    if (
        past
        or _leads_list(layout, position, words)
        or (starts_with_that(words) and _is_headless(layout, position, words))
    ):
        return Opening(block.start, block.start, Heading.LOST)
    return None


def _leads_list(layout: Layout, position: int, words: str) -> bool:
    """Whether words are a body over a list of what it did: "The Panel", "The Panel:", "The Panel requested:"."""
    below = layout.blocks[position + 1 : position + 2]
    if not below or below[0].marker is None:
        return False
    if not words.endswith((":", ":-")):
        return is_body_only(words) and begins_done(layout.words(below[0]))
    return body_leads(words) or (is_lead_only(words) and verb_of(layout.words(below[0])) is not None)


def _may_decide(layout: Layout, position: int) -> bool:
    """Whether a list that begins here may be of decisions: only headings stand above it, or words that say so."""
    above = layout.blocks[:position]
    if all(block.role is Role.HEADING for block in above):
        return True
    return _DECISIONS.search(layout.words(above[-1])) is not None


def _is_headless(layout: Layout, position: int, words: str) -> bool:
    """Whether words that begin "That" are a limb, and not somebody's motion."""
    above = layout.words(layout.blocks[position - 1])[-_NEAR:] if position else ""
    if _MOTION.search(above):
        return False
    if is_lead_only(words) or acts(words) or directs(words):
        return True
    below = layout.blocks[position + 1 : position + 2]
    listed = leads_on(words) and bool(below) and below[0].marker is not None
    return (" be " in words or listed) and verb_of(words) is not None


def _pieces_of(layout: Layout, position: int, opening: Opening, openers: frozenset[Span]) -> list[Piece]:
    """The stretches of text that belong to a block of resolution."""
    block = layout.blocks[position]
    marker = block.marker if opening.at == block.start else None
    pieces = list(split(layout.plain, opening.at, block.end, marker))
    for following in layout.blocks[position + 1 :]:
        if _opens_another(layout, following, pieces, openers) or not _belongs(layout, following, pieces, opening):
            break
        pieces += split(layout.plain, following.start, following.end, following.marker)
    return pieces


def _opens_another(layout: Layout, block: Block, pieces: list[Piece], openers: frozenset[Span]) -> bool:
    """Whether a block begins a resolution of its own: "2. Agreed that ..." in a list goes on with the list."""
    if block.sentences[0] not in openers or is_numbered_alike(block, pieces):
        return False
    return opening_in(layout.plain, *block.sentences[0], block.end) is not None


def _belongs(layout: Layout, block: Block, pieces: list[Piece], opening: Opening) -> bool:
    """Whether a block goes on with the resolution above it."""
    words = layout.words(block)
    if _PART_OF_PAGE.match(words) or _TITLE_TAIL.search(words):
        return False
    last = pieces[-1].words(layout.plain) if pieces else ""
    awaited = not pieces or leads_on(last)
    if block.marker:
        return is_next_item(block, words, pieces, last)
    if starts_with_that(words) or (starts_like_a_limb(words) and (awaited or starts_like_a_limb(last))):
        return True
    if block.role is Role.HEADING and not words.endswith((".", ":", " -")):
        return False
    if awaited and opening.subject is not None:
        return True
    boxed = opening.heading is Heading.DECISION_BOX and (acts(words) or _PAST_LIMB.match(words) is not None)
    return boxed or (awaited and verb_of(words) is not None)


def _limbs_of(layout: Layout, opening: Opening, pieces: list[Piece]) -> Iterator[Limb]:
    levels, last = Levels(), ""
    every_that = opening.heading is Heading.LOST and _begins_that(layout, pieces)
    for piece in pieces:
        lead = levels.place(piece.marker, last)
        stray = every_that and not lead and not starts_like_a_limb(piece.words(layout.plain))
        for start, end in _sentences(layout, piece):
            words = layout.plain[start:end]
            if start != piece.start and not starts_with_that(words) and not acts(words):
                continue
            last = words
            if is_whole(words) and not heads_comments(lead) and not stray:
                yield Limb(*trimmed(layout.plain, _first_word(layout, opening, start), end), lead, opening.heading)


def _begins_that(layout: Layout, pieces: list[Piece]) -> bool:
    """Whether a list opens with a whole limb that begins "That", as all of its limbs then do."""
    first = pieces[0].words(layout.plain) if pieces else ""
    return starts_with_that(first) and not is_lead_only(first)


def _first_word(layout: Layout, opening: Opening, start: int) -> int:
    """Where a limb begins: at the body or the verb of its keyword, where it goes on with their sentence."""
    subject = opening.subject
    if subject is None or start - opening.at > _BLANK or (":" in layout.plain[subject:start] and not opening.is_verb):
        return start
    return start if starts_with_that(layout.plain[start : start + _BLANK]) and not opening.is_verb else subject


def _sentences(layout: Layout, piece: Piece) -> Iterator[tuple[int, int]]:
    """A piece as sentences, for what follows a limb is seldom another."""
    first = bisect_right(layout.sentences, piece.start, key=_start)
    inner = layout.sentences[first : bisect_left(layout.sentences, piece.end, key=_start)]
    yield from pairwise([piece.start, *(span.start for _, span in inner), piece.end])


def _start(sentence: tuple[Block, Span]) -> int:
    return sentence[1].start


def _was_lost(layout: Layout, opening: Opening, end: int) -> bool:
    """Whether the words after a block say that what was moved in it was lost."""
    before = layout.plain[max(0, opening.start - _NEAR) : opening.start]
    after = layout.plain[end : end + _NEAR]
    return bool(_MOTION.search(before) and _LOST_MOTION.search(after))
