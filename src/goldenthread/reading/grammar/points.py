"""A sentence cut into the points that could be acted on separately.

Offsets are those of the words given. "The plans are clear, but visits are late" is two points; so is "assessments are
late and plans are not specific", for each half has its own subject and verb; "plans are clear and specific" is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_BE = r"(?:is|are|was|were|has|have|had|does|do|did|can|cannot|could|will|would|should|must|may|might)\b"
# Verbs that are never nouns in this prose, so that "and the support of some workers" is not taken for a clause.
_VERB = (
    r"(?:remain|continue|receive|know|make|provide|ensure|appear|attend|become|bring|come|depend|enjoy|feel|find|follow"
    r"|get|give|include|keep|listen|reflect|see|seem|speak|struggle|take|tell|think|thrive|understand|want)s?\b"
    r"|(?:go|goes|rely|relies|vary|varies|live|lacks|means|shows|benefits|helps)\b"
    r"|(?:remained|continued|meant|made|received|showed|knew|provided|ensured|became|began|came|fell|felt|gave|kept"
    r"|lacked|relied|saw|spoke|took|understood|varied|went|worsened|declined|improves|improved)\b"
)
_FINITE = rf"(?:{_BE}|(?:needs?|needed)\s+to\b|{_VERB})"
_NOUN = (
    rf"(?!{_FINITE})(?!(?:to|not|which|who|whose|that|what|whether|how|why|when|where|if|as|because|so|for|of|in|by|with)\b)"
    r"[\w'/-]+"
)
# A half with a subject of its own: "and the plans of some children are late", "and plans are late".
NEW_CLAUSE = (
    rf"(?:(?:the|their|its|this|these|those|some|many|most|all|several|others?|few|too few|a|an|too many|not all|half"
    rf"|there|it|they|she|he|we|one|two|three|nobody|children's)\b(?:\s+(?:of\s+|in\s+|for\s+)?{_NOUN}){{0,8}}\s+{_FINITE}"
    rf"|{_NOUN}(?:\s+(?:of\s+|and\s+)?{_NOUN}){{0,2}}\s+{_BE})"
)
_TURN = r"(?:however|although|though|whilst|while|whereas|yet|nevertheless|nonetheless)\b,?\s+"
# Where a cut can be: a quick test before the slow one, itself begun with the letters that can follow.
_JOINT = re.compile(
    r"[ ,;](?=[abhntwy\s])(?:(?:and|but)\s"
    r"|(?<=[,;])\s+(?:and|but|that|however|although|though|while|whilst|whereas|yet|nevertheless|nonetheless)\b"
    r"|(?<=;)\s)"
)
_CUT = re.compile(
    "|".join(
        (
            rf"\s*[,;]\s*(?:and\s+|but\s+)?that\s+(?!{_FINITE})",  # "…, and that …"
            rf"\s+(?:and|but)\s+that\s+(?!{_FINITE})",
            rf"\s*[,;]\s*(?:and\s+)?{_TURN}(?=\S)",  # "…, although …"
            r"\s*,?\s+but\s+(?!(?:not|only|without|rarely|seldom|to)\b)",
            r"\s*;\s*(?:and\s+)?",
            rf"\s*,?\s+and\s+(?={NEW_CLAUSE})",  # "… and plans are …"
        )
    )
)
_NEW_CLAUSE = re.compile(NEW_CLAUSE)
_LEAST_SPACES = 3  # a thing of fewer words is the subject of what follows
_NEXT_VERB = 80  # characters within which a main clause has its verb
_HAS_VERB = re.compile(rf"\b{_FINITE}")
_TURNS = re.compile(r"\b(?:but|however|although|though|whilst|while|whereas|yet|nevertheless|nonetheless)\b")
_CONNECTIVE = re.compile(
    r"(?:(?:and|but|however|nevertheless|nonetheless|in addition|additionally|also|furthermore|further|moreover"
    r"|overall|consequently|as a result(?! of)|in contrast|conversely|importantly|significantly|similarly|for example"
    r"|in particular|equally|on the other hand|that|yet|then|therefore|more positively|positively|in general"
    r"|generally|at this visit|at the time of (?:this|the) (?:visit|inspection))\b,?\s+)+",
)
_CONCESSION = re.compile(r"(?:while|whilst|although|though|despite|even though)\s+")
_CONDITION = re.compile(r"(?:when|where|if|once)\s+[^,]+,\s+(?!such as|including|or\b|and\b)(?=\w)")
_COMMA = re.compile(r",\s+")


class Point(NamedTuple):
    """A stretch of a sentence; ``turns`` where a "but" or an "although" sets it against the point before it."""

    start: int
    end: int
    turns: bool


def points_of(words: str) -> Iterator[Point]:
    """The points of a sentence in lower case, in order, without the words that only join them."""
    start = _opening(words, 0)
    concession = _CONCESSION.match(words, start)
    turns = False
    if concession:
        end, start = _main_clause(words, concession.end()) or (start, start)
        if end > concession.end():
            turns = True
            yield Point(concession.end(), end, False)
    yield from _cut(words, start, turns)


def _main_clause(words: str, start: int) -> tuple[int, int] | None:
    """Where a clause opened by "while" ends and the main one begins: at a comma with a verb before and after it."""
    for comma in _COMMA.finditer(words, start):
        after = _HAS_VERB.search(words, comma.end(), comma.end() + _NEXT_VERB)
        if after and _HAS_VERB.search(words, start, comma.start()):
            return comma.span()
    return None


def _cut(words: str, start: int, turns: bool) -> Iterator[Point]:
    at = start
    for joint in _JOINT.finditer(words, start):
        cut = _CUT.match(words, joint.start()) if joint.start() >= at else None
        if (
            cut
            and (_is_clause(words, at, cut) or _turns_on_a_thing(words, at, cut))
            and _HAS_VERB.search(words, cut.end())
        ):
            yield from _trimmed(words, at, cut.start(), turns)
            at, turns = _opening(words, cut.end()), _TURNS.search(cut[0]) is not None
    yield from _trimmed(words, at, len(words), turns)


def _is_clause(words: str, start: int, cut: re.Match[str]) -> bool:
    """Whether the words before a cut have a verb; before a bare "and", after their last "that" too.

    So "ensures that children and carers are seen" is not cut.
    """
    since = words.rfind(" that ", start, cut.start()) if cut[0].strip() == "and" else start
    return _HAS_VERB.search(words, max(start, since), cut.start()) is not None


def _turns_on_a_thing(words: str, start: int, cut: re.Match[str]) -> bool:
    """Whether a clause stands against a thing named at some length: "good examples of plans, though some are late"."""
    named = words.count(" ", start, cut.start()) >= _LEAST_SPACES
    return named and _TURNS.search(cut[0]) is not None and _NEW_CLAUSE.match(words, cut.end()) is not None


def _trimmed(words: str, start: int, end: int, turns: bool) -> Iterator[Point]:
    """A point without the punctuation after it."""
    while end > start and words[end - 1] in " .,;:-":
        end -= 1
    if end > start:
        yield Point(start, end, turns)


def _opening(words: str, start: int) -> int:
    """Where the words begin that carry the point: after "However," and after "When children are seen,"."""
    if connective := _CONNECTIVE.match(words, start):
        start = connective.end()
    if condition := _CONDITION.match(words, start):
        start = condition.end()
    return start
