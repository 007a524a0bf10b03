"""The few words about a number: what it counts, and how far its phrase goes to either side."""

from __future__ import annotations

import re
from typing import NamedTuple

from goldenthread.reading.grammar.spacing import spaced

_CONJUNCTION = re.compile(
    r"and|but|which|who|whom|that|whose|while|whilst|although|though|because|since|when|where|whereas|if|so|than"
    r"|compared|against|however|including|such|why|how"
)
_FUNCTION_WORD = re.compile(
    rf"{_CONJUNCTION.pattern}|is|are|was|were|be|been|being|has|have|had|would|could|should|will|may|might|must|can|did"
    r"|do|does|the|an?|of|to|in|on|at|by|for|from|with|or|as|also|now|still|there|it|its|their|his|her|this|these|those"
    r"|not|into|over|per|each|about|then|after|before|during|under|out|up|down|within|without|until|they|he|she|we|said"
    r"|following|am|pm|plus|only|just|remains?|came|lived|live|said|went|going|held|holds|made|received|need(?:ed|s)?|aged|being|took|takes|them"
)
_VAGUE = re.compile(r"issues|ways|things|factors|reasons|sides|aspects|types|kinds|sorts|examples|occasions|incidences")
_PLURAL = re.compile(r"[a-z-]{2,}(?<![su'i])s|children|people|staff|women|men|ftes?|feet|criteria|analyses")

WORD = re.compile(
    r"\s*([Ll]ooked\s[Aa]fter|[A-Za-z£\d][\w'’/&%-]*)"
)  # "looked after" is one_INITIALS = re.compile(r"[A-Z]i?[A-Z]{1,4}")  # CLA, UASC: children, as a service calls them
_INITIALS = re.compile(r"[A-Z]i?[A-Z]{1,4}")  # CLA, UASC: children, as a service calls them
_OF = re.compile(r"\s+of\s+(?P<definite>(?:the|these|those|all|its|their|our|such)\s+)?(?=[A-Za-z])")
_BREAK = re.compile(r"[,;:.()?!|\"]\s|[;()?!|\"\n]| - ")
_FAR = 300  # characters: no phrase is longer
_MOST_NAMED = 9  # words
_ASIDE = re.compile(r"\s\([^()]{1,20}\)(?=\s)")
_LEADING = re.compile(
    r"^(?:(?:but|however|whilst|although|the|a|an|its|their|this|that|these|overall|current|in|of|and|with|for|there)\s"
    r"|(?:total\s|overall\s)?(?:number|percentage|proportion|rate|share|figure)s?\s(?:of|for)\s)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:\s?\b(?:is|are|was|were|be|been|being|has|have|had|would|should|will|now|currently|also|still|only|just|which"
    r"|that|remain\w*|stood|stands?|rose|risen|fell|fallen|increased|decreased|reduced|dropped|grown|grew|improved|gone"
    r"|up|down|at|to|from|by|of|in|averag(?:ed|es|ing)|reached|totall?\w+|about|additional|further|extra|a|an|the|and|with|target|against|level|low|high))+$",
    re.IGNORECASE,
)

# Verbs that tell of a number: helping verbs, and those of change, standing and cost.
FINITE_VERB = spaced(
    r"\b(?:is|are|was|were|be|been|has|have|had|would|will|could|should|may|might|stands?|stood|rose|rises|risen|fell|falls?"
    r"|fallen|(?<!the )(?<!a )(?<!total )(?<!average )(?<!weekly )(?<!annual )costs?|totall?ed"
    r"|averag(?:ed|es)|reach(?:ed|es)|increas(?:ed|es)|decreas(?:ed|es)|reduc(?:ed|es)|dropp?ed"
    r"|drops|improv(?:ed|es)|exceed(?:ed|s)|remain(?:ed|s)|numbered|held|holds?|grew|rang(?:ed|es)|vari(?:ed|es)|vary"
    r"|amount(?:ed|s)|saw|sees?|made|makes|spent|received|took|takes|accounted|lost|gained|cut|covers?|covered|got|carry"
    r"|carr(?:ies|ied)|provid(?:ed|es)|offer(?:ed|s)|show(?:ed|s)|reported|identified|contain(?:ed|s)|includ(?:ed|es))\s"
)
_CLAUSE = re.compile(
    rf"[,;:.()?!|\"]\s|[;()?!|\"]|\s-\s|\b(?:{_CONJUNCTION.pattern}|as)\b(?!\s+(?:as|of|to)\b)\s*", re.IGNORECASE
)
_LIST_JOINT = re.compile(r"(?:,|\band)\s*$")
_TOLD = re.compile(r"\b(?:[a-z]{2,}ed|is|are|was|were|has|have|had|said|told|rose|fell|made|saw)\b|\d")
_OPENS = re.compile(r"(?:in|at|on|by|during|since|from|of|for|with|as|after|following|under|to|over)\s", re.IGNORECASE)


class Noun(NamedTuple):
    """The words of a noun, single spaces between them, and where they end."""

    words: str
    end: int


def noun_counted(plain: str, start: int, end: int) -> Noun | None:
    """The nouns right after a number, up to a plural: ``17 | Ofsted recommendations``; None where there is none.

    What stands after "of the" need not be a plural: ``eleven of the | first intake``.
    """
    of = _OF.match(plain, start, end)
    words = _nouns(plain, of.end() if of else start, end)
    for length, word in enumerate(words, start=1):
        if _VAGUE.fullmatch(word[1].lower()):
            return None
        if _PLURAL.fullmatch(word[1].lower()) or (_INITIALS.fullmatch(word[1]) and not _goes_on(words[length:])):
            return _noun(words[:length])
    return _noun(words) if of and of["definite"] else None


def noun_shared(plain: str, start: int, end: int) -> Noun | None:
    """The nouns a share is of: ``40% | of the workforce``; None where it is of nothing said."""
    of = _OF.match(plain, start, end)
    return _noun(_nouns(plain, of.end() if of else start, end))


def _goes_on(words: list[re.Match[str]]) -> bool:
    """Whether initials are part of a longer name, as in "an HMIP | inspection"; "CLA | placed nearby" is none."""
    return bool(words) and not words[0][1].endswith(("ed", "ing"))


def _noun(words: list[re.Match[str]]) -> Noun | None:
    return Noun(" ".join(word[1] for word in words), words[-1].end()) if words else None


def _nouns(plain: str, start: int, end: int) -> list[re.Match[str]]:
    """The words from here to a function word or a stop, five at most."""
    words: list[re.Match[str]] = []
    while len(words) < 5 and (word := WORD.match(plain, start, end)) and not _FUNCTION_WORD.fullmatch(word[1].lower()):
        if words and word[1].endswith("ed") and _PLURAL.fullmatch(words[-1][1].lower()):
            break  # "pupils | achieved"
        words.append(word)
        start = word.end()
    return words


def verb_before(plain: str, start: int, end: int) -> int | None:
    """Where the verb that leads to a number begins, its helping verbs with it: ``visits made | had risen to``."""
    begin, done = None, start
    for verb in FINITE_VERB.finditer(plain, start, end):
        if begin is None or len(plain[done : verb.start()].split()) > 1:
            begin = verb.start()
        done = verb.end()
    return begin


def clause_start(plain: str, start: int, end: int) -> int:
    """Where the clause that leads to ``end`` begins: after a stop or a conjunction."""
    start = max(start, end - _FAR)
    found = max((stop.end() for stop in _CLAUSE.finditer(plain, start, end)), default=start)
    return found + len(plain[found:end]) - len(plain[found:end].lstrip())


def subject_start(plain: str, start: int, verb: int) -> int:
    """Where the subject of the verb at ``verb`` begins; it may be a list: ``the North and East teams | were``."""
    begin = clause_start(plain, start, verb)
    while (joint := _LIST_JOINT.search(plain, start, begin)) and begin > start:
        further = clause_start(plain, start, joint.start())
        words = plain[further : joint.start()]
        if not words.strip() or _TOLD.search(words) or _OPENS.match(words):
            break
        begin = further
    return begin


def subject_before(plain: str, start: int, end: int) -> str | None:
    """What the words that lead to a number speak of: ``the number of visits had risen to |`` speaks of visits."""
    start = max(start, end - _FAR)
    clause = re.split(r"\b(?:that|which|whom|how|why)\s", _BREAK.split(_ASIDE.sub("", plain[start:end]))[-1])[-1]
    return named(clause)


def named(clause: str) -> str | None:
    """The noun phrase in words that lead to a verb or a number, at most its last words where it is long."""
    words = _LEADING.sub("", _TRAILING.sub("", " ".join(clause.split()))).split()[-_MOST_NAMED:]
    while words and _FUNCTION_WORD.fullmatch(words[-1].lower()):
        words.pop()
    return " ".join(words).rstrip(":;,- ") or None


def reach_after(plain: str, start: int, end: int, most: int) -> int:
    """Where a phrase of ``most`` words at most ends: before a stop or a conjunction, and not on a little word."""
    reached = start
    for _ in range(most):
        word = WORD.match(plain, start, end)
        if word is None or _CONJUNCTION.fullmatch(word[1].lower()):
            break
        start = word.end()
        if not _FUNCTION_WORD.fullmatch(word[1].lower()):
            reached = start
    return reached
