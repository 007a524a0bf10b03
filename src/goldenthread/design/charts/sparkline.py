"""A course of values in the space of a few words: the shape only, with the last one marked by its kind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from django.utils.safestring import SafeString, mark_safe

from goldenthread.design.charts.house import GREY, LOOKS

_WIDTH, _HEIGHT, _EDGE = 100, 24, 4
_MARKS = {
    "circle": "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
    "diamond": "M0-4L4 0 0 4-4 0z",
    "square": "M-3-3h6v6h-6z",
    "triangle-up": "M0-4L4 3h-8z",
    "triangle-down": "M0 4L4-3h-8z",
}


def sparkline(values: Sequence[float | None], kind: str | None = None) -> SafeString:
    """A small SVG of a series, 100 by 24; nothing where no value is there.

    ``kind`` is that of the last value (common, improvement, concern, high, low), None where it cannot be judged. A
    missing or hidden value leaves a gap. It says nothing to who cannot see it: the page says it in words beside it.
    """
    places = _places(values)
    if not any(places):
        return SafeString("")
    look, (x, y) = LOOKS[kind or "common"], [place for place in places if place][-1]
    svg = (
        f'<svg class="gt-sparkline" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}" '
        f'aria-hidden="true" focusable="false"><path d="{_path(places)}" fill="none" stroke="{GREY}" '
        'stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/>'
        f'<path d="{_MARKS[look.shape]}" transform="translate({x} {y})" fill="{look.colour}"/></svg>'
    )
    return mark_safe(svg)  # noqa: S308  numbers and names of our own


def _places(values: Sequence[float | None]) -> list[tuple[float, float] | None]:
    """Where each value lies; None for a gap."""
    there = [value for value in values if value is not None]
    if not there:
        return []
    least, span = min(there), max(there) - min(there)
    across, down = (_WIDTH - 2 * _EDGE) / max(len(values) - 1, 1), _HEIGHT - 2 * _EDGE

    def place(nth: int, value: float) -> tuple[float, float]:
        height = (value - least) / span if span else 0.5
        return round(_EDGE + nth * across, 1), round(_HEIGHT - _EDGE - height * down, 1)

    return [None if value is None else place(nth, value) for nth, value in enumerate(values)]


def _path(places: Sequence[tuple[float, float] | None]) -> str:
    """A line through neighbouring values, broken at gaps; a value alone is a dot."""
    runs = (list(run) for there, run in groupby(places, bool) if there)
    return "".join(_run(run) for run in runs)  # type: ignore[arg-type]  # the runs hold no gap


def _run(places: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in places) + ("h0" if len(places) == 1 else "")
