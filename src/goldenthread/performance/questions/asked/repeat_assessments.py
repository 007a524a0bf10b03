"""How many children are assessed again, how soon, and does it help them?"""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.performance.figures import Figures
from goldenthread.performance.questions.question import Part, Question
from goldenthread.performance.questions.telling import (
    YEAR,
    course,
    figure,
    groups_part,
    on_day,
    side_by_side,
    when,
)

_REPEATS, _CHILDREN, _MEDIAN = "AS10", "AS11", "AS10d"
_SOON = {"AS10a": "within three months", "AS10b": "three to six months", "AS10c": "six to 12 months"}
_NEEDS = {"AS10s": "repeat assessments", "AS5": "all assessments"}
_LOAD = (
    "Whether a child was assessed before can be told only from the assessments of the 12 months before. Load Annex A "
    "with a year and more of events in list 4, or the returns of earlier quarters beside the last."
)


def answer(figures: Figures) -> Iterator[Part]:
    """How many, how soon after the one before, in which teams, and what came of it."""
    repeats = figures.series(_REPEATS)
    if not repeats:
        yield Part("Children assessed again", _LOAD)
        return
    children = figures.series(_CHILDREN)
    sentence = (
        f"In {when(repeats)}, {figure(repeats)} of the assessments completed were of a child who had another completed "
        "in the 12 months before."
    )
    if children:
        sentence += f" Children assessed more than once in the year to {on_day(children)}: {figure(children)}."
    yield Part("How many are assessed again?", sentence, course(figures, _REPEATS), (_REPEATS, _CHILDREN))
    yield _how_soon(figures)
    load = "No return says which team made an assessment. Annex A has the team of each in list 4."
    yield groups_part(figures, "In which teams?", _REPEATS, "team", load=load)
    yield _what_came_of_it(figures)


def _how_soon(figures: Figures) -> Part:
    bars = [(words, figures.series(id_, step=YEAR)) for id_, words in _SOON.items()]
    median = figures.series(_MEDIAN, step=YEAR)
    sentence = f"In {when(median)}, the middle one came {figure(median)} after the one before." if median else ""
    picture = side_by_side(figures, "Repeat assessments by the time since the one before", bars)
    return Part("How soon?", sentence, picture, (*_SOON, _MEDIAN))


def _what_came_of_it(figures: Figures) -> Part:
    found, of_all = (figures.series(id_, step=YEAR) for id_ in _NEEDS)
    if not found:
        return Part("What came of it?", "No return says whether assessments found a need for support: Annex A does.")
    sentence = (
        f"In {when(found)}, {figure(found)} of repeat assessments found a need for support, of all assessments "
        f"{figure(of_all)}. A need that is found only the second time was there, or came, after the first."
    )
    bars = [(words, figures.series(id_, step=YEAR)) for id_, words in _NEEDS.items()]
    return Part(
        "What came of it?", sentence, side_by_side(figures, "Assessments that found a need", bars), tuple(_NEEDS)
    )


QUESTION = Question(
    key="repeat-assessments",
    title="Which children are assessed again and again, and how soon?",
    needs=("H15",),
    why="To be assessed again is to tell one's story to another stranger.",
    answer=answer,
)
