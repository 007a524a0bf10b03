"""A sentence cut into the points that could be acted on separately.

Offsets are those of the words given. "The plans are clear, but visits are late" is two points; so is "assessments are
late and plans are not specific", for each half has its own subject and verb; "plans are clear and specific" is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.reading.layout import Span

_BE = r"(?:is|are|was|were|has|have|had|does|do|did|can|cannot|could|will|would|should|must|may|might)\b"
_FINITE = (
    rf"(?:{_BE}|(?:needs?|needed)\s+to\b|(?:remain|continue|receive|know|make|provide|ensure)s?\b|(?:lacks"
    rf"|means|shows|benefits|helps)\b"
    r"|(?:remained|continued|meant|made|received|showed|knew|provided|ensured)\b)"
)
_NOUN = (
    rf"(?!{_FINITE})(?!(?:to|not|which|who|whose|that|what|whether|how|why|when|where|if|as|because|so|for|of|in|by|with)\b)"
    r"[\w'/-]+"
)
# A half with a subject of its own: "and the plans of some children are late", "and plans are late".
_SUBJECT = (
    rf"(?:(?:the|their|its|this|these|those|some|many|most|all|few|a|an|too many|not all|there|it|they|other"
    rf"|children's)\b(?:\s+(?:of\s+|in\s+|for\s+)?{_NOUN}){{0,8}}\s+{_FINITE}"
    rf"|{_NOUN}(?:\s+(?:of\s+|and\s+)?{_NOUN}){{0,2}}\s+{_BE})"
)
_TURN = r"(?:but|however|although|though|whilst|while|whereas|yet|nevertheless|nonetheless)\b,?\s+"
# Where a cut can be: a quick test before the slow one.
_JOINT = re.compile(
    r"[ ,;](?:(?:and|but)\s"
    r"|(?<=[,;])\s+(?:and|but|that|however|although|though|while|whilst|whereas|yet|nevertheless|nonetheless)\b"
    r"|(?<=;)\s)"
)
_CUT = re.compile(
    "|".join(
        (
            rf"\s*[,;]\s*(?:and\s+|but\s+)?that\s+(?!{_FINITE})",  # "…, and that …"
            rf"\s+(?:and|but)\s+that\s+(?!{_FINITE})",
            rf"\s*[,;]\s*(?:and\s+)?{_TURN}(?=\S)",  # "…, although …"
            r"\s+but\s+",
            r"\s*;\s*(?:and\s+)?",
            rf"\s*,?\s+and\s+(?={_SUBJECT})",  # "… and plans are …"
        )
    )
)
_NEXT_VERB = 80  # characters within which a main clause has its verb
_HAS_VERB = re.compile(rf"\b{_FINITE}")
_CONNECTIVE = re.compile(
    r"(?:(?:and|but|however|nevertheless|nonetheless|in addition|additionally|also|furthermore|further|moreover"
    r"|overall|consequently|as a result|in contrast|conversely|importantly|significantly|similarly|for example"
    r"|in particular|equally|on the other hand|that|yet|then|therefore|more positively|positively|in general"
    r"|generally|at this visit|at the time of (?:this|the) (?:visit|inspection))\b,?\s+)+",
)
_CONCESSION = re.compile(r"(?:while|whilst|although|though|despite|even though)\s+")
_CONDITION = re.compile(r"(?:when|where|if|once)\s+[^,]+,\s+(?!such as|including|or\b|and\b)(?=\w)")
_COMMA = re.compile(r",\s+")


def points_of(words: str) -> Iterator[Span]:
    """The points of a sentence, in order, without the words that only join them."""
    lower = words.lower()
    words = lower if len(lower) == len(words) else words  # a letter or two grow when they are made small
    start = _opening(words, 0)
    concession = _CONCESSION.match(words, start)
    if concession:
        end, start = _main_clause(words, concession.end()) or (start, start)
        if _HAS_VERB.search(words, concession.end(), end):
            yield Span(concession.end(), end)
    yield from _cut(words, start)


def _main_clause(words: str, start: int) -> tuple[int, int] | None:
    """Where a clause opened by "while" ends and the main one begins: at the first comma with a verb after it."""
    for comma in _COMMA.finditer(words, start):
        if _HAS_VERB.search(words, comma.end(), comma.end() + _NEXT_VERB):
            return comma.span()
    return None


def _cut(words: str, start: int) -> Iterator[Span]:
    at = start
    for joint in _JOINT.finditer(words, start):
        cut = _CUT.match(words, joint.start()) if joint.start() >= at else None
        if cut and _is_clause(words, at, cut) and _HAS_VERB.search(words, cut.end()):
            yield from _trimmed(words, at, cut.start())
            at = cut.end()
    yield from _trimmed(words, at, len(words))


def _is_clause(words: str, start: int, cut: re.Match[str]) -> bool:
    """Whether the words before a cut have a verb; before a bare "and", after their last "that" too.

    So "ensures that children and carers are seen" is not cut.
    """
    since = words.rfind(" that ", start, cut.start()) if cut[0].strip() == "and" else start
    return _HAS_VERB.search(words, max(start, since), cut.start()) is not None


def _trimmed(words: str, start: int, end: int) -> Iterator[Span]:
    """A point without joining words before it and punctuation after it."""
    start = _opening(words, start)
    while end > start and words[end - 1] in " .,;:-":
        end -= 1
    if end > start:
        yield Span(start, end)


def _opening(words: str, start: int) -> int:
    """Where the words begin that carry the point: after "However," and after "When children are seen,"."""
    if connective := _CONNECTIVE.match(words, start):
        start = connective.end()
    if condition := _CONDITION.match(words, start):
        start = condition.end()
    return start
