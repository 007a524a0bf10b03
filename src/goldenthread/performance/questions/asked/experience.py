"""How many social workers are newly qualified, how many experienced, and what support have those who begin?"""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.design.charts import stacked_picture
from goldenthread.design.charts.figures import listed, said
from goldenthread.measures.populations.workforce import EXPERIENCE, NEWLY_QUALIFIED
from goldenthread.performance.figures import Figures, Series
from goldenthread.performance.questions.asked.vacancies import trainees
from goldenthread.performance.questions.question import Part, Question
from goldenthread.performance.questions.telling import course, figure, source, together, when
from goldenthread.performance.questions.workforce import (
    TABLE,
    UNTOLD,
    bars,
    each_told,
    now,
    then,
    told_series,
    unless_typed,
)

_BANDS, _NEW, _STAYED, _CASES, _CASES_NEW, _SUPERVISED = "WF10b", "WF9", "WF9r", "WF4", "WF4n", "SV2"


def answer(figures: Figures) -> Iterator[Part]:
    """The mix, where the newly qualified are, what they carry, who stayed, and trainees apart."""
    new = told_series(figures, _NEW)
    if not new:
        what = "who is newly qualified or how long workers have been in their role"
        yield Part("Newly qualified and experienced", unless_typed(figures, what, _NEW), None, (_NEW,))
        yield trainees(figures)
        return
    yield _mix(figures, new)
    yield _where(figures)
    yield _support(figures)
    yield _stayed(figures)
    yield trainees(figures)


def _mix(figures: Figures, new: Series) -> Part:
    parts = {name: each for name in (*EXPERIENCE, UNTOLD) if (each := figures.series(_BANDS, "category", name))}
    told = [place for place, value in enumerate(new.values) if value is not None]
    counts = {name: [each.values[place] or 0.0 for place in told] for name, each in parts.items()}
    whole = sum(values[-1] for values in counts.values())
    said_of = listed([f"{name} {said(v[-1])}" for name, v in counts.items() if v[-1]])
    sentence = (
        f"In {when(new)}, of {said(whole)} full-time social workers in post: {said_of}. The newly qualified were "
        f"{now(new)}{then(new)}. Returns tell how long somebody has been in the role, not since qualifying."
    )
    picture = stacked_picture(
        "Social workers by time in their role",
        [new.periods[at].name for at in told],
        counts,
        source=source(figures, _BANDS),
    )
    return Part("Who begins, and who has stayed", sentence, picture, (_NEW, _BANDS))


def _where(figures: Figures) -> Part:
    heading, there = "Where are the newly qualified?", each_told(figures, _NEW, "team")
    if not there:
        return Part(heading, f"The returns do not say which team workers are in. {TABLE}")
    none = [series.group for series in there if not series.latest]
    sentence = f"In {there[0].group} they are the largest part: {figure(there[0])}."
    sentence += f" There is none in {listed(none)}." if none else ""
    return Part(heading, sentence, bars(figures, "Newly qualified, of social workers in post", there), (_NEW,))


def _support(figures: Figures) -> Part:
    heading, mine = "What do they carry, and are they supervised?", told_series(figures, _CASES_NEW)
    supervised = told_series(figures, _SUPERVISED, "category", NEWLY_QUALIFIED)
    said_of = []
    if mine:
        said_of.append(f"In {when(mine)} they held {_cases(mine)}")
    if mine and (every := told_series(figures, _CASES)):
        said_of[0] += f"; all social workers with cases held {_cases(every)}"
    if supervised:
        said_of.append(f"Their supervision was up to date for {figure(supervised)}")
    if not said_of:
        return Part(
            heading, f"No return says what cases the newly qualified hold or when they were supervised. {TABLE}"
        )
    lines = [
        ("Cases, newly qualified", figures.series(_CASES_NEW)),
        ("Cases, all social workers", figures.series(_CASES)),
        ("Supervised, newly qualified", supervised),
    ]
    picture = together(figures, "Cases and supervision of the newly qualified", lines)
    return Part(heading, f"{'. '.join(said_of)}.", picture, (_CASES_NEW, _CASES, _SUPERVISED))


def _cases(series: Series) -> str:
    last = series.last or 0
    above, below = said(series.numerators[last]), said(series.denominators[last])
    return f"{now(series)} cases for each full-time worker ({above} cases, {below} full-time equivalents)"


def _stayed(figures: Figures) -> Part:
    heading, stayed = "Do they stay?", told_series(figures, _STAYED)
    if not stayed:
        return Part(heading, f"No return says who of the newly qualified has left. {TABLE}")
    sentence = (
        f"Of those newly qualified within the twelve months to {when(stayed)}, {figure(stayed)} are still in post"
    )
    sentence += f"{then(stayed)}."
    return Part(heading, sentence, course(figures, _STAYED), (_STAYED,))


QUESTION = Question(
    key="experience",
    title="How many social workers are newly qualified, and how many experienced?",
    needs=("L7", "L9"),
    why="Those who begin need few cases, and somebody to learn from.",
    answer=answer,
)
