"""Who holds more cases than the limit, in which role, and what do the newly qualified hold?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from goldenthread.design.charts.figures import said
from goldenthread.measures.populations.standards import FOR_ALL
from goldenthread.measures.populations.workforce import ABSENT, NEWLY_QUALIFIED
from goldenthread.performance.figures import Figures, Series
from goldenthread.performance.questions.question import Part, Question
from goldenthread.performance.questions.telling import compared, course, figure, moved, together, when
from goldenthread.performance.questions.workforce import (
    ROLES,
    TABLE,
    against_target,
    bars,
    each_told,
    groups_listed,
    now,
    then,
    told_series,
    unless_typed,
)

_OVER, _OVER_NEW, _OVER_WEIGHED, _CASES, _CASES_NEW, _WEIGHED = "WF11", "WF11n", "WF11w", "WF4", "WF4n", "WF4w"
_SET = "In authority.toml, in the folder of the store, write under [standards]"
_LIMIT = f'{_SET} for instance: caseload = {{ any = 20, "newly qualified" = 10 }}.'
_WEIGHT = (
    f'{_SET} for instance: "caseload weight" = {{ "newly qualified" = 50, absent = 0 }}, in per cent of their hours.'
)


def answer(figures: Figures) -> Iterator[Part]:
    """Over the limit, by role, service and team; the newly qualified; and all of it by weighted hours."""
    if not told_series(figures, _CASES):
        yield Part("Caseloads", unless_typed(figures, "how many cases workers hold", _CASES), None, (_CASES,))
        return
    yield _over(figures)
    if told_series(figures, _OVER):
        yield _by_role(figures)
        for by in ("service", "team"):
            yield _by(figures, by)
    yield _newly_qualified(figures)
    yield _weighed(figures)


def _standards(figures: Figures, standard: str) -> Mapping[str, int]:
    """What the authority has set, by category."""
    rows = figures.known.frame("standards").filter(authority=figures.authority, standard=standard)
    return dict(rows.select("category", "days").iter_rows())


def _over(figures: Figures) -> Part:
    heading, over, cases = "How many hold too many?", told_series(figures, _OVER), told_series(figures, _CASES)
    each = f"On average they held {now(cases)} for each full-time worker{then(cases)}." if cases else ""
    if not over:
        none = f"The authority has set no limit of cases, and there is no national one. {_LIMIT}"
        return Part(heading, f"{none} {each}", course(figures, _CASES), (_CASES,))
    limits = _standards(figures, "caseload")
    whose = f"The limit is {limits.get(FOR_ALL, '')} cases" if FOR_ALL in limits else "The authority has its own limit"
    whose += f", {limits[NEWLY_QUALIFIED]} for those newly qualified" if NEWLY_QUALIFIED in limits else ""
    sentence = f"In {when(over)}, {figure(over)} of social workers with cases held more than the limit{then(over)}."
    sentence = f"{sentence}{against_target(figures, over)} {whose}. {each}"
    return Part(heading, sentence, course(figures, _OVER), (_OVER, _CASES))


def _by_role(figures: Figures) -> Part:
    heading, there = "In which roles?", each_told(figures, _OVER, "category")
    if not there:
        return Part(heading, f"The returns do not say in which roles workers are. {TABLE}")
    sentence = f"Over the limit were, of those with cases: {groups_listed(there, ROLES)}."
    return Part(heading, sentence, bars(figures, "Over the limit of cases by role", there, ROLES), (_OVER,))


def _by(figures: Figures, by: str) -> Part:
    heading, whole = f"In which {by}s?", told_series(figures, _OVER)
    there = each_told(figures, _OVER, by)
    if not there:
        return Part(heading, f"The returns do not say in which {by} workers are. {TABLE}")
    picture = compared(figures, _OVER, by, "month")
    sentence = f"All together: {figure(whole)}. {moved(there, units=f'{by}s')}"
    return Part(heading, sentence, picture, (_OVER,))


def _newly_qualified(figures: Figures) -> Part:
    heading, mine = "And the newly qualified?", told_series(figures, _CASES_NEW)
    if not mine:
        return Part(heading, f"No return says what cases the newly qualified hold. {TABLE}")
    sentence = f"In {when(mine)} they held {_each(mine)}."
    if every := told_series(figures, _CASES):
        share = 100 * (mine.latest or 0) / every.latest if every.latest else 0
        sentence += f" That is {said(share, '%')} of what each full-time social worker holds; half would be 50%."
    if over := told_series(figures, _OVER_NEW):
        sentence += f" More than their own limit: {figure(over)} of them."
    lines = [
        ("Cases, newly qualified", mine),
        ("Cases, all social workers", figures.series(_CASES)),
        ("Newly qualified over limit", figures.series(_OVER_NEW)),
    ]
    picture = together(figures, "Cases of the newly qualified", lines)
    return Part(heading, sentence, picture, (_CASES_NEW, _CASES, _OVER_NEW))


def _each(series: Series) -> str:
    last = series.last or 0
    above, below = said(series.numerators[last]), said(series.denominators[last])
    return f"{now(series)} cases for each full-time worker ({above} cases by {below} full-time equivalents)"


def _weighed(figures: Figures) -> Part:
    heading, weighed = "By hours as they really count", told_series(figures, _WEIGHED)
    if not weighed:
        none = (
            "Nothing can be said by weighted hours: the authority has not said for how much workers count who are newly"
        )
        return Part(heading, f"{none} qualified or absent. {_WEIGHT}", None, (_WEIGHED,))
    weights = _standards(figures, "caseload weight")
    counts = [f"{who} count as {weights[key]}% of their hours" for key, who in _WHO.items() if key in weights]
    sentence = f"In {when(weighed)} there were {_each(weighed)}{then(weighed)}. {'; '.join(counts).capitalize()}; "
    sentence += "part-time workers count by their hours."
    if over := told_series(figures, _OVER_WEIGHED):
        sentence += f" Held to a limit that falls with their hours, {figure(over)} of them were over it."
    lines = [
        ("Cases, by weighted hours", weighed),
        ("Cases, by hours", figures.series(_CASES)),
        ("Over limit, by weighted hours", figures.series(_OVER_WEIGHED)),
    ]
    picture = together(figures, "Caseloads by weighted hours", lines)
    return Part(heading, sentence, picture, (_WEIGHED, _OVER_WEIGHED))


_WHO = {NEWLY_QUALIFIED: "those newly qualified", ABSENT: "those absent on the day"}

QUESTION = Question(
    key="caseloads",
    title="Who holds more cases than the limit, and what do the newly qualified hold?",
    needs=("H4",),
    why="Nobody can know too many children well, least of all somebody who has just begun.",
    answer=answer,
)
