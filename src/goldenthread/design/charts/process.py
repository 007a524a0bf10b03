"""A process chart: one measure over time, with the limits of its usual variation, and whether it really moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any

from goldenthread.design.charts.figures import at, base, long_period, said, short_period, told
from goldenthread.design.charts.house import LOOKS
from goldenthread.design.charts.picture import Picture
from goldenthread.design.charts.process_layers import TOLD, process_spec
from goldenthread.judgement.movement import ProcessChart
from goldenthread.judgement.movement.correlation import HIGH

_FINDINGS = {
    "common": "no sign of change",
    "improvement": "a sign of improvement",
    "concern": "a sign of getting worse",
    "high": "a sign of a rise",
    "low": "a sign of a fall",
}
_UNTOLD = "There is too little here to tell whether it moved: seven periods are needed, and three cases in each."


def process_picture(
    subject: str,
    chart: ProcessChart,
    *,
    unit: str = "",
    periods: Sequence[str] = (),
    numerators: Sequence[float | None] = (),
    denominators: Sequence[float | None] = (),
    hidden: Sequence[bool] = (),
    judged: bool = True,
    source: str = "",
) -> Picture:
    """The picture of a process chart. Sequences have one member a point, in the chart's order; any may be left out.

    ``subject`` is the measure's title, ``unit`` its unit ("%", "per 10,000", "days"); ``periods`` are names of periods,
    and the chart's dates stand where there are none. ``hidden`` marks counts of 1 to 5 whose value was taken away.
    ``judged=False`` draws the points alone, where ``judgement.series`` finds too little to tell movement by.
    """
    names = periods or [f"{day.day} {day:%b %Y}" for day in chart.dates]
    points = list(_points(chart, names, unit, numerators, denominators, hidden, judged))
    return Picture(
        title=f"{subject}: {_finding(chart, judged)}",
        sentence=_sentence(chart, points, judged),
        spec=process_spec(points, target=chart.target, unit=unit, judged=judged),
        heads=TOLD,
        rows=tuple(tuple(point[head] for head in TOLD) for point in reversed(points)),
        source=source,
    )


def _points(
    chart: ProcessChart,
    names: Sequence[str],
    unit: str,
    numerators: Sequence[float | None],
    denominators: Sequence[float | None],
    hidden: Sequence[bool],
    judged: bool,
) -> Iterator[dict[str, Any]]:
    """What is known of each point: to draw, to point at, and for the table."""
    stretches = _stretches(chart)
    for place, (name, known) in enumerate(zip(names, chart.values, strict=True)):
        masked = bool(at(hidden, place))
        value = None if masked else known
        kind = None if value is None else chart.kind[place] if judged else "common"
        yield {
            "period": short_period(name),
            "Period": long_period(name),
            "value": value,
            "Figure": said(value, unit, hidden=masked),
            "Base": base(at(numerators, place), at(denominators, place), unit, hidden=masked),
            "kind": LOOKS[kind].words if kind else None,
            "What it says": _says(kind, chart.rule[place]) if judged else "",
            "lower": chart.lower[place],
            "centre": chart.centre[place],
            "upper": chart.upper[place],
            "stretch": stretches[place],
        }


def _stretches(chart: ProcessChart) -> list[int]:
    """Of each point, how many times limits had started afresh: a band is not drawn across such a start."""
    lines = list(zip(chart.lower, chart.centre, chart.upper, strict=True))
    return list(accumulate((one != other for one, other in pairwise(lines)), initial=0))


def _says(kind: str | None, rule: str | None) -> str:
    if kind is None:
        return ""
    return f"{LOOKS[kind].words} ({rule})" if rule else LOOKS[kind].words


def _finding(chart: ProcessChart, judged: bool) -> str:
    if chart.variation is None:
        return "nothing to show yet"
    if chart.no_variation and judged:
        return "always the same"
    if not judged or not any(limit is not None for limit in chart.lower):
        return "too little to tell whether it moved"
    finding = _FINDINGS[chart.variation]
    alike = chart.lag1 is not None and chart.lag1 >= HIGH
    return finding.replace("a sign", "perhaps a sign", 1) if alike else finding


def _sentence(chart: ProcessChart, points: Sequence[dict[str, Any]], judged: bool) -> str:
    return " ".join((_latest(points), chart.words if judged else _UNTOLD)).strip()


def _latest(points: Sequence[dict[str, Any]]) -> str:
    """The last figure there is, with its base."""
    there = [point for point in points if point["value"] is not None]
    if not there:
        return ""
    return f"In {there[-1]['Period']}: {told(there[-1]['Figure'], there[-1]['Base'])}."
