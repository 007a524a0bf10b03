"""Which stretches of a text have been read already."""

from __future__ import annotations


class Covered:
    """Stretches between two places of a text; adding and asking take no longer where there are many."""

    def __init__(self, start: int, end: int) -> None:
        self._start = start
        self._marks = bytearray(end - start)

    def add(self, start: int, end: int) -> None:
        """Mark a stretch as read."""
        self._marks[start - self._start : end - self._start] = b"\1" * (end - start)

    def touches(self, start: int, end: int) -> bool:
        """Whether any of a stretch has been read."""
        return self._marks.find(1, max(0, start - self._start), max(0, end - self._start)) >= 0
