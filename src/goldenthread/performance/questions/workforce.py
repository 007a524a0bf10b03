"""What the answers about the workforce share: what to load, the year before, roles, and figures that were typed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from goldenthread.design.charts import Picture, bars_picture
from goldenthread.design.charts.figures import listed, long_period, said
from goldenthread.measures.catalogue import by_id
from goldenthread.performance.figures import Figures, Series
from goldenthread.performance.models import TypedFigure
from goldenthread.performance.queries import targets_on
from goldenthread.performance.questions.telling import source
from goldenthread.performance.typing_in.queries import Shown, shown_by, typed_figures

TABLE = (
    "A table of the authority's own, loaded each month, can tell it: on the page Returns choose a plain table and say "
    "which heading is what."
)
LOAD = (
    f"Load the workforce census. {TABLE} A figure that only stands in a report can be typed on the page Typed figures."
)
ROLES = {  # of the workforce census
    "1": "senior managers",
    "2": "middle managers",
    "3": "first line managers",
    "4": "senior practitioners",
    "5": "case holders",
    "6": "qualified, without cases",
}
UNTOLD = "not recorded"
_A_YEAR = 12  # months


def told_series(figures: Figures, id_: str, by: str | None = None, group: str = "all") -> Series | None:
    """A series that has a figure in its last covered month; none otherwise."""
    series = figures.series(id_, by, group)
    return series if series and series.latest is not None else None


def each_told(figures: Figures, id_: str, by: str) -> list[Series]:
    """The groups that have a figure in the last covered month, the highest first; none of what was not recorded."""
    there = [s for s in figures.each_series(id_, by) if s.group != UNTOLD and s.latest is not None]
    return sorted(there, key=lambda series: -(series.latest or 0))


def year_before(series: Series) -> int | None:
    """The place of the month a year before the last, where it has a figure."""
    place = (series.last or 0) - _A_YEAR
    return place if place >= 0 and series.values[place] is not None else None


def bare(series: Series, value: float | None) -> str:
    """A figure of a series in words that leave its unit to the sentence, but for per cent."""
    return said(value, "%" if series.measure.unit == "%" else "")


def now(series: Series) -> str:
    """The last figure, without its unit and base."""
    return bare(series, series.latest)


def then(series: Series) -> str:
    """The figure of a year before as a part of a sentence: ", a year before 33.9%"."""
    place = year_before(series)
    return "" if place is None else f", a year before {bare(series, series.values[place])}"


def bars(figures: Figures, subject: str, there: Iterable[Series], names: dict[str, str] | None = None) -> Picture:
    """The last figures of the groups of one measure, the highest first; ``names`` calls the groups by other names."""
    each = list(there)
    last: dict[str, Any] = {
        part: [getattr(series, part)[series.last or 0] for series in each]
        for part in ("numerators", "denominators", "hidden")
    }
    of = each[0].measure
    called = [(names or {}).get(series.group, series.group) for series in each]
    subject = f"{subject}, {long_period(each[0].periods[each[0].last or 0].name)}"
    values = [series.latest for series in each]
    return bars_picture(subject, called, values, unit=of.unit, source=source(figures, of.id), **last)


def against_target(figures: Figures, series: Series) -> str:
    """Whether the last figure meets the target in force, in a sentence; what to do where there is none."""
    target = targets_on(timezone.localdate()).get(series.measure.id)
    if not target:
        return ""
    wanted, now = float(target.value), series.latest or 0.0
    lower = series.measure.better == "lower"
    met = now <= wanted if lower else now >= wanted
    limit = f"{'at most ' if lower else ''}{bare(series, wanted)}"
    return f" The target is {limit}: it is {'met' if met else 'not met yet'}."


def typed(figures: Figures, *ids: str) -> str:
    """The latest figure typed of each measure, as a sentence that says who typed it; nothing where none was."""
    rows = typed_figures().filter(measure__in=ids, withdrawn_why="").order_by("last")
    latest = {(row.measure, row.group): row for row in rows}
    return sentence_of(shown_by(figures, latest.values()))


def typed_called(figures: Figures, word: str) -> str:
    """The latest figure typed of each title that begins with a word, of what the catalogue does not have."""
    rows = typed_figures().filter(measure="", title__istartswith=word, withdrawn_why="").order_by("last")
    latest = {(row.title.lower(), row.group): row for row in rows}
    return sentence_of(shown_by(figures, latest.values()))


def sentence_of(rows: Iterable[Shown]) -> str:
    """Typed figures in words."""
    return " ".join(f"{_called(row.figure)}: {row.words}{_parts(row)}, {row.period}. {row.mark}." for row in rows)


def _called(figure: TypedFigure) -> str:
    measure = by_id().get(figure.measure)
    title = measure.title if measure else figure.title
    return f"{title} ({figure.group})" if figure.group else title


def _parts(row: Shown) -> str:
    return f" ({row.parts})" if row.parts else ""


def unless_typed(figures: Figures, what: str, *ids: str) -> str:
    """What is said where no return tells: that none does, the figures that were typed, and else what to load."""
    return f"No return that is loaded says {what}. {typed(figures, *ids) or LOAD}"


def groups_listed(each: Iterable[Series], names: dict[str, str] | None = None) -> str:
    """Groups with their share and its base, as a sentence lists them."""
    return listed([_said_of(series, (names or {}).get(series.group, series.group)) for series in each])


def _said_of(series: Series, name: str) -> str:
    last = series.last or 0
    figure = said(series.values[last], series.measure.unit)
    return f"{name} {figure} ({said(series.numerators[last])} of {said(series.denominators[last])})"
