"""The one pass over a document's text that every grammar shares: blocks, their markers and headings, sentences.

``Layout.plain`` is the text with white space, quotation marks and dashes made plain, character for character, so a
pattern can be written once in plain typing and its span is a span of the text itself. Page furniture (running heads,
page numbers) is blanked there, so a sentence reads on across a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import sentencex

_PLAIN = str.maketrans(
    dict.fromkeys("\n\r\t\x0c\x0b\x00\x85\xa0\u2002\u2003\u2009\u200b\u2028\u2029\u202f\ufeff", " ")
    | dict.fromkeys("‘’‚‛`´", "'")
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("‐‑‒–—−", "-")
)

# Numbering (11.1, 1., (a), iv)) and the bullets that word processors and PDF fonts leave behind.
_BULLETS = "·•◦▪■◼●○-\uf0b7\uf06e\uf02d\uf0be\uf0a7\uf0d8¾*o"
_MARKER = re.compile(
    rf"(?P<bullet>[{re.escape(_BULLETS)}])\s+(?=\S)"
    r"|(?P<number>\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]{1,2}|[ivx]{1,5}|[A-Z])[.)]{1,2}|\d{1,3}\.\d{1,3})(?:\s+(?=\S)|(?=[A-Z]))",
)
_ABBREVIATION = re.compile(r"\b(?:Cllrs?|Approx|approx|No|Nos|Ref|para|paras|Rev|Hon|p|pp|e\.g|i\.e)\.\s*$")
_JOINED = re.compile(r"(?<=[a-z0-9)][.?!])(?=[A-Z][a-z]*\s)")


class Role(StrEnum):
    """What part a block plays on the page."""

    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text: from ``start`` up to but not including ``end``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading or one item of a list; ``start`` is after its marker.

    ``heading`` is the position in ``Layout.blocks`` of the heading, or of the sentence ending in a colon, under which
    it stands. ``indent`` counts the characters before the marker.
    """

    start: int
    end: int
    role: Role
    marker: str | None
    indent: int
    heading: int | None
    sentences: tuple[Span, ...]


@dataclass(frozen=True)
class Layout:
    """A document's text laid out; ``plain`` has exactly as many characters as ``text``."""

    text: str
    plain: str
    blocks: tuple[Block, ...]

    def words(self, span: Span | Block) -> str:
        """The plain words of a span, runs of spaces as they are."""
        return self.plain[span.start : span.end]

    def heading_of(self, block: Block) -> str:
        """The plain words of the heading or lead-in over a block; empty where there is none."""
        return "" if block.heading is None else self.words(self.blocks[block.heading])

    @cached_property
    def sentences(self) -> tuple[tuple[Block, Span], ...]:
        """Every sentence with its block, in order."""
        return tuple((block, sentence) for block in self.blocks for sentence in block.sentences)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int  # of its first character that is not white space
    end: int  # after its last one
    indent: int
    blank_before: bool


def lay_out(text: str) -> Layout:
    """Lay a document's text out in blocks and sentences."""
    plain = _blank_furniture(text, text.translate(_PLAIN))
    lines = list(_lines(text, plain))
    wrapped = _is_wrapped(plain, lines)
    blocks: list[Block] = []
    for group in _groups(plain, lines, wrapped):
        blocks.append(_block(plain, group, blocks))
    return Layout(text, plain, tuple(blocks))


def _blank_furniture(text: str, plain: str) -> str:
    """Blank the lines about each page break that are a page number or stand on several pages."""
    pages = list(re.finditer(r"[^\f]+", text))
    if len(pages) < 2:
        return plain
    edges = [edge for page in pages for edge in _edge_lines(text, page.start(), page.end())]
    seen: dict[str, int] = {}
    for start, end in edges:
        key = re.sub(r"[\d\s]+", "", text[start:end])
        seen[key] = seen.get(key, 0) + 1
    for start, end in edges:
        key = re.sub(r"[\d\s]+", "", text[start:end])
        if not key or seen[key] > 1:
            plain = plain[:start] + " " * (end - start) + plain[end:]
    return plain


def _edge_lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The first two and last three lines of a page that hold words."""
    lines = [(start + m.start(), start + m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text[start:end])]
    return sorted({*lines[:2], *lines[-3:]})


def _lines(text: str, plain: str) -> Iterator[_Line]:
    blank_before = True
    for match in re.finditer(r"[^\n\f\r\v\x85\u2028\u2029]+", text):
        words = plain[match.start() : match.end()]
        if not words.strip():
            blank_before = True
            continue
        if text[: match.start()].endswith(("\n\n", "\f")):
            blank_before = True
        indent = len(words) - len(words.lstrip())
        yield _Line(match.start() + indent, match.start() + len(words.rstrip()), indent, blank_before)
        blank_before = False


def _is_wrapped(plain: str, lines: list[_Line]) -> bool:
    """Whether lines are broken inside sentences: many start in lower case, none is very long."""
    runs = [line for line in lines if not line.blank_before]
    if not runs or max(line.end - line.start for line in lines) > 200:
        return False
    lower = sum(plain[line.start].islower() and not _MARKER.match(plain, line.start) for line in runs)
    return lower >= 0.2 * len(runs)


def _groups(plain: str, lines: list[_Line], wrapped: bool) -> Iterator[list[_Line]]:
    """Lines gathered into blocks: a new one at a gap, at a marker, and at every line where text is not wrapped."""
    group: list[_Line] = []
    for line in lines:
        if group and not (wrapped and _continues(plain, group, line)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _continues(plain: str, group: list[_Line], line: _Line) -> bool:
    if _MARKER.match(plain, line.start):
        return False
    last = plain[group[-1].end - 1]
    if line.blank_before:
        return plain[line.start].islower() and last not in ".:;?!"
    return True


def _block(plain: str, group: list[_Line], before: list[Block]) -> Block:
    start, end = group[0].start, group[-1].end
    marker = _MARKER.match(plain, start, end)
    if marker and marker.end() < end:
        start = marker.end()
    else:
        marker = None
    role = _role(plain[start:end], marker is not None)
    mark = marker[0].strip() if marker else None
    indent = group[0].indent
    heading = _heading(plain, before, role, marker is not None, indent)
    return Block(start, end, role, mark, indent, heading, tuple(_sentences(plain, start, end)))


def _role(words: str, marked: bool) -> Role:
    short = len(words) <= 100 and words[-1] not in ".;,"
    if short and not marked and (words[0].isupper() or words.endswith(":")) and not re.search(r"[.?!] +[A-Z]", words):
        return Role.HEADING
    return Role.ITEM if marked else Role.PARAGRAPH


def _heading(plain: str, before: list[Block], role: Role, marked: bool, indent: int) -> int | None:
    """Where the nearest heading or lead-in above stands: an item looks past its fellows, others past items."""
    for position in range(len(before) - 1, -1, -1):
        block = before[position]
        leads = plain[block.start : block.end].rstrip().endswith((":", ":-"))
        if block.role is Role.HEADING or (leads and role is Role.ITEM and (not block.marker or block.indent < indent)):
            return position
        if leads and role is not Role.ITEM and position == len(before) - 1:
            return position
    return None


def _sentences(plain: str, start: int, end: int) -> Iterator[Span]:
    """Sentences of a block, trimmed; split where a space was lost, joined again after an abbreviation."""
    open_at: int | None = None
    for piece_start, piece_end in _pieces(plain, start, end):
        begin = piece_start if open_at is None else open_at
        if _ABBREVIATION.search(plain, begin, piece_end) and piece_end < end:
            open_at = begin
            continue
        open_at = None
        yield _trim(plain, begin, piece_end)


def _pieces(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for boundary in sentencex.get_sentence_boundaries("en", plain[start:end]):
        at, stop = start + boundary["start_index"], start + boundary["end_index"]
        for joint in _JOINED.finditer(plain, at, stop):
            yield at, joint.start()
            at = joint.start()
        if plain[at:stop].strip():
            yield at, stop


def _trim(plain: str, start: int, end: int) -> Span:
    words = plain[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
