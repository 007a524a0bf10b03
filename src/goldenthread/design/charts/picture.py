"""What every picture carries: a finding, a sentence, a specification and its table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from goldenthread.design.charts.drawing import drawn
from goldenthread.judgement.disclosure import HIDDEN

Cell = str


@dataclass(frozen=True)
class Picture:
    """A chart with its words and its table; ``{% picture %}`` shows it on a page."""

    title: str  # says the finding, not the variable
    sentence: str  # what it shows; under the chart
    spec: Mapping[str, Any]  # Vega-Lite, its widths left open
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    source: str = ""  # one line: which return, as known on

    @property
    def hides(self) -> bool:
        """Whether a figure of the table is hidden."""
        return any(HIDDEN in row for row in self.rows)

    def svg(self, width: int) -> str:
        """Its drawing, an SVG element made for a width in pixels that scales to its place."""
        return drawn(self.spec, width)
