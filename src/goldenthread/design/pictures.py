"""Pictures on a page: drawn once for all that show them, interactive where a browser can, and with their table."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import count
from typing import Any

from django.core.cache import caches
from django.utils.safestring import SafeString, mark_safe

from goldenthread.design.charts.bundle import BUNDLE, VERSION
from goldenthread.design.charts.drawing import WIDTHS
from goldenthread.design.charts.picture import Cell, Picture
from goldenthread.design.govuk import component

_NUMBER = re.compile(r"[−-]?£?\d|c$|–$|$")  # how the text of a number begins, or that of none
_ids = count(1)


def picture_context(picture: Picture) -> Mapping[str, Any]:
    """What design/picture.html shows."""
    name = f"picture-{next(_ids)}"
    return {
        "picture": picture,
        "id": name,
        "bundle": BUNDLE,
        "drawings": {size: _named(_svg(picture, width), name) for size, width in WIDTHS.items()},
        "table": _table(picture.heads, picture.rows),
    }


def draw_ahead(picture: Picture) -> None:
    """Keep a picture's drawings before any page shows it."""
    for width in WIDTHS.values():
        _svg(picture, width)


def _svg(picture: Picture, width: int) -> str:
    """The drawing, kept on this machine: the same for all that may see its figures, and for every process."""
    if not picture.spec:
        return picture.svg(width)
    told = json.dumps([VERSION, width, picture.spec], sort_keys=True)
    return str(caches["pictures"].get_or_set(sha256(told.encode()).hexdigest(), lambda: picture.svg(width)))


def _named(svg: str, name: str) -> SafeString:
    """The drawing as one image, called by the words beside it."""
    words = f'<svg role="img" aria-labelledby="{name}-title" aria-describedby="{name}-sentence" '
    return mark_safe(svg.replace("<svg ", words, 1))  # noqa: S308  our own drawing, its words escaped by who drew it


def _table(heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> SafeString:
    """Every figure of the picture; columns of numbers stand to the right, but for the first, which names the rows."""
    _, *columns = zip(heads, *rows, strict=True)
    right = [False, *(all(map(_NUMBER.match, cells)) for _, *cells in columns)]

    def laid_out(cells: Sequence[Cell]) -> list[dict[str, str]]:
        return [{"text": cell, "format": "numeric" if far else ""} for cell, far in zip(cells, right, strict=True)]

    return component("table", head=laid_out(heads), rows=[laid_out(row) for row in rows], firstCellIsHeader=True)
