"""The few words about a number: what it counts, and how far its phrase goes to either side."""

from __future__ import annotations

import re

_CONJUNCTION = re.compile(
    r"and|but|which|who|whom|that|whose|while|whilst|although|though|because|since|when|where|whereas|if|so|than"
    r"|compared|against|however|including|such"
)
_FUNCTION_WORD = re.compile(
    rf"{_CONJUNCTION.pattern}|is|are|was|were|be|been|being|has|have|had|would|could|should|will|may|might|must|can|did"
    r"|do|does|the|an?|of|to|in|on|at|by|for|from|with|or|as|also|now|still|there|it|its|their|his|her|this|these|those"
    r"|not|into|over|per|each|about|then|after|before|during|under|out|up|down|within|without|until|they|he|she|we|said"
    r"|following|am|pm|plus|only|just"
)
_VAGUE = re.compile(r"issues|ways|things|factors|reasons|sides|aspects|types|kinds|sorts|examples|occasions|incidences")
_PLURAL = re.compile(r"[a-z-]{2,}(?<![su'i])s|children|people|staff|women|men|ftes?|feet|criteria|analyses")

_WORD = re.compile(r"\s*([A-Za-z£\d][\w'’/&%-]*)")
_OF = re.compile(r"\s+of\s+(?:(?:the|these|those|all|its|their|our|such)\s+)?(?=[A-Za-z])")
_BREAK = re.compile(r"[,;:.()?!|\"]\s|[;()?!|\"\n]| - ")
_FAR = 300  # characters: no phrase is longer
_ASIDE = re.compile(r"\s\([^()]{1,20}\)(?=\s)")
_LEADING = re.compile(
    r"^(?:(?:but|however|whilst|although|the|a|an|its|their|this|that|these|overall|current|in|of|and|with|for|there)\s"
    r"|(?:total\s|overall\s)?(?:number|percentage|proportion|rate|share|figure)s?\s(?:of|for)\s)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:\s?\b(?:is|are|was|were|be|been|being|has|have|had|would|should|will|now|currently|also|still|only|just|which"
    r"|that|remain\w*|stood|stands?|rose|risen|fell|fallen|increased|decreased|reduced|dropped|grown|grew|improved|gone"
    r"|up|down|at|to|from|by|of|in|averag\w+|reached|totall?\w+|about|a|an|the|and|with|target|against|level|low|high))+$",
    re.IGNORECASE,
)


def noun_counted(plain: str, start: int, end: int) -> str | None:
    """The nouns right after a number, up to a plural: ``17 | Ofsted recommendations``; None where there is none."""
    of = _OF.match(plain, start, end)
    words = _nouns(plain, of.end() if of else start, end)
    for length, word in enumerate(words, start=1):
        if _VAGUE.fullmatch(word.lower()):
            return None
        if _PLURAL.fullmatch(word.lower()):
            return " ".join(words[:length])
    return None


def noun_shared(plain: str, start: int, end: int) -> str | None:
    """The nouns a share is of: ``40% | of the workforce``; None where it is of nothing said."""
    of = _OF.match(plain, start, end)
    return " ".join(_nouns(plain, of.end() if of else start, end)) or None


def _nouns(plain: str, start: int, end: int) -> list[str]:
    """The words from here to a function word or a stop, five at most."""
    words: list[str] = []
    while len(words) < 5 and (word := _WORD.match(plain, start, end)) and not _FUNCTION_WORD.fullmatch(word[1].lower()):
        words.append(word[1])
        start = word.end()
    return words


def subject_before(plain: str, start: int, end: int) -> str | None:
    """What the words that lead to a number speak of: ``the number of visits had risen to |`` speaks of visits."""
    start = max(start, end - _FAR)
    clause = re.split(r"\b(?:that|which|whom|how)\s", _BREAK.split(_ASIDE.sub("", plain[start:end]))[-1])[-1]
    words = _LEADING.sub("", _TRAILING.sub("", " ".join(clause.split()))).split()[-8:]
    while words and _FUNCTION_WORD.fullmatch(words[-1].lower()):
        words.pop()
    return " ".join(words) or None


def reach_after(plain: str, start: int, end: int, most: int) -> int:
    """Where a phrase of ``most`` words at most ends: before a stop or a conjunction, and not on a little word."""
    reached = start
    for _ in range(most):
        word = _WORD.match(plain, start, end)
        if word is None or _CONJUNCTION.fullmatch(word[1].lower()):
            break
        start = word.end()
        if not _FUNCTION_WORD.fullmatch(word[1].lower()):
            reached = start
    return reached


def reach_before(plain: str, start: int, end: int, most: int) -> int:
    """Where a phrase that begins ``most`` words before ``end`` at most starts: after a stop."""
    start = max(start, end - _FAR)
    base = max((stop.end() for stop in _BREAK.finditer(plain, start, end)), default=start)
    words = [m.start() for m in re.finditer(r"\S+", plain[base:end])]
    return base + words[-most:][0] if words and most else end
