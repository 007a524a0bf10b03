"""Are assessments done in time, in which service and team?"""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.performance.figures import Figures, Series
from goldenthread.performance.questions.question import Part, Question
from goldenthread.performance.questions.telling import (
    course,
    figure,
    groups_part,
    last_period,
    on_day,
    together,
    when,
)

_FROM_START, _FROM_REFERRAL, _OVERDUE = "AS1", "AS1r", "AS2"
_LOAD = (
    "Nothing that is loaded holds assessments. Load Annex A, whose list 4 has each assessment with its team, or the "
    "children in need census; then this page tells what was done within 45 working days."
)


def answer(figures: Figures) -> Iterator[Part]:
    """Both clocks, whether they moved, and the services and teams that really differ."""
    start = figures.series(_FROM_START)
    if not start:
        yield Part("Assessments in time", _LOAD)
        return
    yield _clocks(figures, start)
    yield Part(
        "Has it really moved?",
        "From the start of the assessment to its authorisation, as it is published.",
        course(figures, _FROM_START),
        (_FROM_START,),
    )
    for by in ("service", "team"):
        load = f"No return says which {by} made an assessment. Annex A has the team of each in list 4."
        yield groups_part(figures, f"Which {by}s really differ?", _FROM_START, by, load=load)


def _clocks(figures: Figures, start: Series) -> Part:
    referral, overdue = figures.series(_FROM_REFERRAL), figures.series(_OVERDUE)
    sentence = f"In {when(start)}, {figure(start)} of assessments were completed within 45 working days of their start."
    if referral:
        sentence += (
            f" Counted from the referral, as statutory guidance has it, {figure(referral)} were"
            f"{'' if last_period(referral) == last_period(start) else f' in {when(referral)}'}."
        )
    if overdue:
        sentence += f" On {on_day(overdue)}, assessments open past 45 working days: {figure(overdue)}."
    lines = [("From the start", start), ("From the referral", referral), ("Open and overdue", overdue)]
    picture = together(figures, "Assessments within 45 working days, and those overdue", lines)
    return Part("In time by both clocks", sentence, picture, (_FROM_START, _FROM_REFERRAL, _OVERDUE))


QUESTION = Question(
    key="assessments-in-time",
    title="Are assessments done in time, in each service and team?",
    needs=("H5",),
    why="A late assessment is a child waiting for help without a plan.",
    answer=answer,
)
