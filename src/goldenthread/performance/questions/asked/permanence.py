"""By which route do children leave care for good, and how long does each take?"""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.design.charts.figures import said
from goldenthread.performance.figures import Figures, Series
from goldenthread.performance.questions.question import Part, Question
from goldenthread.performance.questions.telling import (
    YEAR,
    compared,
    course,
    figure,
    on_day,
    side_by_side,
    when,
)

_ENDED = "LA2e"
_ROUTES = {  # how care ends: the share of children who left so, and the days that it took
    "adoption": ("LA17b", "LA24a"),
    "special guardianship": ("LA17", "LA24b"),
    "child arrangements order": ("LA17a", "LA24c"),
    "return home": ("LA17c", "LA24d"),
}
_STAGES = {
    "AD8a": "care to decision",
    "AD8b": "decision to match",
    "AD8c": "match to moving in",
    "AD8d": "moving in to adoption",
}
_WHOLE_WAY, _TO_FAMILY, _TO_MATCH = "AD8e", "AD10", "AD2"
_WAITING, _LONG, _DECIDED, _ADOPTED = "AD4", "AD4s", "AD6d", "AD7"
_PLANS, _PLANNED = "LA27n", "LA27"
_LOAD = (
    "Nothing that is loaded holds the ends of care. Load Annex A, whose list 8 has each child looked after with the "
    "day and reason that it ended, or the SSDA903."
)
_LOAD_ADOPTION = "Nothing that is loaded holds the stages of adoption. Load Annex A, whose list 10 has each child's."


def answer(figures: Figures) -> Iterator[Part]:
    """The routes, the time each takes, adoption stage by stage, those who wait, and what is planned for the others."""
    ended = figures.series(_ENDED, step=YEAR)
    if not ended:
        yield Part("Routes to permanence", _LOAD)
    else:
        yield _routes(figures, ended)
        yield _time(figures, ended)
    if not figures.series(_DECIDED):
        yield Part("Adoption", _LOAD_ADOPTION)
    else:
        yield _adoption(figures)
        yield _waiting(figures)
    yield from _plans(figures)


def _routes(figures: Figures, ended: Series) -> Part:
    shares = [(route, figures.series(share, step=YEAR)) for route, (share, _) in _ROUTES.items()]
    told_of = "; ".join(f"{route}: {figure(series)}" for route, series in shares if series)
    sentence = (
        f"In {when(ended)}, children who ceased to be looked after: {figure(ended)}. By route, {told_of}. The others "
        "grew up, moved into independence, or left in another way."
    )
    ids = tuple(share for share, _ in _ROUTES.values())
    picture = side_by_side(figures, f"How children left care in {when(ended)}", shares)
    return Part("By which route?", sentence, picture, (_ENDED, *ids))


def _time(figures: Figures, ended: Series) -> Part:
    days = [(route, figures.series(taken, step=YEAR)) for route, (_, taken) in _ROUTES.items()]
    told_of = "; ".join(f"{route}: {figure(series)}{_before(series)}" for route, series in days if series)
    sentence = f"From entering care, on average in {when(ended)}, {told_of}. An average of few children moves easily."
    ids = tuple(taken for _, taken in _ROUTES.values())
    picture = side_by_side(figures, f"Days from entering care in {when(ended)}", days)
    return Part("How long does each take?", sentence, picture, ids)


def _before(series: Series) -> str:
    """The figure of the year before, where the returns cover it."""
    before = (series.last or 0) - 1
    there = before >= 0 and series.covered[before] and series.values[before] is not None
    return f", {figure(series, before)} the year before" if there else ""


def _adoption(figures: Figures) -> Part:
    """The stages of those adopted in the last year, and the averages of three years that are compared nationally."""
    stages = [(words, figures.series(id_, step=YEAR)) for id_, words in _STAGES.items()]
    whole = figures.series(_WHOLE_WAY, step=YEAR)
    now = f"In {when(whole)}, from entering care to adoption: {figure(whole)}. " if whole else ""
    sentence = (
        f"{now}Over the three years that the national scorecard averages{_as_far(whole)}: from entering care to moving "
        f"in with the family {_over_years(figures, _TO_FAMILY)}; from the court's order to the match "
        f"{_over_years(figures, _TO_MATCH)}."
    )
    picture = side_by_side(figures, f"Days of each stage of adoption, {when(whole) if whole else ''}", stages)
    return Part("Adoption, stage by stage", sentence, picture, (_WHOLE_WAY, *_STAGES, _TO_FAMILY, _TO_MATCH))


def _as_far(series: Series | None) -> str:
    """How many of the three years the returns cover, where it is not all of them."""
    covered = sum(series.covered) if series else 0
    return "" if series and covered == len(series.covered) else f", of which {covered} loaded"


def _over_years(figures: Figures, id_: str) -> str:
    """An average over the years there are; nothing is told where one of them is hidden, as it could be worked out."""
    series = figures.series(id_, step=YEAR)
    if not series or not any(series.covered):
        return "no figure"
    if any(series.hidden):
        return "not shown, as a year has five children or fewer"
    days, children = sum(filter(None, series.numerators)), sum(filter(None, series.denominators))
    return f"{said(days / children, series.measure.unit)} ({said(children)} children)" if children else "no child"


def _waiting(figures: Figures) -> Part:
    waiting, long_waits = figures.series(_WAITING), figures.series(_LONG)
    sentence = ""
    if waiting:
        sentence = f"On {on_day(waiting)}, children with a placement order who are not yet placed: {figure(waiting)}."
    if long_waits and long_waits.latest is not None:
        sentence += f" Of them, entered care 14 months ago or more: {figure(long_waits)}."
    yearly = [
        (words, figures.series(id_, step=YEAR)) for id_, words in ((_DECIDED, "Decisions"), (_ADOPTED, "Adoptions"))
    ]
    told_of = "; ".join(f"{words.lower()} in {when(series)}: {figure(series)}" for words, series in yearly if series)
    ids = (_WAITING, _LONG, _DECIDED, _ADOPTED)
    return Part("Who waits to be adopted?", f"{sentence} Of the year, {told_of}.", course(figures, _WAITING), ids)


def _plans(figures: Figures) -> Iterator[Part]:
    planned = figures.series(_PLANNED)
    if planned:
        sentence = (
            f"On {on_day(planned)}, {figure(planned)} of the children looked after had a plan for permanence recorded."
        )
        yield Part("What is planned?", sentence, compared(figures, _PLANS, "category", "month"), (_PLANNED, _PLANS))


QUESTION = Question(
    key="permanence",
    title="By which route do children leave care for good, and how long does it take?",
    needs=("N6",),
    why="A year is a long part of a young child's life, and every child in care is to know where it will grow up.",
    answer=answer,
)
