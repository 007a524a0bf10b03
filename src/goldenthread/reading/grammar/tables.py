"""Tables with a header: which of its columns is which, and the cells of the rows under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from goldenthread.reading.layout import Block, Layout, Span

_RULE = re.compile(r"[\s|:-]+")  # the line of dashes under a header
_LONGEST_NAME = 5  # words in the name of a column

Columns = Mapping[str, re.Pattern[str]]
Row = dict[str, Span]


def rows_under(layout: Layout, columns: Columns, *needed: str) -> Iterator[tuple[Block, Row]]:
    """The rows under every header that names the columns needed, each cell by its column's name."""
    header: dict[str, int] = {}
    for block in layout.blocks:
        words = layout.words(block)
        if "|" not in words:
            header = {}
        elif set(needed) <= (named := _named(words, columns)).keys():
            header = named
        elif header and not _RULE.fullmatch(words):
            cells = _cells(layout, block)
            row = {name: cells[place] for name, place in header.items() if place < len(cells)}
            if set(needed) <= row.keys() and row[needed[0]].start < row[needed[0]].end:
                yield block, row


def _named(words: str, columns: Columns) -> dict[str, int]:
    """The place of each column in a header; empty where the words head no such table."""
    cells = [cell.strip(" *:") for cell in words.split("|")]
    if any(len(cell.split()) > _LONGEST_NAME for cell in cells):
        return {}
    return {
        name: place
        for name, pattern in columns.items()
        for place, cell in reversed(list(enumerate(cells)))
        if pattern.fullmatch(cell)
    }


def _cells(layout: Layout, block: Block) -> list[Span]:
    """The cells of a row, trimmed."""
    cells, start = [], block.start
    for cell in layout.words(block).split("|"):
        lead = len(cell) - len(cell.lstrip())
        cells.append(Span(start + lead, max(start + lead, start + len(cell.rstrip()))))
        start += len(cell) + 1
    return cells
