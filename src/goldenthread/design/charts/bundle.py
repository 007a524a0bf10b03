"""The scripts that make charts interactive, written among the static files at set-up: no outside address."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

VERSION = version("vl-convert-python")
BUNDLE = f"design/vega-{VERSION}.js"  # its name changes with it, so that no browser keeps an old one


def write_bundle(folder: Path) -> Path:
    """Vega, Vega-Lite and Vega-Embed as one script of 880 KB in a folder of static files; returns where it is.

    Making it takes seconds, so one that is there already stays.
    """
    place = folder / BUNDLE
    if not place.exists():
        import vl_convert

        place.parent.mkdir(parents=True, exist_ok=True)
        unfinished = place.with_suffix(".unfinished")
        unfinished.write_text(vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;"), encoding="utf-8")
        unfinished.replace(place)
    return place
