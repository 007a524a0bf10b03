"""Which children are privately fostered, and are they visited?"""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.performance.figures import Figures, Series
from goldenthread.performance.questions.question import Part, Question
from goldenthread.performance.questions.telling import YEAR, course, figure, groups_part, on_day, side_by_side, when

_CHILDREN, _TOLD_OF, _DECIDED = "PF1", "PF1n", "PF5"
_UP_TO_DATE, _OVERDUE, _ON_TIME = "PF3", "PF3o", "PF2"
_OF_THE_YEAR = {
    _ON_TIME: "visits made on time",
    "PF2f": "first visits within seven working days",
    "PF4": "visits at which the child was seen alone",
}
_LOAD = (
    "Nothing that is loaded holds private fostering, as no return asks for it. Load the authority's own register of "
    "arrangements, and its list of visits, each by a mapping (two ready-made ones are in examples/mappings)."
)
_LOAD_VISITS = (
    "The register is loaded but not the visits. Load the list of visits by its mapping: then this part says which were "
    "due and which were made."
)


def answer(figures: Figures) -> Iterator[Part]:
    """How many children, whether their visits are up to date, and how visits went over the year."""
    children = figures.series(_CHILDREN)
    if not children:
        yield Part("Private fostering", _LOAD)
        return
    yield _arrangements(figures, children)
    up_to_date = figures.series(_UP_TO_DATE)
    if not up_to_date:
        yield Part("Are the visits made?", _LOAD_VISITS)
        return
    yield _visits(figures, up_to_date)
    yield _of_the_year(figures)
    load = "The register does not say which team holds each arrangement."
    yield groups_part(figures, "Which teams make their visits on time?", _ON_TIME, "team", load=load)


def _arrangements(figures: Figures, children: Series) -> Part:
    sentence = f"On {on_day(children)}, children known to be privately fostered: {figure(children)}."
    told = figures.series(_TOLD_OF, step=YEAR)
    if told:
        sentence += f" Arrangements that the authority was told of in {when(told)}: {figure(told)}."
    decided = figures.series(_DECIDED)
    if decided:
        sentence += f" It has been decided whether they are suitable for {figure(decided)}."
    return Part("How many children?", sentence, course(figures, _CHILDREN), (_CHILDREN, _TOLD_OF, _DECIDED))


def _visits(figures: Figures, up_to_date: Series) -> Part:
    overdue = figures.series(_OVERDUE)
    sentence = (
        f"On {on_day(up_to_date)}, the visits of {figure(up_to_date)} of the children were up to date; with a visit "
        f"overdue: {figure(overdue)}. A visit is due within seven working days of the authority's being told, then "
        "every six weeks in the first year and every 12 weeks after it."
    )
    return Part("Are the visits made?", sentence, course(figures, _UP_TO_DATE), (_UP_TO_DATE, _OVERDUE))


def _of_the_year(figures: Figures) -> Part:
    bars = [(words, figures.series(id_, step=YEAR)) for id_, words in _OF_THE_YEAR.items()]
    due = figures.series(_ON_TIME, step=YEAR)
    told_of = "; ".join(f"{words}: {figure(series)}" for words, series in bars if series)
    period = f"In {when(due)}" if due else "Of the year"
    picture = side_by_side(figures, "Visits to privately fostered children", bars)
    return Part("Visits of the year", f"{period}, {told_of}.", picture, tuple(_OF_THE_YEAR))


QUESTION = Question(
    key="private-fostering",
    title="Which children are privately fostered, and are they visited?",
    needs=("N2",),
    why="Families arrange it between themselves: without a visit nobody looks after the child's side.",
    answer=answer,
)
