"""Who refers children, and what becomes of their referrals?"""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.design.charts import Flow, flow_picture
from goldenthread.performance.figures import Figures, Series
from goldenthread.performance.questions.question import Part, Question
from goldenthread.performance.questions.telling import (
    YEAR,
    compared,
    course,
    figure,
    moved,
    source,
    together,
    unrevealing,
    when,
)

_RECEIVED, _WENT_ON = "RF1", "RF6"
_OUTCOMES = {  # every referral comes to one of these
    "RF7h": "led to help, or still open",
    "RF7": "assessed, found not in need",
    "RF4": "no further action",
    "RF7u": "not recorded",
}
_SOURCES = {"RF6e": "Police", "RF6b": "Schools", "RF6d": "Local authority", "RF6c": "Health", "RF6a": "Individuals"}
_LOAD = (
    "Nothing that is loaded holds referrals. Load Annex A, whose list 3 has each referral with its source and whether "
    "more was done, or the children in need census."
)


def answer(figures: Figures) -> Iterator[Part]:
    """From source to outcome, how many meet the threshold by partner, and both over time."""
    received = figures.series(_RECEIVED)
    if not received:
        yield Part("Referrals by source", _LOAD)
        return
    yield _flows(figures)
    yield _threshold(figures)
    yield _over_time(figures)
    shares = [(name, figures.series(id_)) for id_, name in _SOURCES.items()]
    yield Part(
        "Who refers, month by month",
        f"In {when(received)} there were {figure(received)} referrals. Each line is a source's share of them.",
        together(figures, "Shares of referrals", shares),
        (_RECEIVED, *_SOURCES),
    )


def _flows(figures: Figures) -> Part:
    """The last year of which it is known what became of the referrals."""
    heading = "From who referred to what became of it"
    settled = figures.series("RF7h", step=YEAR)
    if not settled:
        return Part(heading, "What became of referrals is told three months later: load a year and three months more.")
    totals = {id_: figures.series(id_, step=YEAR) for id_ in _OUTCOMES}
    place = settled.last
    told_of = "; ".join(f"{_OUTCOMES[id_]}: {figure(series, place)}" for id_, series in totals.items() if series)
    picture = flow_picture(
        f"Referrals in {when(settled)}",
        unrevealing(_flows_of(figures, place)),
        heads=("Referred by", "What became of it"),
        finding=f"{figure(settled)} led to help or are still open",
        source=source(figures, "RF7h"),
    )
    return Part(heading, f"Of the referrals received in {when(settled)}, {told_of}.", picture, tuple(_OUTCOMES))


def _flows_of(figures: Figures, place: int | None) -> Iterator[Flow]:
    """How many of each source came to each outcome; None where that is hidden."""
    outcomes = {id_: {each.group: each for each in figures.each_series(id_, "category", YEAR)} for id_ in _OUTCOMES}
    for group in sorted(outcomes["RF7h"], key=lambda name: -(_count(outcomes["RF7h"][name], place) or 0)):
        for id_, words in _OUTCOMES.items():
            series = outcomes[id_].get(group)
            count = _count(series, place) if series else 0
            if count != 0:
                yield group, words, count


def _count(series: Series, place: int | None) -> float | None:
    return None if place is None else series.numerators[place]


def _threshold(figures: Figures) -> Part:
    year = figures.series(_WENT_ON, step=YEAR)
    whole = f"In {when(year)}, {figure(year)} of all referrals went further. " if year else ""
    return Part(
        "Whose referrals meet the threshold?",
        f"{whole}Those that ended in no further action did not; a source with few of them knows what to refer.",
        compared(figures, _WENT_ON, "category"),
        (_WENT_ON,),
    )


def _over_time(figures: Figures) -> Part:
    """Whether the whole moved, and which sources did."""
    sources = moved(figures.each_series(_WENT_ON, "category"), units="sources")
    return Part(
        "Is the threshold better understood than it was?",
        f"Month by month, of referrals that went further: {sources[0].lower()}{sources[1:]}",
        course(figures, _WENT_ON),
        (_WENT_ON,),
    )


QUESTION = Question(
    key="referrals-by-source",
    title="Who refers children, and what becomes of their referrals?",
    needs=("H3",),
    why="Partners who share one threshold refer the children who need help, and families are not troubled for nothing.",
    answer=answer,
)
