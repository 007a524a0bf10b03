"""What the answers to questions are told with: figures in words with their base, and the pictures of a measure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goldenthread.design.charts import Flow, Line, Picture, bars_picture, lines_picture
from goldenthread.design.charts.figures import base, listed, long_period, said, told
from goldenthread.measures.breakdowns import NOT_RECORDED, age_band_places
from goldenthread.measures.catalogue import by_id
from goldenthread.measures.periods import Period
from goldenthread.performance.figures import AGE_BAND, Figures, Series
from goldenthread.performance.measure_page import TOTAL, MeasurePage
from goldenthread.performance.questions.question import Part
from goldenthread.performance.trust import Trust

MONTH, YEAR = "month", "year"
UNSHOWN = "a number too small to show"
_TOO_FEW = "too few of them have a figure to compare."
_STILL = " The others show no real change."
_ALIKE = " Neighbouring months are alike, which makes false alarms more common: look for the cause first."
_MOVED = {"improvement": "better", "concern": "worse", "high": "higher", "low": "lower"}


def figure(series: Series | None, place: int | None = None) -> str:
    """A figure with its base, "82.4% (14 of 17)", of one place or else of the last covered period."""
    place = series.last if series and place is None else place
    if series is None or place is None:
        return "no figure"
    if series.hidden[place]:
        return UNSHOWN
    unit = series.measure.unit
    return told(said(series.values[place], unit), base(series.numerators[place], series.denominators[place], unit))


def last_period(series: Series) -> Period:
    """The last period that the returns cover."""
    return series.periods[series.last or 0]


def when(series: Series) -> str:
    """The last covered period in words: "September 2026"."""
    return long_period(last_period(series).name)


def on_day(series: Series) -> str:
    """The last day of that period: what stands open is counted on a day."""
    last = last_period(series).last
    return f"{last.day} {last:%B %Y}"


def course(figures: Figures, id_: str, by: str | None = None, group: str = TOTAL) -> Picture | None:
    """A measure month by month, with the limits of its usual variation; none where there is no figure."""
    return MeasurePage(by_id()[id_], figures, by, group, MONTH).course


def compared(figures: Figures, id_: str, by: str, step: str = YEAR) -> Picture | None:
    """The groups of a measure beside each other in the last covered period; none where there is no figure."""
    return MeasurePage(by_id()[id_], figures, by, TOTAL, step).comparison


def source(figures: Figures, id_: str) -> str:
    """Which returns a measure is counted from, in a line."""
    return Trust(by_id()[id_], figures.known).words


def by_age(figures: Figures, id_: str, step: str = MONTH) -> list[Series]:
    """A measure's series of each age band, the youngest first."""
    places = dict(age_band_places().iter_rows())
    return sorted(figures.each_series(id_, AGE_BAND, step), key=lambda series: places[series.group])


def together(
    figures: Figures, subject: str, lines: Sequence[tuple[str, Series | None]], *, units: bool = True
) -> Picture | None:
    """Several series one under the other, each by its name in a few words; those without a figure are left out.

    Without ``units`` no unit but per cent is said, where the names tell it.
    """
    there = [(name, series) for name, series in lines if series]
    if not there:
        return None
    said_units = ((series.measure.unit if units or series.measure.unit == "%" else "") for _, series in there)
    drawn = [
        Line(name, series.values, unit, series.hidden) for (name, series), unit in zip(there, said_units, strict=True)
    ]
    periods = [period.name for period in there[0][1].periods]
    return lines_picture(subject, periods, drawn, source=source(figures, there[0][1].measure.id))


def side_by_side(
    figures: Figures, subject: str, bars: Sequence[tuple[str, Series | None]], *, finding: str = ""
) -> Picture | None:
    """The last figures of several series as bars in the order given; those without a figure are left out."""
    there = [(name, series, series.last) for name, series in bars if series]
    known = [(name, series, last) for name, series, last in there if last is not None]
    if not known:
        return None
    return bars_picture(
        subject,
        [name for name, _, _ in known],
        [series.values[last] for _, series, last in known],
        unit=known[0][1].measure.unit,
        numerators=[series.numerators[last] for _, series, last in known],
        denominators=[series.denominators[last] for _, series, last in known],
        hidden=[series.hidden[last] for _, series, last in known],
        ordered=True,
        finding=finding,
        source=source(figures, known[0][1].measure.id),
    )


def unrevealing(flows: Iterable[Flow]) -> list[Flow]:
    """Flows in which whatever comes from where a hidden count does is hidden too, and from one place more if need be.

    Totals of both sides are told elsewhere, so a lone hidden count could be had by taking the others from them.
    """
    flows = list(flows)
    small = {whence for whence, _, count in flows if count is None}
    if len(small) == 1:
        others = [flow for flow in flows if flow[0] not in small]
        small |= set(sorted({whence for whence, _, _ in others}, key=lambda name: _all_from(name, others))[:1])
    return [(whence, whither, None if whence in small else count) for whence, whither, count in flows]


def _all_from(name: str, flows: Iterable[Flow]) -> float:
    return sum(count or 0 for whence, _, count in flows if whence == name)


def moved(each: Iterable[Series], *, units: str) -> str:
    """Which groups really moved, month by month: "Of 7 teams, North moved for the better"."""
    judged = [series for series in each if series.movement]
    if not judged:
        return f"There is too little to tell whether any of the {units} moved."
    ways = {word: [s.group for s in judged if _MOVED.get(s.movement or "") == word] for word in _MOVED.values()}
    told_of = [f"{listed(names)} moved {_way(word)}" for word, names in ways.items() if names]
    if not told_of:
        return f"None of the {units} shows a real change over these months."
    still = sum(map(len, ways.values())) < len(judged)
    alike = any(series.alike for series in judged if series.movement in _MOVED)
    return f"{'; '.join(told_of)}.{_STILL if still else ''}{_ALIKE if alike else ''}"


def spread(each: Iterable[Series]) -> str:
    """From the lowest to the highest figure of a share's groups, each with its base."""
    there = [series for series in each if series.latest is not None and series.group != NOT_RECORDED]
    if len(there) < 2:
        return ""
    low, *_, high = sorted(there, key=lambda series: series.latest or 0)
    return f"from {figure(low)} in {low.group} to {figure(high)} in {high.group}."


def _way(word: str) -> str:
    return f"for the {word}" if word in ("better", "worse") else word


def groups_part(figures: Figures, heading: str, id_: str, by: str, *, load: str) -> Part:
    """A share's services or teams: whether they differ by more than chance in the year, and which moved by month."""
    each = figures.each_series(id_, by, YEAR)
    picture = compared(figures, id_, by)
    if not picture:
        return Part(heading, load)
    if len(each) == 1:
        return Part(heading, f"All are of one {by}, {each[0].group}, so there is nothing to compare.", None, (id_,))
    apart = spread(each)
    if not apart:
        return Part(heading, f"In {when(each[0])}, {_TOO_FEW}", None, (id_,))
    sentence = f"In {when(each[0])}, {apart} {moved(figures.each_series(id_, by), units=f'{by}s')}"
    return Part(heading, sentence, picture, (id_,))
