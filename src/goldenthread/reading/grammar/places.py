"""Where things stand in a text: a block among the others, and whether words overlap what is taken already."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from goldenthread.reading.layout import Block, Layout


def place_of(layout: Layout, block: Block) -> int:
    """The position of a block in ``Layout.blocks``."""
    return bisect_left(layout.blocks, block.start, key=lambda other: other.start)


def above_of(layout: Layout, block: Block) -> Block:
    """The block over a block; itself where it is the first."""
    return layout.blocks[max(0, place_of(layout, block) - 1)]


class Taken:
    """Stretches of a text that are spoken for."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))  # how far those up to here go

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any of them shares a letter with the stretch from ``start`` to ``end``."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start

    def next_after(self, place: int) -> int | None:
        """Where the first of them begins at or after a place; None where none does."""
        at = bisect_left(self._starts, place)
        return self._starts[at] if at < len(self._starts) else None
