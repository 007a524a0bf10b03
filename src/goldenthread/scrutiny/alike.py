"""Whether two asks are the same one in other words: proposed here, and for a person to say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from goldenthread.reading.pairing import stems_in_order
from goldenthread.scrutiny.models import Duty

ALIKE = 66.0  # of 100, over the words that tell what is asked for; chosen on the asks in tests/scrutiny/test_alike.py

# Words by which committees ask for the same thing; each line counts as one word.
_SAME = (
    "vacancies vacancy vacant unfilled",
    "percentage percent cent share proportion rate",
    "figures number details level data information many note breakdown",
    "workers posts staff workforce",
    "letter correspondence",
    "visits visit visited",
    "update progress report review",
)
# Words of asking itself: who asks whom, and that it be sent.
_ASKING = """
    committee committees member members panel board council councillors officers officer director chair meeting
    requested request asked agreed provided provide circulated circulate sent send shared supplied given brought bring
    submitted response query regarding including include informed undertook confirmed show showing next outcome recent
    each every team months weeks date
"""
_ONE_WORD = {stem: group for group, words in enumerate(_SAME) for stem in stems_in_order(words)}
_LEFT_OUT = frozenset(stems_in_order(_ASKING))


@dataclass(frozen=True)
class Alike:
    """An earlier duty and how like it the words are, 0 to 100."""

    duty: Duty
    likeness: float


def likeness(one: str, other: str) -> float:
    """How like two asks are, 0 to 100, whatever their order and forms of words."""
    return fuzz.token_set_ratio(_asked(one), _asked(other))


def asked_before(text: str, duties: Iterable[Duty]) -> list[Alike]:
    """Those of the duties that seem to ask the same, the likest first."""
    found = [Alike(duty, likeness(text, duty.text)) for duty in duties]
    return sorted((one for one in found if one.likeness >= ALIKE), key=lambda one: -one.likeness)


def _asked(text: str) -> str:
    """The words that tell what is asked for, each in the one form that stands for its like."""
    stems = stems_in_order(text)
    return " ".join(f"same{_ONE_WORD[stem]}" if stem in _ONE_WORD else stem for stem in stems if stem not in _LEFT_OUT)
