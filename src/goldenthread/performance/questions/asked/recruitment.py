"""Does recruitment keep to its plan?"""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone

from goldenthread.design.charts import bars_picture
from goldenthread.design.charts.figures import listed, said
from goldenthread.measures.catalogue import by_id
from goldenthread.performance.figures import Figures
from goldenthread.performance.queries import targets_on
from goldenthread.performance.questions.question import Part, Question
from goldenthread.performance.questions.telling import course, figure, source, together, when
from goldenthread.performance.questions.workforce import (
    against_target,
    now,
    then,
    told_series,
    typed,
    typed_called,
    unless_typed,
)

_POSTS, _IN_POST, _VACANT, _AGENCY, _CASES, _OVER = "WF3e", "WF0", "WF3n", "WF2", "WF4", "WF11"
_CAME, _LEFT, _CAME_YEAR, _LEFT_YEAR = "WF13", "WF13l", "WF12", "WF12l"
_PLAN = {
    _POSTS: "posts",
    _IN_POST: "social workers in post",
    _VACANT: "vacant posts",
    _CAME_YEAR: "came in the year",
    _LEFT_YEAR: "left in the year",
    _AGENCY: "agency workers",
}
_WORD = "recruitment"
_TYPE = (
    "What no return holds, such as the posts that were planned or workers recruited abroad who are in post, is typed "
    "on the page Typed figures. A title that begins with “Recruitment” is shown here."
)


def answer(figures: Figures) -> Iterator[Part]:
    """The plan, posts and who fills them, who came and left, agency workers, and caseloads meanwhile."""
    if not told_series(figures, _IN_POST):
        what = "who is in post"
        yield Part("Recruitment", unless_typed(figures, what, *_PLAN), None, tuple(_PLAN))
        yield _typed(figures)
        return
    yield _plan(figures)
    yield _typed(figures)
    yield _filled(figures)
    yield _came_and_left(figures)
    yield _agency(figures)
    yield _meanwhile(figures)


def _plan(figures: Figures) -> Part:
    """Every target of the plan with what is reached of it."""
    heading, targets = "What is reached of the plan?", targets_on(timezone.localdate())
    set_for = [(name, s) for id_, name in _PLAN.items() if id_ in targets and (s := told_series(figures, id_))]
    without = [name for id_, name in _PLAN.items() if id_ not in targets]
    unset = f"No target is set for {listed(without)}." if without else ""
    if not set_for:
        advice = (
            "Without one nobody can say whether recruitment is on course: set it on the page of each measure below."
        )
        return Part(heading, f"{unset} {advice}", None, tuple(_PLAN))
    said_of = "; ".join(f"{name} {now(series)}.{against_target(figures, series)}"[:-1] for name, series in set_for)
    to_reach = [(name, series) for name, series in set_for if series.measure.better != "lower"]
    wanted = [float(targets[series.measure.id].value) for _, series in to_reach]
    reached = [series.latest or 0.0 for _, series in to_reach]
    picture = bars_picture(
        "Reached, of the target",
        [name.capitalize() for name, _ in to_reach],
        [100 * each / all_of_it if all_of_it else None for each, all_of_it in zip(reached, wanted, strict=True)],
        unit="%",
        numerators=reached,
        denominators=wanted,
        ordered=True,
        finding=f"{len(set_for)} of {len(_PLAN)} parts of a plan have one",
        source=source(figures, _IN_POST),
    )
    drawn = picture if to_reach else None  # of a target not to be exceeded there is nothing to reach
    return Part(heading, f"{said_of[0].upper()}{said_of[1:]}. {unset}".strip(), drawn, tuple(_PLAN))


def _typed(figures: Figures) -> Part:
    """What no return holds, such as those recruited abroad."""
    there = " ".join(filter(None, (typed(figures, *_PLAN, _CAME, _LEFT), typed_called(figures, _WORD))))
    return Part("What was typed", there or f"Nothing is typed yet. {_TYPE}")


def _filled(figures: Figures) -> Part:
    lines = [
        ("Posts, filled or vacant", figures.series(_POSTS)),
        ("Social workers in post", figures.series(_IN_POST)),
        ("Vacant posts", figures.series(_VACANT)),
    ]
    picture = together(figures, "Posts, and who fills them, full-time equivalent", lines, units=False)
    posts = told_series(figures, _POSTS)
    if not posts:
        return Part("Posts created and filled", "No return says how many posts there are.", picture, (_IN_POST,))
    known = [(at, value) for at, value in enumerate(posts.values) if value is not None]
    (first, began), (_, now) = known[0], known[-1]
    sentence = f"In {when(posts)} there were {said(now)} full-time posts for social workers{then(posts)}."
    if len(known) > 1:
        since = posts.periods[first].last
        change = f"{said(abs(now - began))} {'more' if now >= began else 'fewer'}"
        sentence += f" That is {change} than in {since:%B %Y}, the first month known."
    return Part("Posts created and filled", sentence, picture, (_POSTS, _IN_POST, _VACANT))


def _came_and_left(figures: Figures) -> Part:
    came, left = told_series(figures, _CAME_YEAR), told_series(figures, _LEFT_YEAR)
    sentence = ""
    if came and left:
        more = (came.latest or 0) - (left.latest or 0)
        sentence = (
            f"In the twelve months to {when(came)}, {now(came)} full-time social workers came and stayed, and "
            f"{now(left)} left who had been there before: {said(abs(more))} {'more' if more >= 0 else 'fewer'} came "
            f"than left.{against_target(figures, came)}"
        )
    lines = [("Came in the month", figures.series(_CAME)), ("Left in the month", figures.series(_LEFT))]
    picture = together(figures, "Social workers who came and left, full-time equivalent", lines, units=False)
    return Part("Who came, and who left", sentence, picture, (_CAME_YEAR, _LEFT_YEAR, _CAME, _LEFT))


def _agency(figures: Figures) -> Part:
    heading, agency = "Are agency workers becoming fewer?", told_series(figures, _AGENCY)
    if not agency:
        return Part(heading, unless_typed(figures, "how many agency workers there are", _AGENCY), None, (_AGENCY,))
    wanted = against_target(figures, agency) or f" No target is set for “{by_id()[_AGENCY].title}”."
    sentence = f"In {when(agency)}, {figure(agency)} of full-time workers came from an agency{then(agency)}.{wanted}"
    return Part(heading, sentence, course(figures, _AGENCY), (_AGENCY,))


def _meanwhile(figures: Figures) -> Part:
    """Caseloads beside those in post: shown, not asserted."""
    lines = [
        ("Full-time workers in post", figures.series(_IN_POST)),
        ("Cases for each of them", figures.series(_CASES)),
        ("Over the limit of cases", figures.series(_OVER)),
    ]
    cases = told_series(figures, _CASES)
    sentence = f"In {when(cases)} each full-time worker with cases held {now(cases)}{then(cases)}." if cases else ""
    picture = together(figures, "Workers in post, and what they carry", lines, units=False)
    return Part("And caseloads meanwhile?", sentence, picture, (_IN_POST, _CASES, _OVER))


QUESTION = Question(
    key="recruitment",
    title="Does recruitment keep to its plan?",
    needs=("M2", "L5"),
    why="Posts that are created help nobody until somebody fills them and stays.",
    answer=answer,
)
