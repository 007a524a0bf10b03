"""Whether words praise or ask for better."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick, MatchKind

from goldenthread.reading.grammar.judging_words import WORDS, Sense
from goldenthread.reading.statements import Polarity

_ENTRIES = tuple((entry, sense) for sense, words in WORDS.items() for entry in " ".join(words.split()).split(", "))
_SENSES = tuple(sense for _, sense in _ENTRIES)
_STEMS = tuple(entry.endswith("*") for entry, _ in _ENTRIES)
_FINDER = AhoCorasick([entry.rstrip("*") for entry, _ in _ENTRIES], matchkind=MatchKind.LeftmostLongest)

# A recommendation: "Ensure that …", "Improve the …".
_ASKS = re.compile(
    r"(?:urgently |continue to |further |take (?:\w+ )?(?:action|steps) to |work with \w+ to )?(?:ensure"
    r"|improve|strengthen|review"
    r"|develop|increase|reduce|accelerate|implement|provide|establish|clarify|embed|monitor|make sure|evaluate"
    r"|consider|devise"
    r"|ensuring|improving|strengthening|increasing|developing|support|prioritise|address|extend|reinforce"
    r"|revise|undertake|raise|enhance|scrutinise)\b(?! (?:is|are|was|were|has|have)\b)",
    re.IGNORECASE,
)
_REACH = 40  # characters over which a "not" or a "fewer" turns what follows
_TURNS = (Sense.NOT, Sense.NO, Sense.LESS)
# How much each sort of word praises, and asks for better, as it stands and when it is turned.
_PRAISES = {
    (Sense.GOOD, False): 1, (Sense.BAD, False): 0, (Sense.WANT, False): 0, (Sense.HARM, False): 0,
    (Sense.GOOD, True): 0, (Sense.BAD, True): 2, (Sense.WANT, True): 0, (Sense.HARM, True): 2,
}  # fmt: skip
_ASKS_BETTER = {
    (Sense.GOOD, False): 0, (Sense.BAD, False): 2, (Sense.WANT, False): 9, (Sense.HARM, False): 0,
    (Sense.GOOD, True): 2, (Sense.BAD, True): 0, (Sense.WANT, True): 0, (Sense.HARM, True): 0,
}  # fmt: skip


def polarity_of(words: str) -> Polarity | None:
    """What a clause is on balance; None where nothing in it praises or asks for better, or it does both equally."""
    good, bad = _weights(words)
    if good == bad:
        return None
    return Polarity.STRENGTH if good > bad else Polarity.IMPROVEMENT


def is_mixed(words: str) -> bool:
    """Whether a clause praises and asks for better in equal measure, so that neither can be said of it."""
    good, bad = _weights(words)
    return good == bad > 0


def _weights(words: str) -> tuple[int, int]:
    """How much in a clause praises, and how much asks for better."""
    words = " ".join(words.lower().split())
    good, bad = 0, 3 * (_ASKS.match(words) is not None)
    turn: tuple[Sense, int] | None = None
    for start, end, sense in _senses(words):
        if sense in _TURNS:
            bad += _unspent(turn)
            turn = (sense, end)
            continue
        if sense is Sense.NEITHER:
            continue
        turned = turn is not None and start - turn[1] <= _REACH and _turns(turn[0], sense)
        good += _PRAISES[sense, turned]
        bad += _ASKS_BETTER[sense, turned] + (0 if turned else _unspent(turn))
        goes_on = sense in (Sense.BAD, Sense.HARM) or words.startswith(" or ", end)
        turn = (Sense.NO, end) if turned and goes_on else None
    return good, bad + _unspent(turn)


def _turns(turn: Sense, sense: Sense) -> bool:
    """Whether a word turns another: "fewer" turns only what is bad."""
    return turn is not Sense.LESS or sense in (Sense.BAD, Sense.HARM)


def _unspent(turn: tuple[Sense, int] | None) -> int:
    """What a "not" weighs that turned nothing: "visits were not recorded"."""
    return 2 if turn and turn[0] is Sense.NOT else 0


def _senses(words: str) -> Iterator[tuple[int, int, Sense]]:
    """The judging words of a clause, whole words only."""
    for index, start, end in _FINDER.find_matches_as_indexes(words):
        whole = _STEMS[index] or end == len(words) or not words[end].isalnum()
        if whole and (start == 0 or not words[start - 1].isalnum()):
            yield start, end, _SENSES[index]
