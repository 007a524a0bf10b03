"""Whether words praise or ask for better."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from goldenthread.reading.grammar.judging_words import WORDS, Sense
from goldenthread.reading.statements import Polarity

_ENTRIES = tuple((entry, sense) for sense, words in WORDS.items() for entry in " ".join(words.split()).split(", "))
_SENSES = tuple(sense for _, sense in _ENTRIES)
_STEMS = tuple(entry.endswith("*") for entry, _ in _ENTRIES)
# Each with the space before it, so that "no" is not found in "know".
_FINDER = AhoCorasick([" " + entry.rstrip("*") for entry, _ in _ENTRIES], matchkind=MatchKind.LeftmostLongest)

# A recommendation: "Ensure that …", "Improve the …".
_ASKS = re.compile(
    r"(?:urgently |continue to |further |take (?:\w+ )?(?:action|steps) to |work with \w+ to )?(?:ensure"
    r"|improve|strengthen|review"
    r"|develop|increase|reduce|accelerate|implement|provide|establish|clarify|embed|monitor|make sure|evaluate"
    r"|consider|devise"
    r"|ensuring|improving|strengthening|increasing|developing|support|prioritise|address|extend|reinforce"
    r"|revise|undertake|raise|enhance|scrutinise)\b(?! (?:is|are|was|were|has|have|for|from)\b)",
)
_FIGURE = re.compile(r"\d")
_NUMBER_OF = re.compile(
    r"(?:(?:in|for|of|about|around|over|nearly|almost|only|just) )*(?:half|an? third|a quarter|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve) (?:of|\w+s)\b"
)
_REACH = 40  # characters over which a "not" or a "fewer" turns what follows
_TURNS = (Sense.NOT, Sense.NO, Sense.LESS)
# How much each sense up to HARM praises, and asks for better: as it stands, and when it is turned.
_PRAISES = ((1, 0, 0, 0), (0, 2, 0, 2))
_ASKS_BETTER = ((0, 2, 9, 0), (2, 0, 0, 0))


class Mark(NamedTuple):
    """A judging word, and where it stands."""

    start: int
    end: int
    sense: Sense


class Balance(NamedTuple):
    """How much in a clause praises, and how much asks for better; ``hint`` is above 0 where slighter words praise."""

    good: int
    bad: int
    hint: int

    @property
    def polarity(self) -> Polarity | None:
        """What the clause is on balance; None where nothing in it judges, or it judges both ways equally."""
        weight = self.good - self.bad or (0 if self.mixed else self.hint)
        if not weight:
            return None
        return Polarity.STRENGTH if weight > 0 else Polarity.IMPROVEMENT

    @property
    def mixed(self) -> bool:
        """Whether the clause praises and asks for better in equal measure, so that neither can be said of it."""
        return self.good == self.bad > 0


def polarity_of(words: str) -> Polarity | None:
    """What a clause is on balance; None where nothing in it praises or asks for better, or it does both equally."""
    return balance_of(words).polarity


def balance_of(words: str) -> Balance:
    """The balance of a clause that stands alone."""
    folded = " ".join(words.lower().split())
    return balance(folded, marks_in(folded), 0, len(folded))


def marks_in(words: str) -> list[Mark]:
    """The judging words in lower-case words with single spaces, whole words only, in order."""
    return list(_marks(words))


def _marks(words: str) -> Iterator[Mark]:
    unquoted = words.replace("(", " ").replace('"', " ").replace(" '", "  ")
    for index, start, end in _FINDER.find_matches_as_indexes(" " + unquoted):
        after = end - 1  # counted without the space put before the words; so is the start, without that of the entry
        if _STEMS[index] or after == len(words) or not words[after].isalnum():
            yield Mark(start, after, _SENSES[index])


def balance(words: str, marks: Sequence[Mark], start: int, end: int) -> Balance:
    """The balance of the clause from ``start`` to ``end`` of folded, lower-case words, by the marks within it."""
    good, hint = 0, 0
    bad = 3 * (_ASKS.match(words, start, end) is not None)
    turn: Mark | None = None
    after_bad = False
    for mark in marks:
        at, after, sense = mark
        if at < start or after > end:
            continue
        if sense <= Sense.HARM:
            turned = turn is not None and at - turn.end <= _REACH and _turns(turn.sense, sense)
            good += _PRAISES[turned][sense]
            bad += _ASKS_BETTER[turned][sense] + (0 if turned else _unspent(turn))
            goes_on = sense is Sense.BAD or sense is Sense.HARM or words.startswith(" or ", after)
            turn = mark._replace(sense=Sense.NO) if turned and goes_on else None
            after_bad = sense is Sense.BAD and not turned
        elif sense is Sense.SINKS:
            if after_bad:
                good, bad = good + 2, bad - 2
        elif sense in _TURNS:
            bad += _unspent(turn)
            hint -= _denies(turn)
            turn = mark
        elif sense is not Sense.NEITHER:
            hint += 1 if sense is Sense.HINT_GOOD else -1
    hint -= _denies(turn)
    return Balance(good, bad + _unspent(turn), 0 if hint and counts(words, start, end) else hint)


def counts(words: str, start: int, end: int) -> bool:
    """Whether a clause counts: then the slighter words in it speak of the number, which is a measure."""
    return _FIGURE.search(words, start, end) is not None or _NUMBER_OF.match(words, start, end) is not None


def _turns(turn: Sense, sense: Sense) -> bool:
    """Whether a word turns another: "fewer" turns only what is bad."""
    return turn is not Sense.LESS or sense in (Sense.BAD, Sense.HARM)


def _denies(turn: Mark | None) -> bool:
    """Whether a "no" or a "without" turned nothing: "staff have no access to records"."""
    return turn is not None and turn.sense is Sense.NO


def _unspent(turn: Mark | None) -> int:
    """What a "not" weighs that turned nothing: "visits were not recorded"."""
    return 2 if turn and turn.sense is Sense.NOT else 0
