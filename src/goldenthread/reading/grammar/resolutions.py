"""Blocks of resolution and the limbs they are made of: found once, for decisions and for actions.

A block opens at a keyword (RESOLVED, AGREED, ORDERED, a "Decision:" heading), at a lead ("That Cabinet:"), or, where
the heading was lost, at a limb that can be nothing else ("That the report be noted."). It runs on over numbered or
bulleted limbs and the lists within them, and ends where something else begins.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from goldenthread.reading.grammar.bodies import BODY
from goldenthread.reading.grammar.clauses import acts, verb_of
from goldenthread.reading.grammar.resolution_openings import Heading, Opening, opening_in
from goldenthread.reading.layout import Block, Layout, Role


@dataclass(frozen=True, slots=True)
class Limb:
    """One limb: where its words stand, the lead it hangs on ("the committee requested"), and what opened its block.

    ``resolution`` numbers the block, so that limbs of one block can be told from those of the next.
    """

    start: int
    end: int
    lead: str
    heading: Heading
    resolution: int


_LEAD_ONLY = re.compile(rf"[\s'\"]*that\b\s*(?:,?\s*{BODY}\s*)?:?-?\s*$", re.IGNORECASE)
_THAT = re.compile(r"[\s'\"]*(?:and )?that\b", re.IGNORECASE)
_PAST_LIMB = re.compile(r"(?:Noted|Agreed|Approved|Authorised|Endorsed|Recommended|Delegated|Requested|Resolved|Adopted)\s")
_DECISIONS = re.compile(r"\b(?:decisions?|resolved|agreed)\b[^.]*:-?$", re.IGNORECASE)
_COMMENTS = re.compile(r"\b(?:comments?|points?|issues?|questions?)\b[^:]*\b(?:made|raised|noted|highlighted|discussed)\b", re.IGNORECASE)
_LIMB_STARTS = re.compile(r"[\s'\"]*(?:and )?(?:that|to)\b", re.IGNORECASE)
_INLINE_MARKER = re.compile(
    r"(?P<marker>\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|\b(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s*(?=[A-Za-z])"
)
_BEFORE_MARKER = re.compile(r"(?:^|[;:,.|-]|\b(?:and|that|to))\s*$", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{2,}")
_BLANK = 12  # white space between "NOTED" and what was noted
_FEWEST = 2  # words in a limb
_TRAILING = re.compile(
    r"(?:[\s;:.,|\"'*-]|[;,.]?\s+(?:and|or|and/or)(?=\s*$)|\(\s*actions?\b[^)]*\)(?=[\s.;]*$))+$", re.IGNORECASE
)
_LEADING = re.compile(r"[\s\"'*|:;,.-]+")
_OPEN_END = re.compile(r"(?::-?|\b(?:that|to)(?:\s*:?-?)?)\s*$", re.IGNORECASE)
_COMPLETE = re.compile(r"\b(?:following|as follows|below|be \w+(?:ed|en))\b", re.IGNORECASE)
_TITLE_TAIL = re.compile(r"PDF \d+ [KM]B", re.IGNORECASE)
_PART_OF_PAGE = re.compile(
    r"(?:minutes|reasons?\b|alternative options|additional documents|supporting documents|background|purpose|contact|wards affected"
    r"|report author|publication date|date of decision|decided at|accompanying documents|agenda item|voting record|discussion"
    r"|consultation|legal implications|financial implications|resource implications|options|declarations|is key decision"
    r"|actions?|note|vote|voting)\b[^.]{0,60}$",
    re.IGNORECASE,
)  # fmt: skip
_LOST_MOTION = re.compile(r"\b(?:lost|defeated|fell|falls|not carried|rejected|withdrawn)\b", re.IGNORECASE)
_MOTION = re.compile(r"\b(?:motion|amendment|proposal|proposed|moved|recommendation was put)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of one block that may be a limb."""

    start: int
    end: int
    marker: str | None
    bullet: bool = False


@dataclass(slots=True)
class _Levels:
    """The lists open at a point of a block, outermost first: each one's style of numbering and the lead over it."""

    open: list[tuple[str | None, str]] = field(default_factory=list)

    def place(self, style: str | None, last: str) -> str:
        """The lead over a piece numbered in this style, after these last words."""
        styles = [known for known, _ in self.open]
        if style in styles:
            del self.open[styles.index(style) + 1 :]
        elif _OPEN_END.search(last):
            self.open.append((style, last))
        else:
            self.open = [(style, self.open[0][1] if self.open else "")]
        return self.open[-1][1]


def find_limbs(layout: Layout) -> tuple[Limb, ...]:
    """Every limb of every resolution, in order, repeats included."""
    limbs = tuple(_limbs(layout))
    if all(limb.heading is Heading.PROPOSED for limb in limbs):
        return limbs
    return tuple(limb for limb in limbs if limb.heading is not Heading.PROPOSED)


def _limbs(layout: Layout) -> Iterator[Limb]:
    read_to, count = 0, 0
    for position, block in enumerate(layout.blocks):
        opening = _opening_of(layout, position, read_to)
        if opening is None:
            continue
        pieces = _pieces_of(layout, position, opening)
        limbs = list(_limbs_of(layout, opening, pieces, count))
        read_to = max([block.end, *(piece.end for piece in pieces)])
        if limbs and not _was_lost(layout, opening, read_to):
            yield from limbs
            count += 1


def _opening_of(layout: Layout, position: int, read_to: int) -> Opening | None:
    block = layout.blocks[position]
    if block.end <= read_to:
        return None
    for sentence in block.sentences or ():
        if sentence.start >= read_to and (opening := opening_in(layout.plain, *sentence, block.end)):
            return opening
    return _lost_heading(layout, position) if block.start >= read_to else None


def _lost_heading(layout: Layout, position: int) -> Opening | None:
    """An opening where a limb stands without a keyword: "That the report be noted", or "That Cabinet:" over a list."""
    block = layout.blocks[position]
    words = layout.words(block)
    if _PAST_LIMB.match(words) and _may_decide(layout, position):
        return Opening(block.start, block.start, Heading.LOST)
    if not _THAT.match(words) or _MOTION.search(_words_before(layout, position)):
        return None
    if _LEAD_ONLY.match(words) or acts(words) or (" be " in words and verb_of(words) is not None):
        return Opening(block.start, block.start, Heading.LOST)
    following = layout.blocks[position + 1 : position + 2]
    if words.rstrip().endswith(":") and following and following[0].marker and verb_of(words) is not None:
        return Opening(block.start, block.start, Heading.LOST)
    return None


def _may_decide(layout: Layout, position: int) -> bool:
    """Whether a list that begins here may be of decisions: nothing stands above it but headings, or words that say so."""
    above = layout.blocks[:position]
    return all(block.role is Role.HEADING for block in above) or _DECISIONS.search(layout.words(above[-1])) is not None


def _words_before(layout: Layout, position: int) -> str:
    return layout.words(layout.blocks[position - 1])[-200:] if position else ""


def _pieces_of(layout: Layout, position: int, opening: Opening) -> list[_Piece]:
    """The stretches of text that belong to a block of resolution."""
    block = layout.blocks[position]
    marker = block.marker if opening.at == block.start else None
    pieces = list(_split(layout.plain, opening.at, block.end, marker))
    for following in layout.blocks[position + 1 :]:
        if not _belongs(layout, following, pieces, opening):
            break
        pieces += _split(layout.plain, following.start, following.end, following.marker)
    return pieces


def _split(plain: str, start: int, end: int, marker: str | None) -> Iterator[_Piece]:
    """A stretch cut at the numbering inside it: "That: (1) ...; (2) ..."."""
    at = start
    for found in _INLINE_MARKER.finditer(plain, start, end):
        if not _BEFORE_MARKER.search(plain[max(start, found.start() - 8) : found.start()]):
            continue
        if plain[at : found.start()].strip(" :;,.|-'\""):
            yield _Piece(at, found.start(), marker)
        at, marker = found.end(), found["marker"]
    if plain[at:end].strip(" :;,.|-'\""):
        yield _Piece(at, end, marker)


def _belongs(layout: Layout, block: Block, pieces: list[_Piece], opening: Opening) -> bool:
    """Whether a block goes on with the resolution above it."""
    words = layout.words(block)
    if _PART_OF_PAGE.match(words) or _TITLE_TAIL.search(words) or _opens(layout, block):
        return False
    last = layout.plain[pieces[-1].start : pieces[-1].end] if pieces else ""
    if block.marker:
        return _is_next_item(block, words, pieces, last)
    if _THAT.match(words) or (_LIMB_STARTS.match(words) and _is_open(last, opening, pieces)):
        return True
    if block.role is Role.HEADING and not words.endswith("."):
        return False
    first = not pieces
    if first and opening.subject is not None:
        return True
    return (first or opening.heading is Heading.DECISION_BOX) and verb_of(words) is not None


def _opens(layout: Layout, block: Block) -> bool:
    return bool(block.sentences) and opening_in(layout.plain, *block.sentences[0], block.end) is not None


def _is_open(last: str, opening: Opening, pieces: list[_Piece]) -> bool:
    return not pieces or _OPEN_END.search(last) is not None or _LIMB_STARTS.match(last) is not None


def _is_next_item(block: Block, words: str, pieces: list[_Piece], last: str) -> bool:
    """Whether a numbered or bulleted block is the next limb, and not the next item of the agenda."""
    if not pieces or _OPEN_END.search(last) or _THAT.match(words):
        return True
    styles = {_style(piece.marker) for piece in pieces}
    if _style(block.marker) not in styles:
        return _LIMB_STARTS.match(words) is not None
    ended = words.rstrip()[-1:] in ".;," or words.rstrip().endswith("and")
    return ended or verb_of(words) is not None or not (block.marker or "").strip("().")[:1].isdigit()


def _style(marker: str | None) -> str | None:
    """The style of numbering of a marker: "(a)", "1.", "i)", a bullet; None where there is none."""
    if marker is None:
        return None
    label = marker.strip("().")
    if not label or not label[0].isalnum():
        return "bullet"
    kind = "1" if label[0].isdigit() else "i" if re.fullmatch(r"[ivx]+", label) else label[0].isupper() and "A" or "a"
    return marker.replace(label, kind)


def _limbs_of(layout: Layout, opening: Opening, pieces: list[_Piece], number: int) -> Iterator[Limb]:
    levels, last, needs_that = _Levels(), "", opening.heading is Heading.LOST and _begins_that(layout, pieces)
    for piece in pieces:
        lead = levels.place(_style(piece.marker), last)
        stray = needs_that and not _THAT.match(layout.plain, piece.start)
        for start, end in _sentences(layout, piece):
            words = layout.plain[start:end]
            if start != piece.start and not _THAT.match(words) and not acts(words):
                continue
            last = words
            if _is_whole(words) and not _COMMENTS.search(lead) and not (stray and not lead):
                yield Limb(*_trimmed(layout.plain, _first_word(layout, opening, start), end), lead, opening.heading, number)


def _first_word(layout: Layout, opening: Opening, start: int) -> int:
    """Where a limb begins: at the body or the verb of its keyword, where it goes on with their sentence."""
    subject = opening.subject
    if subject is None or start - opening.at > _BLANK or _THAT.match(layout.plain, start):
        return start
    return subject


def _begins_that(layout: Layout, pieces: list[_Piece]) -> bool:
    """Whether a list opens with a whole limb that begins "That", as all of its limbs then do."""
    first = layout.plain[pieces[0].start : pieces[0].end] if pieces else ""
    return _THAT.match(first) is not None and not _LEAD_ONLY.match(first)


def _sentences(layout: Layout, piece: _Piece) -> Iterator[tuple[int, int]]:
    """A piece as sentences, for what follows a limb is seldom another."""
    starts = [sentence.start for _, sentence in layout.sentences]
    inner = starts[bisect_right(starts, piece.start) : bisect_left(starts, piece.end)]
    yield from pairwise([piece.start, *inner, piece.end])


def _is_whole(words: str) -> bool:
    """Whether words say something by themselves, and do not only lead to the limbs after them."""
    if _LEAD_ONLY.match(words) or len(_WORDS.findall(words)) < _FEWEST:
        return False
    return not _OPEN_END.search(words) or (_COMPLETE.search(words) is not None and not _COMMENTS.search(words))


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    words = _TRAILING.sub("", plain[start:end])
    lead = _LEADING.match(words)
    return start + (lead.end() if lead else 0), start + len(words)


def _was_lost(layout: Layout, opening: Opening, end: int) -> bool:
    """Whether the words after a block say that what was moved in it was lost."""
    after = layout.plain[end : end + 250]
    before = layout.plain[max(0, opening.start - 200) : opening.start]
    return bool(_MOTION.search(before) and _LOST_MOTION.search(after))
