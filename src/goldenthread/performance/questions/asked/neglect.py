"""Are more children on plans for neglect, and of which ages?"""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.design.charts import Flow, flow_picture
from goldenthread.performance.figures import Figures, Series
from goldenthread.performance.questions.question import Part, Question
from goldenthread.performance.questions.telling import (
    by_age,
    course,
    figure,
    on_day,
    side_by_side,
    source,
    together,
    unrevealing,
)

_NEGLECT, _SHARE, _ALL = "CP9", "CP9s", "CP1"
_CATEGORIES = {
    _NEGLECT: "neglect",
    "CP9em": "emotional abuse",
    "CP9ph": "physical abuse",
    "CP9sx": "sexual abuse",
    "CP9mu": "more than one",
}
_YEAR_BACK = 12
_LOAD = (
    "Nothing that is loaded holds child protection plans. Load Annex A, whose list 7 has each plan with its category, "
    "or the children in need census."
)


def answer(figures: Figures) -> Iterator[Part]:
    """How many plans are for neglect, of which ages, and how the categories change."""
    neglect = figures.series(_NEGLECT)
    if not neglect:
        yield Part("Plans for neglect", _LOAD)
        return
    yield _now(figures, neglect)
    ages = by_age(figures, _NEGLECT)
    if not ages:
        yield Part("Of which ages?", "No return tells the children's days of birth, so their ages are not known.")
    else:
        yield from _by_age(figures, ages)
    yield _categories(figures)


def _now(figures: Figures, neglect: Series) -> Part:
    share = figures.series(_SHARE)
    last = neglect.last or 0
    sentence = f"On {on_day(neglect)}, children on a protection plan for neglect: {figure(neglect)}."
    if share:
        sentence += f" That is {figure(share)} of all plans."
    if last >= _YEAR_BACK and neglect.covered[last - _YEAR_BACK]:
        sentence += f" A year before: {figure(neglect, last - _YEAR_BACK)}."
    return Part("Is neglect rising?", sentence, course(figures, _NEGLECT), (_NEGLECT, _SHARE))


def _by_age(figures: Figures, ages: list[Series]) -> Iterator[Part]:
    """The ages of the children on plans for neglect over time, and the share of plans for neglect at each age."""
    there = [each for each in ages if each.latest != 0]
    now = "; ".join(f"{each.group}: {figure(each)}" for each in there)
    lines = [(each.group, each) for each in there]
    yield Part(
        "Of which ages?",
        f"Children on a plan for neglect on {on_day(ages[0])}, by age: {now}.",
        together(figures, "Children on a plan for neglect, by age", lines),
        (_NEGLECT,),
    )
    shares = [(each.group, each) for each in by_age(figures, _SHARE) if each.denominators[each.last or 0] != 0]
    yield Part(
        "At which age are plans most often for neglect?",
        "Of all children of that age on a plan, those whose plan is for neglect.",
        side_by_side(figures, "Plans for neglect", shares),
        (_SHARE,),
    )


def _categories(figures: Figures) -> Part:
    """Every plan from the child's age to its category."""
    heading, ids = "Age and category together", (_ALL, *_CATEGORIES)
    totals = {words: series for id_, words in _CATEGORIES.items() if (series := figures.series(id_))}
    told_of = "; ".join(f"{words}: {figure(series)}" for words, series in totals.items())
    sentence = f"Of {figure(figures.series(_ALL))} children on a plan, {told_of}."
    flows = unrevealing(_flows(figures))
    if not any(count for _, _, count in flows):
        return Part(heading, f"{sentence} By age, too many of the numbers are too small to show.", None, ids)
    picture = flow_picture(
        "Children on a protection plan, from age to category",
        flows,
        heads=("Age", "Category"),
        source=source(figures, _ALL),
    )
    return Part(heading, sentence, picture, ids)


def _flows(figures: Figures) -> Iterator[Flow]:
    """How many of each age are on a plan of each category, the youngest first; None where that is hidden."""
    of = {words: {each.group: each for each in by_age(figures, id_)} for id_, words in _CATEGORIES.items()}
    for age in (each.group for each in by_age(figures, _ALL)):
        for words, series in of.items():
            there = series.get(age)
            count = there.numerators[there.last] if there and there.last is not None else 0
            if count != 0:
                yield age, words, count


QUESTION = Question(
    key="neglect",
    title="Are more children on plans for neglect, and of which ages?",
    needs=("N12", "N3"),
    why="Neglect does its harm slowly. The help for a neglected teenager is not that for a neglected baby.",
    answer=answer,
)
