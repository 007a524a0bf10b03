"""Are child in need visits late because they are not made, or because they are not recorded?"""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.design.charts import Picture, stacked_picture
from goldenthread.design.charts.figures import said
from goldenthread.performance.figures import Figures, Series
from goldenthread.performance.questions.question import Part, Question
from goldenthread.performance.questions.telling import (
    YEAR,
    course,
    figure,
    groups_part,
    on_day,
    side_by_side,
    source,
    when,
)

_ON_TIME, _TO_RECORD, _LAST_SEEN = "CN6", "CN7", "CN3"
_PARTS = {  # what became of a visit that fell due, in words that fit a legend; the first two were made in time
    "CN6i": "in time",
    "CN6r": "only recorded late",
    "CN6l": "made late",
    "CN6n": "not made",
}
_LOAD = (
    "Nothing that is loaded holds the visits themselves, each with the day it was made and the day it was recorded. "
    "Annex A does not ask for them. Load the visits and plans of children in need as plain tables, or by a mapping of "
    "your own list, and set the authority's standard for child in need visits in its settings."
)
_TEAMS = "No table says which team holds each plan: give the team in the plans that are loaded."


def answer(figures: Figures) -> Iterator[Part]:
    """What became of each visit due, which teams differ in visiting and in recording, and how long recording takes."""
    on_time = figures.series(_ON_TIME)
    if not on_time:
        yield Part("Visits made and visits recorded", _LOAD)
        yield from _by_last_seen(figures)
        return
    yield _what_became(figures)
    yield groups_part(figures, "Which teams differ in making visits on time?", _ON_TIME, "team", load=_TEAMS)
    yield groups_part(figures, "Which teams record late what they made on time?", "CN6r", "team", load=_TEAMS)
    if median := figures.series(_TO_RECORD):
        sentence = f"In {when(median)}, the middle visit was recorded after {figure(median)}."
        yield Part("How long recording takes", sentence, course(figures, _TO_RECORD), (_TO_RECORD,))


def _what_became(figures: Figures) -> Part:
    parts = {id_: series for id_ in _PARTS if (series := figures.series(id_))}
    sentence = _sentence(parts)
    return Part("Not made, or not recorded?", sentence, _over_time(figures, parts), (_ON_TIME, *parts))


def _sentence(parts: dict[str, Series]) -> str:
    first = next(iter(parts.values()))
    told_of = "; ".join(f"{words}: {figure(parts[id_])}" for id_, words in _PARTS.items() if id_ in parts)
    due = first.denominators[first.last or 0]
    whole = "" if due is None else f"{said(due)} visits fell due; "
    return (
        f"In {when(first)}, {whole}{told_of}. All but the first would have been called late by a report run on the day "
        "they were due, though those only recorded late were made in time. Some of the last months' visits may yet be "
        "made, or written down."
    )


def _over_time(figures: Figures, parts: dict[str, Series]) -> Picture:
    """The parts of the visits due, month by month; those made in time of which no day of recording is known are one."""
    first = next(iter(parts.values()))
    covered = [place for place, told in enumerate(first.covered) if told]
    counts = {_PARTS[id_]: [series.numerators[place] for place in covered] for id_, series in parts.items()}
    unknown = [_rest(figures, parts, place) for place in covered]
    if any(rest != 0 for rest in unknown):
        counts["day of record unknown"] = unknown
    periods = [first.periods[place].name for place in covered]
    return stacked_picture("Child in need visits that fell due", periods, counts, source=source(figures, _ON_TIME))


def _rest(figures: Figures, parts: dict[str, Series], place: int) -> float | None:
    """What the parts leave of the visits due; nothing may be said of it where it or one of them is hidden."""
    due = next(iter(parts.values())).denominators[place]
    known = [count for series in parts.values() if (count := series.numerators[place]) is not None]
    if due is None or len(known) < len(parts):
        return None
    rest = due - sum(known)
    return None if figures.hides_small(_ON_TIME, rest, due) else rest


def _by_last_seen(figures: Figures) -> Iterator[Part]:
    """The little that a return can tell which knows only when each child was last seen."""
    seen = figures.series(_LAST_SEEN)
    if not seen:
        return
    sentence = (
        f"A return that knows only when a child was last seen says that on {on_day(seen)} the last visit was in date "
        f"for {figure(seen)} of children in need. It cannot say why the others were not."
    )
    bars = [(each.group, each) for each in figures.each_series(_LAST_SEEN, "team", YEAR)]
    yield Part("Seen lately", sentence, side_by_side(figures, "Last visit in date", bars), (_LAST_SEEN,))


QUESTION = Question(
    key="late-visits",
    title="Are visits to children in need late because they are not made, or because they are not recorded?",
    needs=("H9",),
    why="Children not seen need visiting; visits not written down need time to record. The two call for other things.",
    answer=answer,
)
