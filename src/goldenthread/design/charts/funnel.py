"""A funnel of teams: do they really differ? Only those outside its limits are named, and none is ranked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from goldenthread.design.charts.axes import figures_axis
from goldenthread.design.charts.figures import axis_domain, base, listed, said
from goldenthread.design.charts.house import GREY, INK, PURPLE, Look, Spec, chart, labelled, marks
from goldenthread.design.charts.picture import Picture
from goldenthread.judgement.funnel import Funnel, funnel
from goldenthread.judgement.numbers import floats_of

_LOOKS = {
    "high": Look("stands out above", PURPLE, "triangle-up"),
    "low": Look("stands out below", PURPLE, "triangle-down"),
    None: Look("within the limits", GREY, "circle"),
}
_LIMITS = {"lower_998": [2, 3], "lower_95": [6, 3], "upper_95": [6, 3], "upper_998": [2, 3]}  # and their dashes
_AT: Spec = {"x": {"field": "cases"}, "y": {"field": "value"}}  # of a team, and of its limits across
_LIMITS_TOLD = "limits: dashes 95%, dots 99.8%"
_TOLD = ("Figure", "Base", "What it says")
_MOST_NAMED = 3


def funnel_picture(
    subject: str,
    names: Sequence[str],
    numerators: Sequence[float | None],
    denominators: Sequence[float | None],
    *,
    hidden: Sequence[bool] = (),
    units: str = "teams",
    source: str = "",
) -> Picture:
    """The funnel of a share: each team's cases across, its share upwards, between limits that narrow with cases.

    Sequences have one member a team. ``hidden`` marks those whose counts are small: they are not judged, and their
    figures not shown. ``units`` is what they are called, many of them.
    """
    masked = list(hidden) or [False] * len(names)
    shown = [place for place, is_hidden in enumerate(masked) if not is_hidden]
    above, below = ([numbers[place] for place in shown] for numbers in (numerators, denominators))
    judged = funnel(floats_of(above), floats_of(below), names=[names[place] for place in shown])
    points = list(_points(judged, above, below))
    unjudged = [name for name, is_hidden in zip(names, masked, strict=True) if is_hidden]
    hidden_rows = [(name, said(None, hidden=True), base(None, None, hidden=True), "") for name in unjudged]
    return Picture(
        title=f"{subject}: {_finding(judged, units)}",
        sentence=judged.words + (f" Not judged, as their counts are small: {listed(unjudged)}." if unjudged else ""),
        spec=_spec(judged, points, units),
        heads=(units.capitalize(), "Figure", "Base", "What it says"),
        rows=(*(tuple(point[head] for head in ("Name", *_TOLD)) for point in points), *hidden_rows),
        source=source,
    )


def _points(judged: Funnel, above: Sequence[float | None], below: Sequence[float | None]) -> Iterator[dict[str, Any]]:
    """What is known of each team: to draw, to point at, and for the table."""
    columns = (judged.names, above, below, judged.rates, judged.outside_998)
    for place, (name, numerator, cases, rate, side) in enumerate(zip(*columns, strict=True)):
        share = None if rate is None else 100 * rate
        yield {
            "Name": name,
            "cases": cases,
            "value": share,
            "kind": _LOOKS[side].words,
            "named": name if side else "",
            "Figure": said(share, "%"),
            "Base": base(numerator, cases),
            "What it says": "" if rate is None else _LOOKS[side].words,
            **{limit: _per_cent(getattr(judged, limit)[place]) for limit in _LIMITS},
        }


def _per_cent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def _finding(judged: Funnel, units: str) -> str:
    out = [name for name, side in zip(judged.names, judged.outside_998, strict=True) if side]
    if judged.target is None:
        return "nothing to compare yet"
    if not out:
        return f"none of the {units} stands out"
    if len(out) > _MOST_NAMED:
        return f"{len(out)} of {len(judged.names)} {units} stand out"
    return f"{listed(out)} {'stands' if len(out) == 1 else 'stand'} out"


def _spec(judged: Funnel, points: Sequence[dict[str, Any]], units: str) -> Spec:
    there = [point for point in points if point["value"] is not None]
    begins, ends = axis_domain([point[name] for point in there for name in ("value", *_LIMITS)], "%")
    looks = [look for look in _LOOKS.values() if any(point["kind"] == look.words for point in there)]
    most = max((point["cases"] for point in there), default=1)
    return chart(
        there,
        [
            *(_limit(name, dash) for name, dash in _LIMITS.items()),
            *(_whole(judged.target) if judged.target is not None else ()),
            marks("kind", looks, ("Name", *_TOLD), **_AT),
            *_names(f"datum.cases < {most / 2}", align="left", dx=8),
            *_names(f"datum.cases >= {most / 2}", align="right", dx=-8),
        ],
        height=320,
        encoding={"x": _cases(units, most), "y": figures_axis(begins, ends, "%")},
    )


def _cases(units: str, most: float) -> Spec:
    axis = {"title": [f"Cases of each of the {units}", _LIMITS_TOLD], "grid": False, "tickCount": 4}
    return {"type": "quantitative", "scale": {"domain": [0, 1.05 * most]}, "axis": axis}


def _limit(name: str, dash: Sequence[int]) -> Spec:
    """A limit as a curve through where it lies for each team."""
    line = {"type": "line", "color": GREY, "strokeWidth": 1, "strokeDash": dash, "interpolate": "monotone"}
    return {"mark": line, "encoding": {**_AT, "y": {"field": name}}}


def _whole(share: float) -> Iterator[Spec]:
    """The line of all of them together."""
    level = {"y": {"datum": 100 * share}}
    yield {"mark": {"type": "rule", "color": INK}, "encoding": {"x": None, **level}}
    words = {"x": {"datum": 0}, "text": {"value": f"All {said(100 * share, '%')}"}, **level}
    yield from labelled({"data": {"values": [{}]}, "encoding": words}, align="left", baseline="bottom", dx=4, dy=-4)


def _names(which: str, **mark: Any) -> Iterator[Spec]:
    """The names of those that stand out, on the side where there is room."""
    text = {
        "transform": [{"filter": "datum.named"}, {"filter": which}],
        "encoding": {**_AT, "text": {"field": "named"}},
    }
    yield from labelled(text, **mark)
