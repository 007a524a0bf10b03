"""How many posts for social workers stand vacant, and where?"""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.design.charts.figures import said
from goldenthread.performance.figures import Figures, Series
from goldenthread.performance.questions.question import Part, Question
from goldenthread.performance.questions.telling import course, figure, together, when
from goldenthread.performance.questions.workforce import (
    TABLE,
    against_target,
    bars,
    each_told,
    now,
    then,
    told_series,
    typed,
    unless_typed,
)

_NO_TRAINEES = (
    "Trainees cannot be told from the returns: the workforce census lists qualified social workers only. They are in "
    "none of the figures on this page, neither as workers nor as vacant posts. To count them, load a table of posts "
    "with a column of trainees, full-time equivalent: on the page Returns choose a plain table, and match that column."
)
_RATE, _POSTS, _ALL, _COVERED, _TRAINEES = "WF3", "WF3n", "WF3e", "WF6", "WF3t"


def answer(figures: Figures) -> Iterator[Part]:
    """The number and the percentage, whether they moved, where the vacant posts are, and trainees apart."""
    rate = told_series(figures, _RATE)
    if not rate:
        yield Part("Vacant posts", unless_typed(figures, "how many posts are vacant", _RATE, _POSTS), None, (_RATE,))
        return
    yield Part("How many posts are vacant?", _how_many(figures, rate), course(figures, _RATE), (_RATE, _COVERED))
    lines = [(name, figures.series(id_)) for name, id_ in (("Vacant posts", _POSTS), ("Posts, filled or vacant", _ALL))]
    picture = together(figures, "Vacant posts, and all posts, full-time equivalent", lines, units=False)
    every = told_series(figures, _ALL)
    sentence = f"In {when(every)} there were {now(every)} posts, filled or vacant{then(every)}." if every else ""
    yield Part("Fewer vacant posts, or fewer posts?", sentence, picture, (_POSTS, _ALL))
    for by in ("service", "team"):
        yield _where(figures, by)
    yield trainees(figures)


def _how_many(figures: Figures, rate: Series) -> str:
    last = rate.last or 0
    vacant, of = said(rate.numerators[last]), said(rate.denominators[last])
    sentence = f"In {when(rate)}, {vacant} of {of} full-time posts for social workers stood vacant: "
    sentence += f"{now(rate)}{then(rate)}.{against_target(figures, rate)}"
    if covered := told_series(figures, _COVERED):
        sentence += f" Agency workers covered {figure(covered)} of the vacant posts."
    return sentence


def _where(figures: Figures, by: str) -> Part:
    heading = f"In which {by}s?"
    there = each_told(figures, _RATE, by)
    if not there:
        return Part(heading, f"The returns count vacant posts of the whole authority, not by {by}. {TABLE}")
    most = max(there, key=_vacant)
    whole = sum(map(_vacant, there))
    if not whole:
        return Part(heading, "No post is vacant.", bars(figures, f"Vacant posts by {by}", there), (_RATE,))
    sentence = (
        f"Most stand in {most.group}: {said(_vacant(most))} of the {said(whole)} vacant posts, "
        f"{said(100 * _vacant(most) / whole, '%')} of them. Each bar is of the posts of that {by}."
    )
    return Part(heading, sentence, bars(figures, f"Vacant posts by {by}", there), (_RATE, _POSTS))


def _vacant(series: Series) -> float:
    return series.numerators[series.last or 0] or 0.0


def trainees(figures: Figures) -> Part:
    """Trainees, who are neither workers in post nor vacant posts."""
    heading, there = "And trainees?", told_series(figures, _TRAINEES)
    if there:
        sentence = (
            f"In {when(there)} there were {now(there)} full-time trainees, not qualified yet{then(there)}. "
            "They are counted beside the vacant posts and not among them."
        )
        lines = [("Trainees", there), ("Vacant posts", figures.series(_POSTS))]
        return Part(
            heading, sentence, together(figures, "Trainees and vacant posts", lines, units=False), (_TRAINEES, _POSTS)
        )
    return Part(heading, f"{_NO_TRAINEES} {typed(figures, _TRAINEES)}".strip(), None, (_TRAINEES,))


QUESTION = Question(
    key="vacancies",
    title="How many posts for social workers are vacant, and where?",
    needs=("L4", "L9"),
    why="The work of an empty post falls on those who are there.",
    answer=answer,
)
