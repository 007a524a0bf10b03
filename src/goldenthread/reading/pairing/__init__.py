"""A letter held against a minute that reports it: findings paired, and the words that were dropped or added.

It compares words and nothing else: "meaning changed?" is a question for a person, asked where words that matter (an
action, a timescale, an amount, a negative, who is to do it, how well) are gone or new.
"""

from goldenthread.reading.pairing.differences import Run, Sort
from goldenthread.reading.pairing.pairs import Kind, Pair, Pairing, pair
from goldenthread.reading.pairing.passages import Passage, passages_of
from goldenthread.reading.pairing.wording import stems_in_order

__all__ = ["Kind", "Pair", "Pairing", "Passage", "Run", "Sort", "pair", "passages_of", "stems_in_order"]
