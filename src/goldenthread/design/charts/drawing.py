"""Specifications drawn as SVG on the server, fit to stand in a page under a strict content security policy.

The engine starts with the first drawing of a process. A process that has drawn must not fork: its children would wait
for an engine that is not theirs for ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from threading import Timer
from typing import Any

import vl_convert
from lxml import etree

WIDTHS = {"wide": 680, "narrow": 320}  # on paper and most screens; on a phone, and where pictures stand side by side
_BESIDE = 70  # of pictures one under the other: room for the axis beside them, which is not theirs
_SOON = 5  # seconds
_OURS = ("role", "aria-hidden", "aria-label", "aria-roledescription")  # the page names the whole picture
_NEEDLESS = ("class", "style", "pointer-events")


def at_width(spec: Mapping[str, Any], width: int) -> dict[str, Any]:
    """The specification with its open widths filled in, as design/static/design/charts.js does in the page."""
    if "vconcat" in spec:
        return {**spec, "vconcat": [{**view, "width": width - _BESIDE} for view in spec["vconcat"]]}
    return {**spec, "width": width}


def drawn(spec: Mapping[str, Any], width: int) -> str:
    """The chart as an SVG element that scales to its place. It takes about 50 ms, and a second the first time."""
    svg = vl_convert.vegalite_to_svg(at_width(spec, width), allowed_base_urls=[])
    root = etree.fromstring(svg)
    etree.strip_attributes(root, *_OURS, *_NEEDLESS)
    for size in ("width", "height"):
        del root.attrib[size]
    return etree.tostring(root, encoding="unicode")


def warm_up() -> Timer:
    """Start this process's engine once its first pages are answered, so that no reader waits the second it takes."""
    starting = Timer(_SOON, drawn, ({"mark": "point"}, 100))
    starting.daemon = True
    starting.start()
    return starting
