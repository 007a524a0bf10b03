"""This authority among those like it and England: dots on one line of figures, in order of the figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from goldenthread.design.charts.axes import figures_axis
from goldenthread.design.charts.figures import axis_domain, said
from goldenthread.design.charts.house import BLUE, GREY, INK, PALE, Look, Spec, chart, marks
from goldenthread.design.charts.picture import Picture
from goldenthread.design.charts.rows import ROW, ROWS, row_words

_OURS, _ENGLAND = Look("this authority", BLUE, "diamond"), Look("England", INK, "square")
_NEIGHBOUR = Look("statistical neighbour", GREY, "circle")


def neighbours_picture(
    subject: str,
    authority: str,
    ours: float | None,
    neighbours: Mapping[str, float | None],
    england: float | None,
    *,
    unit: str = "",
    period: str = "",
    finding: str = "",
    source: str = "",
) -> Picture:
    """Where an authority stands among its statistical neighbours. None is a figure that was not published.

    ``period`` is the one that all figures are of; ``finding`` stands in the title after the subject.
    """
    figures = [(authority, ours, _OURS), *((name, value, _NEIGHBOUR) for name, value in neighbours.items())]
    figures.append(("England", england, _ENGLAND))
    figures.sort(key=lambda figure: (figure[1] is None, -(figure[1] or 0)))
    rows: list[dict[str, Any]] = [
        {"Name": name, "value": value, "kind": look.words, "Figure": said(value, unit)} for name, value, look in figures
    ]
    return Picture(
        title=f"{subject}: {finding or _finding(authority, ours, neighbours)}",
        sentence=_sentence(authority, ours, neighbours, england, unit, period),
        spec=_spec(rows, unit),
        heads=("Authority", "Figure"),
        rows=tuple((row["Name"], row["Figure"]) for row in rows),
        source=source,
    )


def _finding(authority: str, ours: float | None, neighbours: Mapping[str, float | None]) -> str:
    others = [value for value in neighbours.values() if value is not None]
    if ours is None or not others:
        return "nothing to compare yet"
    higher, lower = sum(value > ours for value in others), sum(value < ours for value in others)
    if not higher and not lower:
        return f"{authority} is level with its neighbours"
    if higher >= lower:
        return f"{authority} is lower than {higher} of {len(others)} neighbours"
    return f"{authority} is higher than {lower} of {len(others)} neighbours"


def _sentence(
    authority: str,
    ours: float | None,
    neighbours: Mapping[str, float | None],
    england: float | None,
    unit: str,
    period: str,
) -> str:
    others = [value for value in neighbours.values() if value is not None]
    if ours is None:
        return f"There is no figure for {authority} to set beside the others."
    said_of = [f"{authority}: {said(ours, unit)}"]
    if others:
        said_of.append(f"its neighbours from {said(min(others), unit)} to {said(max(others), unit)}")
    if england is not None:
        said_of.append(f"England {said(england, unit)}")
    when = f" All are of {period}." if period else ""
    return f"{'; '.join(said_of)}.{when} Authorities differ in their families and in how they record."


def _spec(rows: Sequence[Spec], unit: str) -> Spec:
    there = [row for row in rows if row["value"] is not None]
    begins, ends = axis_domain([row["value"] for row in there], unit)
    up = figures_axis(begins, ends, unit)
    across = {**up, "axis": {"title": up["axis"]["title"], "tickCount": 4, "domain": False, "ticks": False}}
    looks = [look for look in (_OURS, _NEIGHBOUR, _ENGLAND) if any(row["kind"] == look.words for row in there)]
    dots = marks("kind", looks, ("Name", "Figure"), named=True, x={"field": "value", **across})
    track = {"type": "rule", "color": PALE, "yOffset": 8}
    return chart(
        there,
        [
            {"mark": track, "encoding": {"x": {"datum": begins, **across}, "x2": {"datum": ends}}},
            {**dots, "mark": {**dots["mark"], "yOffset": 8, "size": 100}},
            *row_words("Name", "Figure"),
        ],
        height=ROW * max(len(there), 1) + 50,
        encoding={"y": ROWS},
    )
