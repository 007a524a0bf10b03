"""The axes that charts share: periods from left to right, and figures that begin where they should."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.design.charts.house import Spec

_LETTER, _APART = 7.5, 8  # pixels
_MOST_TICKS = 20  # drawing each takes time


def periods_axis(names: Sequence[str], *, scale: str = "point", title: Sequence[str] = ()) -> Spec:
    """Periods, evenly spaced; the latest is always named, and as many before it as there is room for.

    ``scale`` is "band" for bars; ``title`` is lines under them. Which periods are named is worked out in the drawing,
    from the width it has then.
    """
    step = -(-len(names) // _MOST_TICKS) or 1
    ticks = list(names[(len(names) - 1) % step :: step])
    label = _APART + _LETTER * max((len(word) for name in names for word in name.split()), default=1)
    from_the_end = f"round((1 - datum.index) * {len(ticks) - 1})"
    named = f"{from_the_end} % ceil({label * len(ticks)} / width) == 0"
    return {
        "field": "period",
        "type": "ordinal",
        "sort": None,
        "scale": {"type": scale, "domain": list(names), **({"padding": 0.6} if scale == "point" else {})},
        "axis": {
            "title": list(title) or None,
            "titlePadding": 8,
            "values": ticks,
            "labelExpr": f"{named} ? split(datum.label, ' ') : ''",
            "labelAngle": 0,
            "labelOverlap": False,
            "grid": False,
        },
    }


def figures_axis(begins: float, ends: float, unit: str = "") -> Spec:
    """Figures from bottom to top, on a scale that says so where it does not begin at nought."""
    start = "" if begins == 0 else f"axis begins at {begins:,.15g}"
    return {
        "type": "quantitative",
        "scale": {"domain": [begins, ends], "nice": False, "zero": False},
        "axis": {
            "title": ", ".join(filter(None, (unit, start))) or None,
            "titleAngle": 0,
            "titleAlign": "left",
            "titleAnchor": "end",
            "titleX": 0,
            "titleY": -12,
            "tickCount": 5,
            "domain": False,
            "ticks": False,
        },
    }
