"""Rows of a chart: the name of each over its mark and its figure at the far end, so that both fit a phone."""

from __future__ import annotations

from goldenthread.design.charts.house import INK, Spec

ROW = 44  # pixels: a line of words and the mark under it
ROWS: Spec = {"field": "Name", "type": "nominal", "sort": None, "axis": None}


def row_words(name: str, figure: str, reserve: int = 130) -> list[Spec]:
    """The fields that hold the name and the figure of each row, at either end of its line.

    ``reserve`` is the room for the figure, in pixels.
    """
    line = {"type": "text", "yOffset": -7, "color": INK}
    begins = {"text": {"field": name}, "x": {"value": 0}}
    ends = {"text": {"field": figure}, "x": {"value": "width"}}
    room = {"expr": f"max(width - {reserve}, 120)"}
    return [
        {"mark": {**line, "align": "left", "limit": room}, "encoding": begins},
        {"mark": {**line, "align": "right"}, "encoding": ends},
    ]
