"""What a process chart is drawn of, from back to front: the band of its limits, its mean, its target, its points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from goldenthread.design.charts.axes import figures_axis, periods_axis
from goldenthread.design.charts.figures import axis_domain, said
from goldenthread.design.charts.house import GREY, INK, LOOKS, PALE, Spec, chart, labelled, marks

Point = Mapping[str, Any]
_LINES = ("lower", "centre", "upper")
TOLD = ("Period", "Figure", "Base", "What it says")  # heads of the table, and what a point tells


def process_spec(points: Sequence[Point], *, target: float | None, unit: str, judged: bool) -> Spec:
    """The specification; without the band and the mean where movement is not judged."""
    lowest, highest = _possible(points, unit)
    begins, ends = axis_domain(_shown(points, target, judged, lowest, highest), unit)
    names = [point["period"] for point in points]
    looks = [look for look in LOOKS.values() if any(point["kind"] == look.words for point in points)]
    return chart(
        [{**point, **_within(point, lowest, highest)} for point in points],
        [
            *(_usual() if judged else ()),
            *(_target(target, names[0], unit) if target is not None and names else ()),
            {"mark": {"type": "line", "color": GREY, "strokeWidth": 1.5}, "encoding": {"y": {"field": "value"}}},
            marks("kind", looks, TOLD, y={"field": "value"}),
        ],
        height=340,
        encoding={
            "x": periods_axis(names, title=_explained(points, unit) if judged else []),
            "y": figures_axis(begins, ends, unit),
        },
    )


def _possible(points: Sequence[Point], unit: str) -> tuple[float | None, float | None]:
    """What a figure of this unit cannot go beyond: limits are worked out without knowing it."""
    below_nought = any((point["value"] or 0) < 0 for point in points)
    return None if below_nought else 0.0, 100.0 if unit == "%" else None


def _within(point: Point, lowest: float | None, highest: float | None) -> dict[str, float | None]:
    """The point's limits and mean, drawn in to what is possible."""
    return {name: _clipped(point[name], lowest, highest) for name in _LINES}


def _clipped(number: float | None, lowest: float | None, highest: float | None) -> float | None:
    if number is None:
        return None
    number = number if lowest is None else max(number, lowest)
    return number if highest is None else min(number, highest)


def _shown(
    points: Sequence[Point], target: float | None, judged: bool, lowest: float | None, highest: float | None
) -> Iterator[float | None]:
    yield target
    for point in points:
        yield point["value"]
        yield from _within(point, lowest, highest).values() if judged else ()


def _usual() -> Iterator[Spec]:
    """The band between the limits and the mean within it, afresh wherever limits start afresh."""
    apart = {"detail": {"field": "stretch"}}
    yield {
        "mark": {"type": "area", "color": PALE},
        "encoding": {**apart, "y": {"field": "lower"}, "y2": {"field": "upper"}},
    }
    yield {"mark": {"type": "line", "color": GREY, "strokeWidth": 1}, "encoding": {**apart, "y": {"field": "centre"}}}


def _explained(points: Sequence[Point], unit: str) -> list[str]:
    """What the band and the line within it are, as they stand for the latest point."""
    if not points or points[-1]["centre"] is None:
        return []
    band = ["shaded: limits of usual variation"] if points[-1]["lower"] is not None else []
    return [*band, f"thin line: mean {said(points[-1]['centre'], unit)}"]


def _target(target: float, first: str, unit: str) -> Iterator[Spec]:
    dashed = {"type": "rule", "color": INK, "strokeWidth": 1.5, "strokeDash": [6, 4]}
    yield {"mark": dashed, "encoding": {"y": {"datum": target}, "x": None}}
    yield from _named(first, target, f"Target {said(target, unit)}", align="left", baseline="bottom", dy=-5)


def _named(period: str, height: float, words: str, **mark: Any) -> Iterator[Spec]:
    """Words beside a line."""
    place = {"x": {"datum": period}, "y": {"datum": height}, "text": {"value": words}}
    yield from labelled({"data": {"values": [{}]}, "encoding": place}, **mark)
