"""The axes that charts share: periods from left to right, and figures that begin where they should."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.design.charts.house import Spec

_LABEL = 42  # pixels that the name of a period takes, as two short lines


def periods_axis(names: Sequence[str], *, width: str = "width") -> Spec:
    """Periods, evenly spaced; the latest is always named, and as many before it as there is room for.

    ``width`` is the signal of Vega that holds the width of the picture.
    """
    from_the_end = f"round((1 - datum.index) * {len(names) - 1})"
    named = f"{from_the_end} % ceil({_LABEL * len(names)} / {width}) == 0"
    return {
        "field": "period",
        "type": "ordinal",
        "sort": None,
        "scale": {"type": "point", "domain": list(names), "padding": 0.6},
        "axis": {
            "title": None,
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
