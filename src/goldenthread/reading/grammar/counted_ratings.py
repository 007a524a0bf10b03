"""Ratings that are counted: ``11 now rated as green``, ``none inadequate``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.reading.grammar.grade_words import COLOUR, RATING
from goldenthread.reading.grammar.not_quantities import counts_nothing
from goldenthread.reading.grammar.number_words import NUMBER_WORD, number_said
from goldenthread.reading.grammar.rating_forms import BE, COUNTED, COUNTED_AFTER, NAMES, RATED, SCALE
from goldenthread.reading.grammar.spacing import spaced
from goldenthread.reading.layout import Span

_RATING = spaced(rf"\b{RATING}")
_HOLDING = spaced(rf"\b(?:{BE}|had|has|have|now|{RATED}|show(?:n|ing)|at|as)\s")

_ABOUT_RATING = spaced(
    rf"\b(?:{RATED}|{NAMES}|r\.?a\.?g\.?|inspect\w*|kpis?|indicators?|actions?|measures?|targets?)\b"
)
_UNDONE = spaced(r"\bactions?\b.*\boutstanding$")  # not done
_SAYING = spaced(r"(?:no|one)\s(?:good|outstanding)$")  # no good
# What somebody picked out, or what has changed, is no tally of ratings: "cases that auditors graded good".
_SOMEBODY_S = spaced(rf"\bfrom\s|\b(?:(?:that|whom)\s(?!{BE}\s)|(?:auditors?|moderators?)\s)|^that\s")
_OF_ANOTHER = spaced(r"\b(?:the|these|those|any|its|their)\s$")  # "no note came with the | red measures"
_COUNT = spaced(rf"^(?:\d+|{NUMBER_WORD})\s")
_VERBS = spaced(rf"\b(?:{BE}|had|has|have|now|currently|still|{RATED}|show(?:n|ing)|at|as|of|which|the|rag)\b\s?")
# The whole that a sentence counts: "of the 17 actions".
_WHOLE = spaced(
    rf"\b(?:\d+|{NUMBER_WORD})\s(?!{RATING})([A-Za-z][\w' -]{{2,40}}?)(?=[,;.:]|\s(?:within|in|that|had)\b)"
)
_FAR = 300  # characters back to look for the whole


@dataclass(frozen=True, slots=True)
class CountedRating:
    """How many hold a rating, what they are, and where: all the words, and the rating's own."""

    words: Span
    grade: Span
    count: int
    holders: str


def counted_ratings(plain: str, sentence: Span) -> list[CountedRating]:
    """The ratings a sentence counts, where it is certain that it speaks of ratings."""
    if not _RATING.search(plain, sentence.start, sentence.end):
        return []
    found = [m for m in _matches(plain, sentence) if _counts(plain, sentence, m)]
    certain = len(found) > 1 or any(
        _HOLDING.search(match["between"]) or "'" in match[0] or match.span() == sentence for match in found
    )
    if not certain and not _ABOUT_RATING.search(plain, sentence.start, sentence.end):
        return []
    counted: list[CountedRating] = []
    for match in found:
        if certain or not _SAYING.match(match[0]):
            counted.append(_counted(plain, sentence, match, counted[-1].holders if counted else None))
    return counted


def _matches(plain: str, sentence: Span) -> list[re.Match[str]]:
    after = list(COUNTED_AFTER.pattern.finditer(plain, sentence.start, sentence.end))
    return after or list(COUNTED.pattern.finditer(plain, sentence.start, sentence.end))


def _counts(plain: str, sentence: Span, match: re.Match[str]) -> bool:
    between = match["between"]
    if counts_nothing(plain, *match.span("count")) or SCALE.match(plain, match.end("grade"), sentence.end):
        return False
    if (
        _RATING.search(between)
        or _SOMEBODY_S.search(between)
        or _UNDONE.search(match[0])
        or _OF_ANOTHER.search(between)
    ):
        return False
    quoted = plain[match.start("grade") - 1] in "'\""
    sure = quoted or re.fullmatch(COLOUR, match["grade"], re.IGNORECASE)
    return not between or bool(sure and len(between.split()) <= 3) or bool(_HOLDING.search(between))


def _counted(plain: str, sentence: Span, match: re.Match[str], known: str | None) -> CountedRating:
    """``known`` is what the rating before counted: "three homes were good and one outstanding"."""
    in_brackets = match.string[match.start("grade") - 1] == "("  # "30 were complete (blue)"
    things = "" if in_brackets else _COUNT.sub("", _VERBS.sub("", match["between"]).strip())
    whole = _WHOLE.search(plain, max(sentence.start, match.start() - _FAR), match.end())
    return CountedRating(
        words=Span(match.start(), _end(match)),
        grade=Span(*match.span("grade")),
        count=int(match["count"]) if match["count"].isdigit() else number_said(match["count"]),
        holders=things or known or (whole[1] if whole else "all"),
    )


def _end(match: re.Match[str]) -> int:
    """After the rating and its count, and the bracket that closes about the one that stands last."""
    end = max(match.end("grade"), match.end("count"))
    return end + 1 if "(" in match[0] and match.string[end : end + 1] == ")" else end
