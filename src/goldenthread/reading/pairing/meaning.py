"""Words that matter: where they are dropped or added, a person should ask whether the meaning changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from goldenthread.reading.pairing.wording import Word, stem


@dataclass(frozen=True)
class Concern:
    """Words that carry one sort of meaning; ``exact`` where one of them does not stand for another.

    With ``figures``, numbers in figures are of the sort too.
    """

    name: str
    listed: str
    exact: bool = False
    figures: bool = False

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words, cut back to stems."""
        return frozenset(stem(word) for word in self.listed.split())

    def among(self, words: list[Word]) -> dict[str, str]:
        """The words of this sort, by stem, as they are written."""
        return {
            word.stem: word.folded
            for word in words
            if word.stem in self.stems or (self.figures and word.folded[0].isdigit())
        }


CONCERNS = (
    Concern("actions", "action act task follow track implement"),
    Concern(
        "timescales",
        """timescale timely timeliness time deadline prompt promptly quick quickly speed pace delay drift wait long
        frequency frequently day week month year until within soon swiftly late""",
    ),
    Concern(
        "amounts",
        "all every each most many majority some few minority none half third quarter only",
        exact=True,
        figures=True,
    ),
    Concern("negatives", "not no never without cannot neither nor none lack insufficient insufficiently"),
    Concern(
        "who",
        "partner police health manager leader school agency adviser auditor carer inspector councillor director",
        exact=True,
    ),
    Concern(
        "how well",
        """quality consistency consistently accurate accuracy effective effectiveness robust robustly rigorous thorough
        clarity clear clearly variable adequate adequately sufficient sufficiently suitable regular regularly
        regularity""",
    ),
)


def concerns_over(said: list[Word], told: list[Word]) -> Iterator[str]:
    """What words that matter were lost or gained between what was ``said`` and what was ``told`` of it, in words.

    A sort of meaning is lost when none of its words is left, and gained when there was none before. For amounts and for
    who, where one word does not stand for another, it is also changed when none is shared.
    """
    for concern in CONCERNS:
        before, after = concern.among(said), concern.among(told)
        if before.keys() & after.keys() or (before and after and not concern.exact):
            continue
        if before:
            yield f"{concern.name}: {_quoted(before)} dropped"
        if after:
            yield f"{concern.name}: {_quoted(after)} added"


def _quoted(words: dict[str, str]) -> str:
    return ", ".join(f"“{word}”" for word in words.values())
