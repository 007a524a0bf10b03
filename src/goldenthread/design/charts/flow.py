"""Where things go: a Sankey diagram, of bands from where each comes to what became of it, as wide as they are many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import cycle
from textwrap import wrap

from goldenthread.design.charts.figures import base, said, told
from goldenthread.design.charts.house import FONT, GREY, INK, SERIES
from goldenthread.design.charts.picture import Picture

Flow = tuple[str, str, float | None]  # whence, whither, how many; None where the count is hidden
_NODE, _GAP, _TEXT, _LINE, _LETTER = 10, 12, 14, 18, 7.5  # pixels
_HALO = 'paint-order="stroke" stroke="white" stroke-width="3"'  # keeps words readable where bands pass under them
_HEIGHT = 260  # pixels that all flows together take


@dataclass(frozen=True)
class FlowPicture(Picture):
    """A picture that Vega has no chart for, drawn by our own hand."""

    flows: tuple[Flow, ...] = ()

    def svg(self, width: int) -> str:
        """Bands between two columns, the names of both over their bars."""
        return _svg([(whence, whither, count) for whence, whither, count in self.flows if count], width)


def flow_picture(
    subject: str,
    flows: Sequence[Flow],
    *,
    heads: tuple[str, str] = ("From", "To"),
    finding: str = "",
    source: str = "",
) -> FlowPicture:
    """What became of what came in: (whence, whither, how many), in the order to draw them; None is a hidden count.

    ``heads`` name the two sides; ``finding`` stands in the title after the subject, the largest flow without one.
    """
    total = sum(count or 0 for _, _, count in flows)
    sources = _sources(flows)
    return FlowPicture(
        title=f"{subject}: {finding or _finding(flows)}",
        sentence=_sentence(flows, total),
        spec={},
        heads=(*heads, "Number", "Of all from there"),
        rows=tuple(_row(flow, sources, flows) for flow in flows),
        source=source,
        flows=tuple(flows),
    )


def _sums(ends: Iterable[tuple[str, float | None]]) -> dict[str, float]:
    """How many at each end of one side, in the order of the flows."""
    sums: dict[str, float] = {}
    for name, count in ends:
        sums[name] = sums.get(name, 0) + (count or 0)
    return sums


def _sources(flows: Sequence[Flow]) -> dict[str, float]:
    return _sums((whence, count) for whence, _, count in flows)


def _targets(flows: Sequence[Flow]) -> dict[str, float]:
    return _sums((whither, count) for _, whither, count in flows)


def _row(flow: Flow, sources: Mapping[str, float], flows: Sequence[Flow]) -> tuple[str, ...]:
    whence, whither, count = flow
    whole = all(number is not None for source, _, number in flows if source == whence)
    rests_on = base(count, sources[whence], hidden=not whole)
    return whence, whither, said(count, hidden=count is None), rests_on


def _largest(flows: Sequence[Flow]) -> Flow | None:
    return max((flow for flow in flows if flow[2]), key=lambda flow: flow[2] or 0, default=None)


def _finding(flows: Sequence[Flow]) -> str:
    largest = _largest(flows)
    return f"most go from {largest[0]} to {largest[1]}" if largest else "nothing to show yet"


def _sentence(flows: Sequence[Flow], total: float) -> str:
    largest = _largest(flows)
    if largest is None:
        return ""
    if any(count is None for _, _, count in flows):
        return f"The largest is from {largest[0]} to {largest[1]}: {said(largest[2])}. Hidden counts are not drawn."
    ends = sorted(_targets(flows).items(), key=lambda end: -end[1])
    shares = (f"{name} {told(said(100 * number / total, '%'), base(number, total))}" for name, number in ends)
    return f"Of {said(total)}: {'; '.join(shares)}."


@dataclass(frozen=True)
class _End:
    """A bar at one side: its label, above it, and where it lies."""

    lines: Sequence[str]
    top: float
    height: float


def _svg(flows: Sequence[Flow], width: int) -> str:
    sides = [_sources(flows), _targets(flows)]
    scale = _HEIGHT / max(sum(sides[0].values()), 1)
    labels = [{name: _label(name, number, width) for name, number in side.items()} for side in sides]
    height = max((_HEIGHT + sum(map(_room, side.values())) for side in labels), default=_HEIGHT)
    left, right = (_ends(*each, scale, height) for each in zip(sides, labels, strict=True))
    parts = [*_bands(flows, left, right, scale, width), *_bars(left, 0, "start"), *_bars(right, width, "end")]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height:.0f}" font-family="{FONT}" '
        f'font-size="{_TEXT}" fill="{INK}">{"".join(parts)}</svg>'
    )


def _label(name: str, number: float, width: int) -> list[str]:
    """A name and its number, in lines that leave the other side its half."""
    return wrap(f"{name}, {said(number)}", max(int(width / 2 / _LETTER) - 1, 8))


def _room(lines: Sequence[str]) -> float:
    return len(lines) * _LINE + _GAP


def _ends(
    sums: Mapping[str, float], labels: Mapping[str, Sequence[str]], scale: float, height: float
) -> dict[str, _End]:
    """The bars of one side from top to bottom, spread over the height."""
    spare = (height - _HEIGHT - sum(map(_room, labels.values()))) / max(len(sums), 1)
    ends, down = {}, 0.0
    for name, number in sums.items():
        down += _room(labels[name]) + spare
        ends[name] = _End(labels[name], down, number * scale)
        down += number * scale
    return ends


def _bars(ends: Mapping[str, _End], x: float, anchor: str) -> Iterator[str]:
    for end in ends.values():
        corner = x - (_NODE if anchor == "end" else 0)
        yield f'<rect x="{corner}" y="{end.top:.1f}" width="{_NODE}" height="{end.height:.1f}" fill="{GREY}"/>'
        for up, line in enumerate(reversed(end.lines)):
            y = end.top - _GAP / 2 - up * _LINE
            yield f'<text x="{x}" y="{y:.1f}" text-anchor="{anchor}" {_HALO}>{escape(line)}</text>'


def _bands(
    flows: Sequence[Flow], left: Mapping[str, _End], right: Mapping[str, _End], scale: float, width: int
) -> Iterator[str]:
    """A band a flow, beside one another at both ends, coloured by where they come from."""
    begin = {name: end.top for name, end in left.items()}
    arrive = {name: end.top for name, end in right.items()}
    colours = dict(zip(left, cycle(SERIES)))
    for whence, whither, count in flows:
        thick, start, end = (count or 0) * scale, begin[whence], arrive[whither]
        begin[whence], arrive[whither] = start + thick, end + thick
        yield f'<path d="{_band(start, end, thick, width)}" fill="{colours[whence]}" fill-opacity="0.45"/>'


def _band(start: float, end: float, thick: float, width: int) -> str:
    near, middle, far = _NODE, width / 2, width - _NODE
    return (
        f"M{near} {start:.1f}C{middle} {start:.1f} {middle} {end:.1f} {far} {end:.1f}v{thick:.1f}"
        f"C{middle} {end + thick:.1f} {middle} {start + thick:.1f} {near} {start + thick:.1f}z"
    )
