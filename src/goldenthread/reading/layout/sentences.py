"""Sentences of a block."""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from goldenthread.reading.layout.parts import Span

_ABBREVIATION = re.compile(r"\b(?:Cllrs?|Approx|approx|Nos?|Ref|paras?|Rev|Hon|pp?|e\.g|i\.e)\.$")
_STOP = re.compile(r"[^\w\s,;:()'\"/&%£|-]")  # whatever could end a sentence
_LONGEST_ABBREVIATION = 8
_JOINED = re.compile(r"[.?!](?<=[a-z0-9)].)(?=[A-Z][a-z]*\s)")


def sentences_of(plain: str, start: int, end: int) -> Iterator[Span]:
    """Sentences, trimmed; split where a space was lost, joined again after an abbreviation."""
    if not _STOP.search(plain, start, end - 1):
        yield from _trimmed(plain, start, end)
        return
    open_at: int | None = None
    for at, stop in _pieces(plain, start, end):
        begin = at if open_at is None else open_at
        if stop < end and _ABBREVIATION.search(plain, max(begin, stop - _LONGEST_ABBREVIATION), stop):
            open_at = begin
            continue
        open_at = None
        yield Span(begin, stop)


def _pieces(plain: str, start: int, end: int) -> Iterator[Span]:
    for boundary in sentencex.get_sentence_boundaries("en", plain[start:end]):
        at, stop = start + boundary["start_index"], start + boundary["end_index"]
        for joint in _JOINED.finditer(plain, at, stop):
            yield from _trimmed(plain, at, joint.end())
            at = joint.end()
        yield from _trimmed(plain, at, stop)


def _trimmed(plain: str, start: int, end: int) -> Iterator[Span]:
    """The span without white space about it; nothing if it holds only that."""
    words = plain[start:end]
    inner = words.strip()
    if inner:
        start += len(words) - len(words.lstrip())
        yield Span(start, start + len(inner))
