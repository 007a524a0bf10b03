"""Recorded votes set out as lists: who voted for, who against, who abstained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.reading.layout import Layout

_I = re.IGNORECASE
_SIDE = re.compile(
    r"[\s|*_]*(?:(?:there|those|members|councillors)\s+)?(?:vot(?:ed|ing|es?)\s*:?\s+)?(?:who\s+)?(?:voted\s+)?"
    r"(?P<side>(?-i:For|FOR)|in favour|against|abst(?:ain(?:ed|ing)?|entions?|ained from voting)|(?-i:Ayes|Noes))\b"
    r"(?:\s+(?:of\s+)?(?P<what>(?:the\s+)?(?:(?:substantive|original|amended)\s+)?"
    r"(?:motion|amendment|recommendations?|proposal|resolution|minutes))\b[^:|(-]{0,60}|\s+from voting)?"
    r"\s*(?P<join>[:|(-]+|(?=\s*(?-i:Councillors?|Cllrs?|Mrs?|Ms)\b)|$)\s*",
    _I,
)
_COUNT = re.compile(r"^[\s(:-]*(?P<first>\d{1,3})\b|[\s.|(-]+(?P<last>\d{1,3})[\s)|.]*$")
_TITLE = re.compile(r"\b(?:Councillors?|Cllrs?\.?|Members?)\b:?", _I)
_NOBODY = re.compile(r"^\W*(?:none|nil|nobody|no one|0)\b[\W\d]*$", _I)
_ROW = re.compile(
    r"[\s|*]*(?P<name>(?-i:(?:Councillor|Cllr\.?|Mrs?|Ms|Miss|Dr)\s+)[^|:]{2,40}?)\s*[|:-]+\s*"
    r"(?P<side>for|against|abstain(?:ed)?|abstention|absent)\W*$",
    _I,
)
_GAP = 3  # sentences from the votes for to the votes against


@dataclass(slots=True)
class VoteList:
    """A recorded vote: its place, how many stood on each side, and the names in the order written."""

    start: int
    end: int
    for_: int | None = None
    against: int | None = None
    abstain: int | None = None
    names: tuple[str, ...] = ()
    question: str | None = None

    def add(self, side: str, count: int, names: tuple[str, ...], end: int) -> None:
        """Put one side's votes on the list."""
        setattr(self, side, count)
        self.names += names
        self.end = end


def vote_lists(layout: Layout) -> list[VoteList]:
    """The recorded votes of a text: a list for, and a list against or abstaining soon after it."""
    lists = [
        found for found in _lists(layout) if found.for_ is not None and (found.against, found.abstain) != (None, None)
    ]
    return lists + [found for found in _row_votes(layout) if len(found.names) > 1]


def _row_votes(layout: Layout) -> Iterator[VoteList]:
    """Recorded votes set out one voter a row."""
    current, last = None, 0
    for position, block in enumerate(layout.blocks):
        row = _ROW.match(layout.words(block))
        if not row or row["side"].lower() == "absent":
            continue
        if current is None or position - last > 1:
            if current:
                yield current
            current = VoteList(block.start, block.end, 0, 0, 0)
        last, side = position, _name(row["side"])
        current.add(side, getattr(current, side) + 1, (row["name"].strip(),), block.end)
    if current:
        yield current


def _lists(layout: Layout) -> Iterator[VoteList]:
    current, last = None, 0
    for position, (_, sentence) in enumerate(layout.sentences):
        side = _SIDE.match(layout.plain, *sentence)
        if not side:
            continue
        name = _name(side["side"])
        if current is None or name == "for_" or position - last > _GAP:
            if current:
                yield current
            current = VoteList(*sentence, question=side["what"])
        words, end, last = _who(layout, position, side.end())
        current.add(name, *_counted(words), end)
    if current:
        yield current


def _name(side: str) -> str:
    side = side.lower()
    return "for_" if side in ("for", "in favour", "ayes") else "abstain" if side.startswith("abst") else "against"


def _who(layout: Layout, position: int, at: int) -> tuple[str, int, int]:
    """The words that name a side's voters, in its own sentence or the next, where they end and in which."""
    end = layout.sentences[position][1].end
    words = layout.plain[at:end]
    following = next((span for _, span in layout.sentences[position + 1 : position + 2]), None)
    if re.search(r"[a-z]{2}", words) or following is None or _SIDE.match(layout.plain, *following):
        return words, end, position
    if not re.search(r",| and |^(?:Councillor|Cllr|Mr|Ms)", layout.words(following)):
        return words, end, position
    return f"{words} {layout.words(following)}", following.end, position + 1


def _counted(words: str) -> tuple[int, tuple[str, ...]]:
    """How many voted, by the figure given or else by the names, and the names."""
    if _NOBODY.match(words):
        return 0, ()
    figure = _COUNT.search(words)
    bare = _TITLE.sub("", re.sub(r"\(?\b\d+\b\)?|\.{2,}|\|", " ", words))
    names = tuple(
        name for part in re.split(r",|\band\b|&|;", bare) if re.search(r"[A-Za-z]{2}", name := part.strip(" .:()-"))
    )
    return int(figure["first"] or figure["last"]) if figure else len(names), names
