"""Lines gathered into blocks: paragraphs, headings, items of lists, and what each stands under."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from goldenthread.reading.layout.lines import Line
from goldenthread.reading.layout.parts import Block, Role
from goldenthread.reading.layout.sentences import sentences_of

# Numbering (11.1, 1., (a), iv)) and the bullets that word processors and PDF fonts leave behind.
_BULLETS = "·•◦▪■◼●○-\uf0b7\uf06e\uf02d\uf0be\uf0a7\uf0d8¾\u0336*o"
_MARKER = re.compile(
    rf"(?P<bullet>[{re.escape(_BULLETS)}])\s+(?=\S)"
    r"|(?P<number>\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]{1,2}|[ivx]{1,5}|[A-Z])[.)]{1,2}"
    r"|\d{1,3}\.\d{1,3}(?!\s+(?:per\b|percent|percentage|million|billion)\b))(?:\s+(?=\S)|(?=[A-Z]))",
)
_SURE_BULLETS = frozenset(_BULLETS) - {"o"}
_STOPS = ".:;?!"
_LONGEST_HEADING = 100
_NARROWEST_PAGE, _WIDEST_PAGE = 25, 160  # characters in the lines of a page
_HEADING_SHARE = 0.6  # a heading at the top of a page fills no more than this share of its width
# No line is ended on purpose after one of these, so "The Work of" goes on in "Exampleshire".
_DANGLING = re.compile(r"\b(?:of|and|or|the|an?|for|in|to|with|by|on|from|at|who|that)$", re.IGNORECASE)
_DELIBERATE = 0.8  # a line that leaves more than a fifth of the page's width to spare was ended on purpose


def blocks_of(plain: str, lines: list[Line]) -> tuple[Block, ...]:
    """The blocks of a text, in order."""
    width = _width(plain, lines)
    return tuple(_placed(plain, [_block(plain, group) for group in _groups(plain, lines, width)], width))


def _width(plain: str, lines: list[Line]) -> int:
    """How wide the page is where lines are broken inside sentences; 0 where each line is a paragraph."""
    runs = [line for line in lines if not line.blank_before]
    if not runs:
        return 0
    lower = sum(plain[line.start].islower() and not _MARKER.match(plain, line.start) for line in runs)
    lengths = sorted(line.indent + line.end - line.start for line in lines)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    return width if _NARROWEST_PAGE <= width <= _WIDEST_PAGE and lower >= 0.2 * len(runs) else 0


def _groups(plain: str, lines: list[Line], width: int) -> Iterator[list[Line]]:
    """Lines gathered into blocks: a new one at a gap, at a marker, and at every line where text is not wrapped."""
    group: list[Line] = []
    for line in lines:
        if group and not _is_bare_bullet(plain, group) and not (width and _continues(plain, group, line, width)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_bare_bullet(plain: str, group: list[Line]) -> bool:
    """Whether these lines are only a bullet, its words on the next line."""
    first = group[0]
    return len(group) == 1 and first.end - first.start == 1 and plain[first.start] in _SURE_BULLETS


def _continues(plain: str, group: list[Line], line: Line, width: int) -> bool:
    """Whether a line goes on with the block above it, on a page of this width."""
    last = group[-1]
    ended = plain[last.end - 1] in _STOPS
    short = _ended_on_purpose(plain, last, line, width)
    if _starts_item(plain, line, may_be_number=ended or short or line.blank_before):
        return False
    lower = plain[line.start].islower()
    leaves = short or _steps_out(group, line)
    if line.page != last.page:
        return not ended and (lower or (not leaves and line.end - line.start > _HEADING_SHARE * width))
    if line.blank_before:
        return lower and not ended and (not short or len(group) > 1)
    return not leaves or (not ended and (lower or _DANGLING.search(plain, last.start, last.end) is not None))


def _ended_on_purpose(plain: str, last: Line, line: Line, width: int) -> bool:
    """Whether the first word of the next line would have fitted on the last one, with room to spare."""
    word = plain.find(" ", line.start, line.end)
    length = (word if word > 0 else line.end) - line.start
    return last.indent + last.end - last.start + 1 + length < _DELIBERATE * width


def _starts_item(plain: str, line: Line, *, may_be_number: bool) -> bool:
    if _is_bare_bullet(plain, [line]):
        return True
    if not may_be_number and plain[line.start] not in _SURE_BULLETS:
        return False
    return _MARKER.match(plain, line.start, line.end) is not None


def _steps_out(group: list[Line], line: Line) -> bool:
    """Whether a line stands left of the hanging lines of the item above it."""
    return len(group) > 1 and line.indent < group[1].indent and group[0].indent < group[1].indent


def _block(plain: str, group: list[Line]) -> Block:
    start, end = group[0].start, group[-1].end
    marker = _MARKER.match(plain, start, end)
    if marker:
        start = marker.end()
    role = _role(plain[start:end], marker is not None)
    mark = marker[0].strip() if marker else None
    return Block(start, end, role, mark, group[0].indent, None, tuple(sentences_of(plain, start, end)))


def _role(words: str, marked: bool) -> Role:
    if marked:
        return Role.ITEM
    short = len(words) <= _LONGEST_HEADING and words[-1] not in ".;,"
    if short and (words[0].isupper() or words.endswith(":")) and not re.search(r"[.?!] +[A-Z]", words):
        return Role.HEADING
    return Role.PARAGRAPH


def _placed(plain: str, blocks: list[Block], width: int) -> Iterator[Block]:
    """Each block under its heading or lead-in: an item looks past its fellows, others past items."""
    heading: int | None = None
    leads: list[tuple[int, int]] = []  # indent and position of each lead-in since, the indents rising
    before: Block | None = None
    for position, block in enumerate(blocks):
        if block.role is Role.HEADING and _is_unmarked_item(plain, before, block, width):
            block = replace(block, role=Role.ITEM)
        over = _over(block, heading, leads, position)
        yield block if over is None else replace(block, heading=over)
        before = block if block.role is not Role.ITEM or before is None or block.marker else before
        if block.role is Role.HEADING:
            heading, leads = position, []
        elif _leads(plain, block):
            indent = block.indent if block.marker else -1
            del leads[bisect_left(leads, (indent, 0)) :]
            leads.append((indent, position))


def _is_unmarked_item(plain: str, before: Block | None, block: Block, width: int) -> bool:
    """Whether what looks like a heading is set in under a lead-in, or under a heading: one of a list without bullets.

    Pages of hard-wrapped lines are set in or out as a whole, so there only a lead-in is taken.
    """
    if before is None or before.marker or block.indent <= before.indent or _leads(plain, block):
        return False
    return _leads(plain, before) or (before.role is Role.HEADING and not width)


def _over(block: Block, heading: int | None, leads: list[tuple[int, int]], position: int) -> int | None:
    if block.role is Role.ITEM:
        fit = bisect_left(leads, (block.indent, 0))
        return leads[fit - 1][1] if fit else heading
    return leads[-1][1] if leads and leads[-1][1] == position - 1 else heading


def _leads(plain: str, block: Block) -> bool:
    return plain[max(block.start, block.end - 2) : block.end].endswith((":", ":-"))
