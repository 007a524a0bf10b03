"""Which passage of a letter each point of a minute reports."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import log

from goldenthread.reading.pairing.passages import Passage

_NEAR_HEADLINE = 0.33  # from what nearness a point is taken to report a headline finding,
_NEAR_SENTENCE = 0.6  # and from what nearness a sentence of the narrative
_HEADLINE_FIRST = 0.1  # where both are near, the headline is taken unless the sentence is nearer by more than this
_NEW_WORD = 2.0  # what a word weighs that the letter does not have: as much as one in a sixth of its sentences
_FEWEST_SHARED = 2  # one word in common tells nothing


@dataclass(frozen=True)
class Match:
    """A point of the minute and the passage it reports; ``nearness`` is from 0 to 1, a headline's a little more.

    ``again`` where an earlier, nearer point has reported the same headline finding.
    """

    nearness: float
    letter: Passage
    minute: Passage
    again: bool = False


def matches_of(letter: Sequence[Passage], minute: Sequence[Passage]) -> list[Match]:
    """The nearest first: each point matched once, each headline once unless a point fits nothing else."""
    near = sorted(_near(letter, minute), key=lambda match: -match.nearness)
    chosen = list(_one_to_one(near))
    matched = {id(match.minute) for match in chosen}
    for match in near:
        if id(match.minute) not in matched:
            matched.add(id(match.minute))
            chosen.append(replace(match, again=True))
    return chosen


def _one_to_one(near: Sequence[Match]) -> Iterator[Match]:
    """A headline goes to the nearest point; a sentence of the narrative may be told clause by clause."""
    points: set[int] = set()
    headlines: set[int] = set()
    for match in near:
        if id(match.minute) in points or id(match.letter) in headlines:
            continue
        points.add(id(match.minute))
        if match.letter.is_headline:
            headlines.add(id(match.letter))
        yield match


def _near(letter: Sequence[Passage], minute: Sequence[Passage]) -> Iterator[Match]:
    """Every passage near enough to a point; only passages that share words with it are looked at."""
    index = _Index(letter)
    for point in minute:
        for passage, nearness in index.near(point):
            yield Match(nearness, passage, point)


class _Index:
    """A letter's passages by the stems they hold, and how much each stem tells: the rarer, the more."""

    def __init__(self, letter: Sequence[Passage]) -> None:
        self.letter = letter
        self.having: dict[str, list[int]] = defaultdict(list)
        for position, passage in enumerate(letter):
            for stem in passage.content:
                self.having[stem].append(position)
        self.weight = {stem: log(1 + len(letter) / len(positions)) for stem, positions in self.having.items()}
        self.totals = [sum(map(self.weight.__getitem__, passage.content)) for passage in letter]

    def near(self, point: Passage) -> Iterator[tuple[Passage, float]]:
        """The passages near a point, each with its nearness."""
        total = sum(self.weight.get(stem, _NEW_WORD) for stem in point.content)
        shared: dict[int, float] = defaultdict(float)
        number: Counter[int] = Counter()
        for stem in point.content:
            for position in self.having.get(stem, ()):
                shared[position] += self.weight[stem]
                number[position] += 1
        for position in sorted(shared):
            passage, both = self.letter[position], shared[position]
            if number[position] >= _FEWEST_SHARED:
                nearness = _nearness(both / total, both / self.totals[position], headline=passage.is_headline)
                if nearness:
                    yield passage, nearness


def _nearness(told: float, said: float, *, headline: bool) -> float:
    """From how much of the point the passage holds, and the point of it; 0 where they are not near.

    A long sentence is near a point that tells only part of it.
    """
    if headline:
        nearness = 0.6 * max(told, said) + 0.4 * min(told, said)
        return nearness + _HEADLINE_FIRST if nearness >= _NEAR_HEADLINE else 0.0
    nearness = 0.9 * told + 0.1 * said
    return nearness if nearness >= _NEAR_SENTENCE else 0.0
