"""Bars: the figure of each group, largest first or in an order of their own, each with its name and its base."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from goldenthread.design.charts.figures import at, base, said, told
from goldenthread.design.charts.house import BLUE, PALE, Spec, chart, tooltip
from goldenthread.design.charts.picture import Picture
from goldenthread.design.charts.rows import ROW, ROWS, row_words

_TOLD = ("Figure", "Base")


def bars_picture(
    subject: str,
    names: Sequence[str],
    values: Sequence[float | None],
    *,
    unit: str = "",
    numerators: Sequence[float | None] = (),
    denominators: Sequence[float | None] = (),
    hidden: Sequence[bool] = (),
    ordered: bool = False,
    finding: str = "",
    source: str = "",
) -> Picture:
    """Bars from nought, one a group. Sequences have one member a group; the last three may be left out.

    ``ordered`` keeps the order given, as ages and bands have; else the largest comes first. ``finding`` stands in the
    title after the subject; without one it tells which group is highest.
    """
    rows = list(_rows(names, values, unit, numerators, denominators, hidden))
    if not ordered:
        rows.sort(key=lambda row: (row["value"] is None, -(row["value"] or 0)))
    return Picture(
        title=f"{subject}: {finding or _finding(rows)}",
        sentence=_sentence(rows),
        spec=_spec(rows, unit),
        heads=("Group", *_TOLD),
        rows=tuple((row["Name"], row["Figure"], row["Base"]) for row in rows),
        source=source,
    )


def _rows(
    names: Sequence[str],
    values: Sequence[float | None],
    unit: str,
    numerators: Sequence[float | None],
    denominators: Sequence[float | None],
    hidden: Sequence[bool],
) -> Iterator[dict[str, Any]]:
    for place, (name, value) in enumerate(zip(names, values, strict=True)):
        masked = bool(at(hidden, place))
        figure = said(value, unit, hidden=masked)
        rests_on = base(at(numerators, place), at(denominators, place), unit, hidden=masked)
        yield {
            "Name": name,
            "value": None if masked else value,
            "Figure": figure,
            "Base": rests_on,
            "told": figure if masked else told(figure, rests_on),
        }


def _there(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The groups that have a figure to show, the largest first."""
    return sorted((row for row in rows if row["value"] is not None), key=lambda row: -row["value"])


def _finding(rows: Sequence[dict[str, Any]]) -> str:
    there = _there(rows)
    if not there:
        return "nothing to show yet"
    if there[0]["value"] == there[-1]["value"]:
        return "the same in each group" if len(there) > 1 else there[0]["told"]
    return f"highest in {there[0]['Name']}, {there[0]['Figure']}"


def _sentence(rows: Sequence[dict[str, Any]]) -> str:
    there = _there(rows)
    if len(there) < 2:
        return " ".join(f"{row['Name']}: {row['told']}." for row in there)
    first, last = there[0], there[-1]
    reach = f"from {last['told']} in {last['Name']} to {first['told']} in {first['Name']}"
    return f"Of {len(there)} groups, {reach}. Differences between small groups may be chance."


def _spec(rows: Sequence[dict[str, Any]], unit: str) -> Spec:
    values = [0, *(row["value"] for row in _there(rows)), *([100] if unit == "%" else ())]  # all of a share is 100
    least, most = min(values), max(values) if any(values) else 1
    across = {"scale": {"domain": [least, most]}, "axis": None, "type": "quantitative"}
    bar = {"type": "bar", "height": 14, "yOffset": 10, "color": BLUE}
    return chart(
        rows,
        [
            {"mark": {**bar, "color": PALE}, "encoding": {"x": {"datum": most, **across}, "x2": {"datum": least}}},
            {"mark": bar, "encoding": {"x": {"field": "value", **across}, "tooltip": tooltip(("Name", *_TOLD))}},
            *row_words("Name", "told"),
        ],
        height=ROW * max(len(rows), 1),
        encoding={"y": ROWS},
    )
