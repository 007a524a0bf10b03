"""Tables of actions: a row each, with columns for what, who and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.reading.layout import Block, Layout

_I = re.IGNORECASE
_WHAT = re.compile(r"actions?(?: points?| agreed| required)?$|agreed action", _I)
_WHO = re.compile(r"(?:action )?owners?|(?:action )?leads?|who|by whom|responsib\w*|officer|assigned to|action by", _I)
_WHEN = re.compile(r"when|by when|due|deadline|date|timescale|target date|due date|completion date", _I)


@dataclass(frozen=True, slots=True)
class TabledAction:
    """A row of a table of actions: where its words stand, and the owner and date beside them."""

    start: int
    end: int
    owner: str | None
    due: str | None


def tabled_actions(layout: Layout) -> Iterator[TabledAction]:
    """The rows under every header that names actions and who is to take them."""
    columns: dict[str, int] = {}
    for block in layout.blocks:
        words = layout.words(block)
        if "|" not in words:
            columns = {}
            continue
        header = _columns(words)
        if header:
            columns = header
        elif columns:
            yield from _row(layout, block, columns)


def _columns(words: str) -> dict[str, int]:
    """Which cell of a header is which; empty where it heads no table of actions."""
    cells = [cell.strip(" *:") for cell in words.split("|")]
    found = {
        name: place
        for name, pattern in (("what", _WHAT), ("who", _WHO), ("when", _WHEN))
        for place, cell in reversed(list(enumerate(cells)))
        if pattern.fullmatch(cell)
    }
    return found if {"what", "who"} <= found.keys() else {}


def _row(layout: Layout, block: Block, columns: dict[str, int]) -> Iterator[TabledAction]:
    cells = list(re.finditer(r"[^|]*", layout.plain[block.start : block.end]))
    cells = [cell for place, cell in enumerate(cells) if place == 0 or cell.start() > cells[place - 1].end()]
    if len(cells) <= max(columns.values()) or not cells[columns["what"]][0].strip():
        return
    what = cells[columns["what"]]
    texts = {
        name: layout.text[block.start + cells[at].start() : block.start + cells[at].end()].strip()
        for name, at in columns.items()
    }
    yield TabledAction(
        block.start + what.start(), block.start + what.end(), texts["who"] or None, texts.get("when") or None
    )
