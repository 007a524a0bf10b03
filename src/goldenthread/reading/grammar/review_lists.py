"""Lists of strengths and of weaknesses: what announces them, and those set out within a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.reading.layout import Span
from goldenthread.reading.statements import Polarity

_S, _I = Polarity.STRENGTH, Polarity.IMPROVEMENT


@dataclass(frozen=True, slots=True)
class Announcement:
    """Words that announce a list, what each entry of it then is, and an example of the words."""

    pattern: str
    polarity: Polarity
    example: str
    reviewed: bool = False  # only where a reviewer is named: officers recommend things too


ANNOUNCEMENTS = (
    Announcement(
        r"\b(?:progress|improving|improved)\b[^:]*\bareas of improvement|improvements? (?:made|seen|noted|since)",
        _S,
        "There had been progress. The areas of improvement were:",
    ),
    Announcement(
        r"still to be improved|(?:not yet|yet to be) (?:good|improved)", _I, "The following were still to be improved:"
    ),
    Announcement(
        r"\b(?:areas?|points?|matters?|issues?|themes?)\b[^:.]{0,60}\b(?:for|of|needing|need(?:s|ed)?|requir\w+"
        r"|to be|highlighted for)\s+(?:further |priority |more |continued |some |be |immediate |urgent )*(?:focus"
        r"|improvement|development|attention|concern|action|strengthen\w*|work|improved|addressed|developed"
        r"|consideration)",
        _I,
        "Areas needing focus",
    ),
    Announcement(
        r"\bweakness|what (?:are we|we are|is|inspectors are) worried|worries|what(?: is|'s)? not working"
        r"|shortcoming|negatives\b|what (?:needs|must|should|could)(?: to)? (?:improve|change|be better|get better"
        r"|be stronger|happen)"
        r"|even better if|needs? to improve|could be (?:better|improved)|cause for concern"
        r"|(?:key |main |following )(?:concerns|criticisms)\b|(?:concerns|criticisms) (?:raised|identified|made|were)"
        r"|challenges identified",
        _I,
        "What are we worried about?",
    ),
    Announcement(
        r"\bpositives?\b|\bstrengths?\b|what(?: is|'s)? (?:working|going) well|good practice|\bstrong practice"
        r"|\bsuccesses|areas? of strength|praised|working well|achievements|done well",
        _S,
        "Positives",
    ),
    Announcement(
        r"\brecommend(?:ations?|ed)\b|\bpriority actions?\b",
        _I,
        "Ofsted made three recommendations. These included:",
        reviewed=True,
    ),
    Announcement(
        r"\b(?:need(?:s|ed)?|requires?d?|ought|has|have|had) to\b|\b(?:should|must)\b",
        _I,
        "However, the review found that the council needed to ensure that:",
        reviewed=True,
    ),
)
_ANNOUNCEMENTS = tuple((re.compile(a.pattern, re.IGNORECASE), a.polarity, a.reviewed) for a in ANNOUNCEMENTS)
_NEGATED = re.compile(r"\bno (?:areas?|strengths?|weaknesses|recommendations?)\b", re.IGNORECASE)

_IN_SENTENCE = re.compile(
    r"\b(?:(?P<good>strengths?|positives?|positive (?:outcomes?|findings|points|comments|features)"
    r"|(?:areas? of )?good practice|improvements)|(?P<bad>weaknesses|concerns|(?:areas?|points) (?:for|of"
    r"|requiring|needing) (?:\w+ )?(?:improvement|development|concern|focus|attention)|gaps|shortcomings"
    r"|recommendations?))\b[^.:;,]{0,60}?,?\s*(?P<lead>\b(?:including|included|includes|such as|namely"
    r"|in particular|which (?:were|included|are)|(?:were|are)(?= that\b))|:)(?P<that> that)?:?\s+(?P<list>.+)",
    re.IGNORECASE,
)
_COMMA = re.compile(r"\s*[,;]\s*(?:and\s+)?(?=\w)", re.IGNORECASE)
_AND = re.compile(r"\s*\band\s+", re.IGNORECASE)
_AND_THAT = re.compile(r"\s*[,;]?\s*(?:and\s+)?\bthat\s+|\s*;\s*(?:and\s+)?", re.IGNORECASE)


def announced(words: str, *, reviewed: bool) -> Polarity | None:
    """What the entries of a list are that these words announce; None if they announce no strengths or weaknesses."""
    if _NEGATED.search(words):
        return None
    for pattern, polarity, needs_reviewer in _ANNOUNCEMENTS:
        if pattern.search(words) and (reviewed or not needs_reviewer):
            return polarity
    return None


def listed_in(words: str) -> tuple[Polarity, list[Span]] | None:
    """The entries of a list of strengths or weaknesses set out in a sentence, and which they are."""
    match = _IN_SENTENCE.search(words)
    if not match:
        return None
    entries = list(_entries(words, match.start("list"), bool(match["that"])))
    return (_S if match["good"] else _I), entries


def _entries(words: str, start: int, clauses: bool) -> Iterator[Span]:
    """The entries between commas; where each is a clause with "that", between those."""
    at = start
    for cut in _cuts(words, start, clauses):
        yield Span(at, cut.start())
        at = cut.end()
    yield Span(at, len(words.rstrip(" .;,")))


def _cuts(words: str, start: int, clauses: bool) -> list[re.Match[str]]:
    if clauses:
        return list(_AND_THAT.finditer(words, start))
    commas = list(_COMMA.finditer(words, start))
    if not commas or _AND.search(commas[-1][0]):
        return commas
    ands = list(_AND.finditer(words, commas[-1].end()))
    return commas + ands[-1:]
