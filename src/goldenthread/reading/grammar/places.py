"""Where a block stands among the others."""

from __future__ import annotations

from bisect import bisect_left

from goldenthread.reading.layout import Block, Layout


def place_of(layout: Layout, block: Block) -> int:
    """The position of a block in ``Layout.blocks``."""
    return bisect_left(layout.blocks, block.start, key=lambda other: other.start)
