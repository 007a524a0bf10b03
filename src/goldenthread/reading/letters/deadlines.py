"""When a letter wants the action plan, and its draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.reading.grammar.date_phrases import dates_in
from goldenthread.reading.grammar.gates import Gate
from goldenthread.reading.layout import Layout, Span

_PLAN = re.compile(
    r"\b(?:action|improvement|draft|final)\s+plan\b|\bplan\b[^.]{0,80}\bwithin\b|\bwritten\s+statement", re.IGNORECASE
)
_WORKING_DAYS = re.compile(
    r"\bwithin\s+(?:\d+\s+)*\d+\s+(?:working\s+)?(?:days|weeks)(?:\s+of\s+(?:receiving|receipt|publication)[^,.;]*)?",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:on\s+or\s+before|no\s+later\s+than|not\s+later\s+than|by|before|until)\s+$", re.IGNORECASE)
_GATE = Gate("plan", "statement")
_GENERAL = re.compile(r"\b(?:usually|normally|framework)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deadline:
    """When a plan is due: the words as written, the day where one is said, and whether it is the draft that is due."""

    words: str
    date: str | None
    draft: bool


def deadlines(layout: Layout) -> tuple[Deadline, ...]:
    """The deadlines for the action plan; where a day is said for one, its rule of thumb is left out."""
    found = [deadline for _, sentence in _GATE.sentences(layout) for deadline in _in_sentence(layout, sentence)]
    dated = {deadline.draft for deadline in found if deadline.date}
    return tuple(dict.fromkeys(d for d in found if d.date or d.draft not in dated))


def _in_sentence(layout: Layout, sentence: Span) -> Iterator[Deadline]:
    words = layout.words(sentence)
    if not _PLAN.search(words) or _GENERAL.search(words):
        return
    since = 0
    for start, end, date in sorted(_phrases(words)):
        yield Deadline(" ".join(words[start:end].split()), date, "draft" in words[since:start].lower())
        since = end


def _phrases(words: str) -> Iterator[tuple[int, int, str | None]]:
    """Where each deadline stands in a sentence, and its day."""
    for match in _WORKING_DAYS.finditer(words):
        yield match.start(), match.end(), None
    for date in dates_in(words):
        before = _BEFORE.search(words, 0, date.start)
        if before:
            yield before.start(), date.end, date.iso
