"""Figures with how sure they are: a dot and the reach of its interval on one line, nought marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.design.charts.figures import listed
from goldenthread.design.charts.house import BLUE, GREY, PALE, Look, Spec, chart, marks
from goldenthread.design.charts.picture import Picture
from goldenthread.design.charts.rows import ROW, ROWS, row_words

_CLEAR, _UNCLEAR = Look("more than chance gives", BLUE, "diamond"), Look("may be chance", GREY, "circle")


@dataclass(frozen=True)
class Interval:
    """A figure between its bounds; ``base`` says what it rests on."""

    name: str
    value: float
    least: float
    most: float
    base: str

    @property
    def clear(self) -> bool:
        """Whether it leaves nought out."""
        return self.least > 0 or self.most < 0

    @property
    def figure(self) -> str:
        """The figure with its sign."""
        return _signed(self.value)

    @property
    def reach(self) -> str:
        """Its bounds in words."""
        return f"{_signed(self.least)} to {_signed(self.most)}"


def intervals_picture(
    subject: str, intervals: Sequence[Interval], *, ends: tuple[float, float], finding: str = "", source: str = ""
) -> Picture:
    """Intervals in the order given, on an axis with these ``ends``.

    ``finding`` stands in the title after the subject; without one it tells which of them leave nought out.
    """
    return Picture(
        title=f"{subject}: {finding or _finding(intervals)}",
        sentence="A line that crosses nought may be chance.",
        spec=_spec(intervals, ends),
        heads=("Pair", "Figure", "Between", "Base"),
        rows=tuple((each.name, each.figure, each.reach, each.base) for each in intervals),
        source=source,
    )


def _signed(value: float) -> str:
    """A figure with a sign that a reader can see: −0.62, +0.30."""
    return f"{value:+.2f}".replace("-", "−")


def _finding(intervals: Sequence[Interval]) -> str:
    clear = [each.name for each in intervals if each.clear]
    return listed(clear) if clear else "none more than chance gives"


def _spec(intervals: Sequence[Interval], ends: tuple[float, float]) -> Spec:
    rows = [
        {
            "Name": each.name,
            "value": each.value,
            "least": each.least,
            "most": each.most,
            "kind": (_CLEAR if each.clear else _UNCLEAR).words,
            "Figure": each.figure,
            "Between": each.reach,
        }
        for each in intervals
    ]
    looks = [look for look in (_CLEAR, _UNCLEAR) if any(row["kind"] == look.words for row in rows)]
    scale = {"domain": list(ends), "nice": False, "zero": False}
    across = {"type": "quantitative", "scale": scale, "axis": {"title": None, "tickCount": 5, "domain": False}}
    dots = marks("kind", looks, ("Name", "Figure", "Between"), x={"field": "value", **across})
    line = {"type": "rule", "yOffset": 8}
    return chart(
        rows,
        [
            {
                "mark": {**line, "color": PALE},
                "encoding": {"x": {"datum": ends[0], **across}, "x2": {"datum": ends[1]}},
            },
            {
                "mark": {"type": "tick", "color": GREY, "yOffset": 8, "size": 16},
                "encoding": {"x": {"datum": 0, **across}},
            },
            {
                "mark": {**line, "color": GREY, "strokeWidth": 3},
                "encoding": {"x": {"field": "least", **across}, "x2": {"field": "most"}},
            },
            {**dots, "mark": {**dots["mark"], "yOffset": 8, "size": 100}},
            *row_words("Name", "Figure", reserve=50),
        ],
        height=ROW * max(len(rows), 1) + 30,
        encoding={"y": ROWS},
    )
