"""Workload, agency use, recruitment and retention together: do they move together?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from goldenthread.design.charts import Interval, intervals_picture
from goldenthread.judgement.together import FEWEST, LAGS, Together, together
from goldenthread.performance.figures import Figures, Series
from goldenthread.performance.questions import telling
from goldenthread.performance.questions.question import Part, Question
from goldenthread.performance.questions.telling import source, when
from goldenthread.performance.questions.workforce import TABLE, now, then, told_series, unless_typed

_FOUR = {  # each with its name on the picture, what it counts, and what it is called in a sentence
    "Workload": ("WF4", "Cases for each worker", "cases for each full-time social worker who holds any", "workload"),
    "Agency": ("WF2", "Agency workers", "agency workers, of agency workers and social workers in post", "agency use"),
    "Came": ("WF13", "Recruitment: came", "full-time social workers who came in the month", "the number who came"),
    "Left": ("WF13l", "Retention: left", "full-time social workers who left in the month", "the number who left"),
}
_IDS = tuple(id_ for id_, *_ in _FOUR.values())
_MONTHS = {1: "one month", 2: "two months", 3: "three months"}


def answer(figures: Figures) -> Iterator[Part]:
    """The four over the same months, and whether any two move together."""
    there = {name: series for name, (id_, *_) in _FOUR.items() if (series := told_series(figures, id_))}
    if not there:
        what = "what workers carry, nor who came and left"
        yield Part("Workload, agency, recruitment and retention", unless_typed(figures, what, *_IDS), None, _IDS)
        return
    yield _same_months(figures, there)
    yield _moved_together(figures, there)


def _same_months(figures: Figures, there: dict[str, Series]) -> Part:
    first = next(iter(there.values()))
    said_of = "; ".join(f"{_FOUR[name][2]}: {now(series)}{then(series)}" for name, series in there.items())
    lines = [(_FOUR[name][1], series) for name, series in there.items()]
    picture = telling.together(figures, "Workload, agency use, recruitment and retention", lines, units=False)
    return Part("The four over the same months", f"In {when(first)}, {said_of}.", picture, _IDS)


def _moved_together(figures: Figures, there: dict[str, Series]) -> Part:
    heading = "Do they move together?"
    found = _strongest(there)
    if not found:
        few = (
            f"There are too few months to tell: two of the four can be compared where both are known for {FEWEST + 1} "
            f"months in a row, and change. {TABLE}"
        )
        return Part(heading, few)
    clear = [(pair, each) for pair, each in found if each.clear]
    sentence = " ".join(_sentence(pair, each) for pair, each in clear) or (
        "No two of the four moved together more than chance would give, in the same month or up to three months apart."
    )
    sentence += (
        " What is compared is how each changed from month to month, in the same month and up to three months apart; "
        "the lines are long enough for so many comparisons. Even where two move together, a third thing may move both: "
        "this shows what went with what, and does not say why."
    )
    intervals = [
        Interval(_named(pair, each.lag), each.correlation, each.least, each.most, f"{each.pairs} pairs of months")
        for pair, each in found
    ]
    finding = f"{len(clear) or 'none'} of {len(found)} pairs more than chance gives"
    picture = intervals_picture(
        "How the changes of two go together, at the months apart where it is strongest",
        intervals,
        ends=(-1, 1),
        finding=finding,
        source=source(figures, _IDS[0]),
    )
    return Part(heading, sentence, picture, _IDS)


def _strongest(there: dict[str, Series]) -> list[tuple[tuple[str, str], Together]]:
    """Of each pair, the months apart at which they go together most; the intervals hold for all that were looked at."""
    pairs = list(combinations(there, 2))
    many = len(pairs) * len(LAGS)
    lagged = {pair: together(*(there[name].values for name in pair), comparisons=many) for pair in pairs}
    best = [(pair, max(each, key=lambda at: abs(at.correlation))) for pair, each in lagged.items() if each]
    return sorted(best, key=lambda each: -abs(each[1].correlation))


def _in_time(pair: tuple[str, str], lag: int) -> tuple[str, str]:
    """The pair with the one that moves first in front."""
    return pair if lag >= 0 else (pair[1], pair[0])


def _named(pair: tuple[str, str], lag: int) -> str:
    """The pair in few words, for a row of the picture."""
    first, second = _in_time(pair, lag)
    if not lag:
        return f"{first} and {second.lower()}, same month"
    return f"{first}, then {second.lower()}, {abs(lag)} month{'s' if abs(lag) > 1 else ''} on"


def _sentence(pair: tuple[str, str], each: Together) -> str:
    first, second = (_FOUR[name][3] for name in _in_time(pair, each.lag))
    apart = f"{_MONTHS[abs(each.lag)]} later" if each.lag else "in the same month"
    way = "rose" if each.correlation > 0 else "fell"
    told = Interval("", each.correlation, each.least, each.most, "")
    sure = f"correlation {told.figure}, {told.reach}, of {each.pairs} pairs of months"
    return f"Where {first} rose, {second} mostly {way} {apart} ({sure})."


QUESTION = Question(
    key="workload",
    title="Workload, agency use, recruitment and retention: do they move together?",
    needs=("L8",),
    why="Each drives the others, it is said. Here they stand beside each other.",
    answer=answer,
)
