"""Shares of a whole over time, one above the other: numbered as in the legend, so that none is told by colour alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from goldenthread.design.charts.axes import figures_axis, periods_axis
from goldenthread.design.charts.figures import base, long_period, said, short_period, told
from goldenthread.design.charts.house import INK, SERIES, Spec, chart, tooltip
from goldenthread.design.charts.picture import Picture
from goldenthread.judgement.disclosure import HIDDEN

Counts = Mapping[str, Sequence[float | None]]

_OTHERS = "all others"
_THINNEST = 4  # per cent: a share in which a number has room
_UNSHOWN = "Periods in which a part is hidden are left out of the drawing."


def stacked_picture(
    subject: str, periods: Sequence[str], parts: Counts, *, finding: str = "", source: str = ""
) -> Picture:
    """What a whole is made of, period by period. ``parts`` holds the counts of each part, one a period, in order.

    None is a hidden count: its period is left out of the drawing, for its other shares could not be told. Of more than
    six parts the smallest are drawn together; the table has them all. ``finding`` stands in the title after the
    subject; without one it tells the largest part of the last period.
    """
    whole, drawn = _Whole(periods, parts), _Whole(periods, _largest(parts))
    return Picture(
        title=f"{subject}: {finding or _finding(drawn)}",
        sentence=" ".join(filter(None, (_sentence(drawn), _UNSHOWN if None in whole.totals else ""))),
        spec=_spec(drawn),
        heads=("Period", *parts, "All"),
        rows=tuple(whole.row(place) for place in reversed(range(len(periods)))),
        source=source,
    )


def _largest(parts: Counts) -> Counts:
    """The parts as drawn: no more than there are colours, the smallest of too many added up."""
    if len(parts) <= len(SERIES):
        return parts
    by_size = sorted(parts, key=lambda name: -sum(count or 0 for count in parts[name]))
    kept = set(by_size[: len(SERIES) - 1])
    rest = zip(*(counts for name, counts in parts.items() if name not in kept), strict=True)
    return {**{name: counts for name, counts in parts.items() if name in kept}, _OTHERS: list(map(_sum, rest))}


def _sum(counts: Sequence[float | None]) -> float | None:
    """All of them together; None where one is hidden."""
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


@dataclass(frozen=True)
class _Whole:
    """The counts of each part in each period, and what follows from them."""

    periods: Sequence[str]
    parts: Counts

    @cached_property
    def totals(self) -> list[float | None]:
        """All of each period; None where a part is hidden."""
        return [_sum([counts[place] for counts in self.parts.values()]) for place in range(len(self.periods))]

    @cached_property
    def places(self) -> list[int]:
        """The periods with cases and nothing hidden."""
        return [place for place, total in enumerate(self.totals) if total]

    def share(self, name: str, place: int) -> float | None:
        """Per cent of the whole of its period, where that may be told."""
        count, total = self.parts[name][place], self.totals[place]
        return 100 * count / total if count is not None and total else None

    def said(self, name: str, place: int) -> str:
        """A count with its share."""
        count, share = self.parts[name][place], self.share(name, place)
        figure = said(count, hidden=count is None)
        return figure if share is None else f"{figure} ({said(share, '%')})"

    def row(self, place: int) -> tuple[str, ...]:
        """A period in the table."""
        total = self.totals[place]
        figures = (self.said(name, place) for name in self.parts)
        return (long_period(self.periods[place]), *figures, HIDDEN if total is None else said(total))

    def by_size(self, place: int) -> list[str]:
        """The parts of a period, the largest first."""
        return sorted(self.parts, key=lambda name: -(self.share(name, place) or 0))


def _finding(whole: _Whole) -> str:
    if not whole.places:
        return "nothing to show yet"
    largest = whole.by_size(whole.places[-1])[0]
    return f"{largest} is the largest part, {said(whole.share(largest, whole.places[-1]), '%')}"


def _sentence(whole: _Whole) -> str:
    """The parts of the last period that can be told, largest first, beside those of the first."""
    if not whole.places:
        return ""
    last = whole.places[-1]
    parts = "; ".join(_course(whole, name) for name in whole.by_size(last))
    return f"In {long_period(whole.periods[last])}: {parts}."


def _course(whole: _Whole, name: str) -> str:
    first, last = whole.places[0], whole.places[-1]
    now = told(said(whole.share(name, last), "%"), base(whole.parts[name][last], whole.totals[last]))
    before = f", {said(whole.share(name, first), '%')} in {long_period(whole.periods[first])}" if first < last else ""
    return f"{name} {now}{before}"


def _spec(whole: _Whole) -> Spec:
    names = [short_period(period) for period in whole.periods]
    keys = {name: f"{number} {name}" for number, name in enumerate(whole.parts, start=1)}
    rows = [
        {
            "period": names[place],
            "key": key,
            "order": order,
            "share": whole.share(name, place),
            "Period": long_period(whole.periods[place]),
            "Part": name,
            "Figure": whole.said(name, place),
        }
        for order, (name, key) in enumerate(keys.items())
        for place in whole.places
    ]
    encoding = {"x": periods_axis(names, scale="band")}
    return chart(rows, [_bars(list(keys.values())), *_numbers(whole)], height=340, encoding=encoding)


def _bars(keys: Sequence[str]) -> Spec:
    colours = {"domain": list(keys), "range": list(SERIES[: len(keys)])}
    return {
        "mark": {"type": "bar", "stroke": "white", "strokeWidth": 1, "width": {"band": 0.9}},
        "encoding": {
            "y": {"field": "share", "stack": "zero", **figures_axis(0, 100, "%")},
            "order": {"field": "order"},
            "color": {"field": "key", "type": "nominal", "scale": colours, "legend": {"title": None, "columns": 1}},
            "tooltip": tooltip(("Period", "Part", "Figure")),
        },
    }


def _numbers(whole: _Whole) -> list[Spec]:
    """The number of each part beside the last period, level with the middle of its share there."""
    shares = [whole.share(name, whole.places[-1]) or 0 for name in whole.parts] if whole.places else []
    rows = [
        {"number": str(number), "middle": end - share / 2}
        for number, (share, end) in enumerate(zip(shares, accumulate(shares), strict=True), start=1)
        if share >= _THINNEST
    ]
    middle = {"field": "middle", "type": "quantitative"}
    place = {"x": {"value": "width"}, "y": middle, "text": {"field": "number"}}
    mark = {"type": "text", "align": "left", "dx": 4, "color": INK}
    return [{"data": {"values": rows}, "mark": mark, "encoding": place}] if rows else []
