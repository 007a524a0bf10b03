"""Shares of a whole over time, one above the other: numbered as in the legend, so that none is told by colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from goldenthread.design.charts.axes import figures_axis, periods_axis
from goldenthread.design.charts.figures import base, long_period, said, short_period, told
from goldenthread.design.charts.house import INK, SERIES, Spec, chart, tooltip
from goldenthread.design.charts.picture import HIDDEN, Picture

_OTHERS = "all others"
_THINNEST = 4  # per cent: a share in which a number has room
_UNSHOWN = " Periods in which a part is hidden are left out of the drawing."


def stacked_picture(
    subject: str,
    periods: Sequence[str],
    parts: Mapping[str, Sequence[float | None]],
    *,
    finding: str = "",
    source: str = "",
) -> Picture:
    """What a whole is made of, period by period. ``parts`` holds the counts of each part, one a period, in order.

    None is a hidden count: its period is left out of the drawing, for its other shares could not be told. Of more than
    six parts the smallest are drawn together; the table has them all. ``finding`` stands in the title after the
    subject; without one it tells the largest part of the last period.
    """
    totals = [_total(parts, place) for place in range(len(periods))]
    drawn = _largest(parts)
    shares = {
        name: [_share(count, total) for count, total in zip(counts, totals, strict=True)]
        for name, counts in drawn.items()
    }
    sentence = _sentence(shares, drawn, totals, periods) + (_UNSHOWN if None in totals else "")
    return Picture(
        title=f"{subject}: {finding or _finding(shares, totals)}",
        sentence=sentence,
        spec=_spec(drawn, shares, totals, periods),
        heads=("Period", *parts, "All"),
        rows=tuple(reversed([_row(parts, totals, periods, place) for place in range(len(periods))])),
        source=source,
    )


def _total(parts: Mapping[str, Sequence[float | None]], place: int) -> float | None:
    """All of a period; None where a part is hidden."""
    counts = [counts[place] for counts in parts.values()]
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def _largest(parts: Mapping[str, Sequence[float | None]]) -> Mapping[str, Sequence[float | None]]:
    """The parts as drawn: no more than there are colours, the smallest of too many added up."""
    if len(parts) <= len(SERIES):
        return parts
    by_size = sorted(parts, key=lambda name: -sum(count or 0 for count in parts[name]))
    kept = set(by_size[: len(SERIES) - 1])
    rest = zip(*(counts for name, counts in parts.items() if name not in kept), strict=True)
    others = [None if None in counts else sum(counts) for counts in rest]
    return {**{name: counts for name, counts in parts.items() if name in kept}, _OTHERS: others}


def _share(count: float | None, total: float | None) -> float | None:
    return 100 * count / total if count is not None and total else None


def _row(
    parts: Mapping[str, Sequence[float | None]], totals: Sequence[float | None], periods: Sequence[str], place: int
) -> tuple[str, ...]:
    total = totals[place]
    figures = (_cell(counts[place], total) for counts in parts.values())
    return (long_period(periods[place]), *figures, HIDDEN if total is None else said(total))


def _cell(count: float | None, total: float | None) -> str:
    """A count with its share of the whole, where that may be told."""
    share = _share(count, total)
    figure = said(count, hidden=count is None)
    return figure if share is None else f"{figure} ({said(share, '%')})"


def _last_whole(totals: Sequence[float | None]) -> int | None:
    """The place of the last period with cases and nothing hidden."""
    return max((place for place, total in enumerate(totals) if total), default=None)


def _finding(shares: Mapping[str, Sequence[float | None]], totals: Sequence[float | None]) -> str:
    last = _last_whole(totals)
    if last is None:
        return "nothing to show yet"
    largest = max(shares, key=lambda name: shares[name][last] or 0)
    return f"{largest} is the largest part, {said(shares[largest][last], '%')}"


def _sentence(
    shares: Mapping[str, Sequence[float | None]],
    counts: Mapping[str, Sequence[float | None]],
    totals: Sequence[float | None],
    periods: Sequence[str],
) -> str:
    """The parts of the last whole period, largest first, beside those of the first."""
    last = _last_whole(totals)
    if last is None:
        return ""
    first = next(place for place, total in enumerate(totals) if total)
    said_of = [
        f"{name} {told(said(shares[name][last], '%'), base(counts[name][last], totals[last]))}"
        + (f", {said(shares[name][first], '%')} in {long_period(periods[first])}" if first < last else "")
        for name in sorted(shares, key=lambda name: -(shares[name][last] or 0))
    ]
    return f"In {long_period(periods[last])}: {'; '.join(said_of)}."


def _spec(
    counts: Mapping[str, Sequence[float | None]],
    shares: Mapping[str, Sequence[float | None]],
    totals: Sequence[float | None],
    periods: Sequence[str],
) -> Spec:
    names = [short_period(period) for period in periods]
    keys = [f"{number} {name}" for number, name in enumerate(shares, start=1)]
    rows = [
        {
            "period": names[place],
            "key": key,
            "order": number,
            "share": share,
            "Period": long_period(periods[place]),
            "Part": name,
            "Figure": _cell(counts[name][place], totals[place]),
        }
        for number, (key, name) in enumerate(zip(keys, shares, strict=True))
        for place, share in enumerate(shares[name])
        if share is not None
    ]
    colours = {"domain": keys, "range": list(SERIES[: len(keys)])}
    bar = {
        "mark": {"type": "bar", "stroke": "white", "strokeWidth": 1, "width": {"band": 0.9}},
        "encoding": {
            "y": {"field": "share", "stack": "zero", **figures_axis(0, 100, "%")},
            "order": {"field": "order"},
            "color": {"field": "key", "type": "nominal", "scale": colours, "legend": {"title": None, "columns": 2}},
            "tooltip": tooltip(("Period", "Part", "Figure")),
        },
    }
    return chart(rows, [bar, *_numbers(shares, totals)], height=340, encoding={"x": periods_axis(names, scale="band")})


def _numbers(shares: Mapping[str, Sequence[float | None]], totals: Sequence[float | None]) -> Iterator[Spec]:
    """The number of each part beside the last period, level with the middle of its share there."""
    last = _last_whole(totals)
    if last is None:
        return
    ends = list(accumulate(numbers[last] or 0 for numbers in shares.values()))
    tops = zip(shares.values(), ends, strict=True)
    rows = [
        {"number": str(nth), "middle": end - (numbers[last] or 0) / 2}
        for nth, (numbers, end) in enumerate(tops, start=1)
        if (numbers[last] or 0) >= _THINNEST
    ]
    text = {"type": "text", "align": "left", "dx": 4, "color": INK}
    middle = {"field": "middle", "type": "quantitative"}
    place = {"x": {"value": "width"}, "y": middle, "text": {"field": "number"}}
    yield {"data": {"values": rows}, "mark": text, "encoding": place}
