"""Several measures over the same periods, one under the other, each on its own scale: what moved when, not why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.design.charts.axes import figures_axis, periods_axis
from goldenthread.design.charts.figures import at, axis_domain, long_period, said, short_period
from goldenthread.design.charts.house import BLUE, GREY, Spec, chart, tooltip
from goldenthread.design.charts.picture import Picture

_HEIGHT = 110
_TITLE = {"anchor": "start", "fontSize": 13, "fontWeight": "bold", "subtitleFontSize": 12, "offset": 8}


@dataclass(frozen=True)
class Line:
    """One measure: a value a period, None where there is none; ``hidden`` marks counts of 1 to 5."""

    name: str
    values: Sequence[float | None]
    unit: str = ""
    hidden: Sequence[bool] = ()

    def said(self, place: int) -> str:
        """The figure of a period with its unit."""
        return said(self.values[place], self.unit, hidden=bool(at(self.hidden, place)))

    @property
    def places(self) -> list[int]:
        """The places of the periods that have a value."""
        return [place for place, value in enumerate(self.values) if value is not None]


def lines_picture(
    subject: str, periods: Sequence[str], lines: Sequence[Line], *, finding: str = "", source: str = ""
) -> Picture:
    """Lines one under the other over the same periods. ``finding`` stands in the title after the subject."""
    return Picture(
        title=f"{subject}: {finding or _finding(periods, lines)}",
        sentence=_sentence(periods, lines),
        spec=_spec(periods, lines),
        heads=("Period", *(line.name for line in lines)),
        rows=tuple(
            (long_period(periods[place]), *(line.said(place) for line in lines))
            for place in reversed(range(len(periods)))
        ),
        source=source,
    )


def _finding(periods: Sequence[str], lines: Sequence[Line]) -> str:
    if not any(line.places for line in lines):
        return "nothing to show yet"
    return f"{long_period(periods[0])} to {long_period(periods[-1])}"


def _sentence(periods: Sequence[str], lines: Sequence[Line]) -> str:
    courses = [_course(periods, line) for line in lines if line.places]
    if not courses:
        return ""
    together = " They stand together for the eye; that they move together does not say that one moves another."
    return f"{'; '.join(courses)}." + (together if len(courses) > 1 else "")


def _course(periods: Sequence[str], line: Line) -> str:
    first, last = line.places[0], line.places[-1]
    now = f"{line.name}: {line.said(last)} in {long_period(periods[last])}"
    return now if first == last else f"{now}, {line.said(first)} in {long_period(periods[first])}"


def _spec(periods: Sequence[str], lines: Sequence[Line]) -> Spec:
    """One view a line; the periods are named under the last."""
    whole = chart([], [], height=_HEIGHT)
    shared = {name: whole[name] for name in ("$schema", "config")}
    views = [_view(periods, line, last=line is lines[-1]) for line in lines]
    return {**shared, "spacing": 22, "vconcat": views}


def _view(periods: Sequence[str], line: Line, *, last: bool) -> Spec:
    names = [short_period(period) for period in periods]
    rows = [
        {"period": name, "value": value, "Period": long_period(period), "Figure": line.said(place)}
        for place, (name, period, value) in enumerate(zip(names, periods, line.values, strict=True))
    ]
    begins, ends = axis_domain(line.values, line.unit)
    across, up = periods_axis(names), figures_axis(begins, ends, line.unit)
    across["axis"] = {**across["axis"], "labels": last, "ticks": last}
    up["axis"] = {**up["axis"], "title": None, "tickCount": 3, "minExtent": 46, "maxExtent": 46}
    start = "" if begins == 0 else f"axis begins at {begins:,.15g}"
    return {
        "title": {**_TITLE, "text": _now(line), "subtitle": start},
        "height": _HEIGHT,
        "data": {"values": rows},
        "encoding": {"x": across, "y": {"field": "value", **up}},
        "layer": [
            {"mark": {"type": "line", "color": GREY, "strokeWidth": 1.5}},
            _dots(line.name),
            *_latest(rows, line),
        ],
    }


def _dots(name: str) -> Spec:
    dots = {"type": "point", "filled": True, "size": 20, "color": GREY, "opacity": 1}
    period, figure = tooltip(("Period", "Figure"))  # a name may hold what Vega reads as a path: a full stop, a bracket
    return {"mark": dots, "encoding": {"tooltip": [period, {**figure, "title": name}]}}


def _now(line: Line) -> str:
    """The line's name with its last value."""
    return f"{line.name}: {line.said(line.places[-1])}" if line.places else line.name


def _latest(rows: Sequence[Spec], line: Line) -> list[Spec]:
    """A mark on the last value."""
    mark = {"type": "point", "filled": True, "shape": "diamond", "size": 80, "color": BLUE, "opacity": 1}
    return [{"data": {"values": [rows[place]]}, "mark": mark} for place in line.places[-1:]]
