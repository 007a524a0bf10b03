"""How many nights do children spend in bed and breakfast, police cells and other unsuitable places?"""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.performance.figures import Figures, Series
from goldenthread.performance.questions.question import Part, Question
from goldenthread.performance.questions.telling import (
    YEAR,
    by_age,
    compared,
    course,
    figure,
    on_day,
    side_by_side,
    together,
    when,
)

_NIGHTS, _CHILDREN_A_MONTH, _CHILDREN, _STAYS, _THERE_NOW = "US1", "US2", "US2y", "US3", "US4"
_LOAD = (
    "Nothing that is loaded holds nights in unsuitable places, as no return asks for them. Load the authority's own "
    "list of stays by a mapping (a ready-made one is in examples/mappings): each stay with its first night, the day "
    "the child left and the kind of place. Where there were none, load the list empty, and this page says so."
)


def answer(figures: Figures) -> Iterator[Part]:
    """Nights and children over the year, where the nights were, of which ages, and month by month."""
    nights = figures.series(_NIGHTS, step=YEAR)
    if not nights:
        yield Part("Nights in unsuitable places", _LOAD)
        return
    yield _of_the_year(figures, nights)
    yield Part(
        "Where were they?",
        f"Nights in {when(nights)} by the kind of place.",
        compared(figures, _NIGHTS, "category"),
        (_NIGHTS,),
    )
    yield _month_by_month(figures)
    ages = [(each.group, each) for each in by_age(figures, _CHILDREN, YEAR) if each.latest != 0]
    if ages:
        sentence = f"Children in {when(nights)} by their age on the first of their nights."
        picture = side_by_side(figures, "Children in unsuitable places, by age", ages)
        yield Part("Of which ages?", sentence, picture, (_CHILDREN,))


def _of_the_year(figures: Figures, nights: Series) -> Part:
    children, stays = (figures.series(id_, step=YEAR) for id_ in (_CHILDREN, _STAYS))
    now = figures.series(_THERE_NOW)
    sentence = (
        f"In {when(nights)}, nights: {figure(nights)}; stays begun: {figure(stays)}; children, each counted once: "
        f"{figure(children)}."
    )
    if now:
        sentence += f" Children there on the night of {on_day(now)}: {figure(now)}."
    return Part("How many nights?", sentence, course(figures, _NIGHTS), (_NIGHTS, _STAYS, _CHILDREN, _THERE_NOW))


def _month_by_month(figures: Figures) -> Part:
    lines = [("Nights", figures.series(_NIGHTS)), ("Children", figures.series(_CHILDREN_A_MONTH))]
    sentence = "A few children may be behind many nights: the two lines are to be read together."
    picture = together(figures, "Nights and children in unsuitable places", lines)
    return Part("Nights and children", sentence, picture, (_NIGHTS, _CHILDREN_A_MONTH))


QUESTION = Question(
    key="unsuitable-nights",
    title="How many nights do children spend in bed and breakfast or police cells?",
    needs=("N5",),
    why="Each is a night on which there was nowhere fit for a child to sleep.",
    answer=answer,
)
