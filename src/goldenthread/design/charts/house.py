"""The house style of charts: colours that colour-blind people tell apart, each with a shape of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Spec = dict[str, Any]

INK, GREY, PALE, BLUE, ORANGE, PURPLE = "#0b0c0c", "#505a5f", "#e3e9ee", "#1d70b8", "#b8500b", "#54319f"
SERIES = ("#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d", "#a285d1")  # of the Government Analysis Function
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', arial, sans-serif"

CONFIG: Mapping[str, Any] = {
    "aria": False,  # the page names the picture; its parts are in the table
    "font": FONT,
    "background": None,
    "padding": 4,
    "view": {"stroke": None},
    "axis": {
        "labelColor": INK,
        "titleColor": INK,
        "labelFontSize": 13,
        "titleFontSize": 13,
        "titleFontWeight": "normal",
        "gridColor": "#e6e6e6",
        "domainColor": GREY,
        "tickColor": GREY,
        "labelLimit": 200,
    },
    "legend": {
        "labelFontSize": 13,
        "titleFontSize": 13,
        "labelColor": INK,
        "orient": "bottom",
        "columnPadding": 16,
        "symbolSize": 80,
    },
    "text": {"fontSize": 13, "color": INK},
}


@dataclass(frozen=True)
class Look:
    """How one kind of point is told from the others."""

    words: str
    colour: str
    shape: str


LOOKS = {
    "common": Look("usual variation", GREY, "circle"),
    "improvement": Look("sign of improvement", BLUE, "diamond"),
    "concern": Look("sign of getting worse", ORANGE, "square"),
    "high": Look("sign of a rise", PURPLE, "triangle-up"),
    "low": Look("sign of a fall", PURPLE, "triangle-down"),
}


def chart(values: Sequence[Mapping[str, Any]], layer: Sequence[Spec], *, height: int, **parts: Any) -> Spec:
    """A layered chart in the house style, as wide as it is drawn."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "config": CONFIG,
        "autosize": {"type": "fit", "contains": "padding"},
        "width": "container",
        "height": height,
        "data": {"values": list(values)},
        "layer": list(layer),
        **parts,
    }


def labelled(text: Spec, **mark: Any) -> list[Spec]:
    """Words on a chart, over a white halo that keeps them readable where lines cross them."""
    halo = {"type": "text", "stroke": "white", "strokeWidth": 4, "strokeJoin": "round", **mark}
    return [{**text, "mark": halo}, {**text, "mark": {"type": "text", **mark}}]


def marks(field: str, looks: Sequence[Look], tells: Sequence[str], *, named: bool = False, **channels: Any) -> Spec:
    """Points told apart by shape and colour at once, with a legend where there is more than one kind.

    ``field`` holds the words of their looks; ``tells`` names the fields that a point tells when pointed at;
    ``named`` leaves the legend out, where each point has its name beside it.
    """
    legend = {"title": None, "columns": 1} if len(looks) > 1 and not named else None
    words = [look.words for look in looks]
    scales = {
        "color": {"domain": words, "range": [look.colour for look in looks]},
        "shape": {"domain": words, "range": [look.shape for look in looks]},
    }
    told_apart = {
        channel: {"field": field, "type": "nominal", "scale": scale, "legend": legend}
        for channel, scale in scales.items()
    }
    return {
        "transform": [{"filter": "isValid(datum.value)"}],
        "mark": {"type": "point", "filled": True, "size": 65, "opacity": 1, "stroke": "white", "strokeWidth": 0.5},
        "encoding": {**told_apart, **channels, "tooltip": tooltip(tells)},
    }


def tooltip(tells: Sequence[str]) -> list[Spec]:
    """What a mark tells when pointed at: fields that are called as readers call them."""
    return [{"field": name, "type": "nominal", "title": name} for name in tells]
