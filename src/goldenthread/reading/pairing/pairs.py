"""Findings of a letter paired with what a minute says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain, dropwhile

from goldenthread.reading.pairing.differences import Run, Wording, differences, matcher
from goldenthread.reading.pairing.matching import Match, matches_of
from goldenthread.reading.pairing.meaning import concerns_over
from goldenthread.reading.pairing.passages import Passage
from goldenthread.reading.pairing.wording import Word, words_of

_SAME_RUN = 0.8  # a point is made again where four in five of its words stand in an unbroken run,
_SHORTEST_RUN = 5  # and no fewer than this many
_CLAUSE_END = re.compile(r"[,;:–—]")
_LEAD_WORDS = frozenset({"that", "the", "and", "also"})


class Kind(StrEnum):
    """How the minute tells what the letter said."""

    WORD_FOR_WORD = "word for word"
    REWORDED = "reworded"
    MEANING = "meaning changed?"
    LETTER_ONLY = "only in the letter"
    MINUTE_ONLY = "only in the minute"
    TWICE = "said twice by the minute"


@dataclass(frozen=True)
class Pair:
    """A finding of the letter and the minute's words for it, either alone where it has no fellow.

    ``letter_runs`` and ``minute_runs`` are their words told apart as same, dropped and added; of a sentence told in
    part, the clauses told. ``why`` names the words that matter that were dropped or added.
    """

    kind: Kind
    letter: Passage | None = None
    minute: Passage | None = None
    letter_runs: tuple[Run, ...] = ()
    minute_runs: tuple[Run, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pairing:
    """Every pair: headline findings in the letter's order, then its narrative, then what only the minute says."""

    pairs: tuple[Pair, ...]

    def count(self, kind: Kind) -> int:
        """How many pairs are of a kind."""
        return sum(pair.kind is kind for pair in self.pairs)


def pair(letter: Sequence[Passage], minute: Sequence[Passage], sentences: Sequence[Passage] = ()) -> Pairing:
    """Pair a letter's passages with a minute's findings.

    A headline finding is told by one point; a sentence of the narrative may be told clause by clause. ``sentences`` are
    the minute's own: those that nobody marked as findings are looked through for the letter's words, and for points
    made a second time.
    """
    unmarked = [one for one in sentences if not any(map(one.meets, minute))]
    points = [*minute, *_quoted(letter, unmarked)]
    matches = matches_of(letter, points)
    told = list(_repeats_marked(_told(match) for match in matches))
    reported, matched = {id(match.letter) for match in matches}, {id(match.minute) for match in matches}
    unsaid = (Pair(Kind.LETTER_ONLY, letter=one) for one in letter if one.is_headline and id(one) not in reported)
    own = (Pair(Kind.MINUTE_ONLY, minute=one) for one in minute if id(one) not in matched)
    rest = (one for one in unmarked if id(one) not in matched)
    again = (_told_again(first, one) for one in rest if (first := _first_said(told, one)))
    return Pairing(tuple(sorted(chain(told, unsaid, again, own), key=_place)))


def _quoted(letter: Sequence[Passage], sentences: Sequence[Passage]) -> list[Passage]:
    """The sentences that give the letter's own words in an unbroken run."""
    return [match.minute for match in matches_of(letter, sentences) if _repeats(match.letter, match.minute)]


def _place(pair: Pair) -> tuple[bool, bool, int, bool, int]:
    letter, minute = pair.letter, pair.minute
    start, at = (letter.start if letter else 0), (minute.start if minute else 0)
    return letter is None, not (letter and letter.is_headline), start, pair.kind is Kind.TWICE, at


def _told(match: Match) -> Pair:
    letter, minute = match.letter, match.minute
    said, told = _stretch(letter, minute), Wording(minute.text, minute.words)
    why = tuple(concerns_over(said.words, told.words))
    if match.again:
        kind = Kind.TWICE
    elif _is_verbatim(said.words, told.words, whole=letter.is_headline):
        kind, why = Kind.WORD_FOR_WORD, ()
    else:
        kind = Kind.MEANING if why else Kind.REWORDED
    return Pair(kind, letter, minute, *differences(said, told), why)


def _stretch(letter: Passage, minute: Passage) -> Wording:
    """The whole of a headline finding; of a sentence, its clauses from the first that the minute tells to the last."""
    run = matcher(letter.words, minute.words).find_longest_match()
    shared = [word for word in letter.words if word.stem in minute.content]
    if run.size >= _SAME_RUN * len(minute.words):
        shared = letter.words[run.a : run.a + run.size]
    if letter.is_headline or not shared:
        return Wording(letter.text, letter.words)
    first = max((mark.end() for mark in _CLAUSE_END.finditer(letter.text, 0, shared[0].start)), default=0)
    stop = _CLAUSE_END.search(letter.text, shared[-1].end)
    text = letter.text[first : stop.start() if stop else None].strip()
    return Wording(text, words_of(text))


def _is_verbatim(said: list[Word], told: list[Word], *, whole: bool) -> bool:
    """Whether the minute gives the letter's own words: all of them, or an unbroken run."""
    first, second = _bare(said), _bare(told)
    return first == second if whole else f" {' '.join(second)} " in f" {' '.join(first)} "


def _bare(words: list[Word]) -> list[str]:
    """The folded words, without those that only lead a limb in."""
    return list(dropwhile(_LEAD_WORDS.__contains__, (word.folded for word in words)))


def _repeats_marked(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs, a point that repeats one before it marked as said twice."""
    seen: list[Pair] = []
    for pair in sorted(pairs, key=lambda pair: pair.minute.start if pair.minute else 0):
        again = pair.minute is not None and _first_said(seen, pair.minute)
        seen.append(replace(pair, kind=Kind.TWICE) if again else pair)
    return iter(seen)


def _first_said(told: Iterable[Pair], point: Passage) -> Pair | None:
    """The pair whose point is repeated here nearly word for word."""
    return next((pair for pair in told if pair.minute and _repeats(point, pair.minute)), None)


def _repeats(point: Passage, earlier: Passage) -> bool:
    """Whether a passage holds nearly all the words of an earlier one in an unbroken run."""
    if len(point.content & earlier.content) < len(earlier.content) / 2:
        return False  # lining words up is slow, and there can be no such run
    run = matcher(earlier.words, point.words).find_longest_match()
    return run.size >= max(_SHORTEST_RUN, _SAME_RUN * len(earlier.words))


def _told_again(first: Pair, point: Passage) -> Pair:
    said = _stretch(first.letter, point) if first.letter else Wording("", [])
    return Pair(Kind.TWICE, first.letter, point, *differences(said, Wording(point.text, point.words)))
