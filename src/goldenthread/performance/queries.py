"""What the pages of figures read: targets in force, and the lines of a scorecard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString

from goldenthread.design.charts import sparkline
from goldenthread.design.charts.figures import base, long_period, said
from goldenthread.design.lists import Cell
from goldenthread.judgement.movement import ProcessChart
from goldenthread.measures.catalogue import subjects
from goldenthread.performance.benchmarks import Benchmark
from goldenthread.performance.benchmarks.compared import benchmarks
from goldenthread.performance.figures import Figures, Series
from goldenthread.performance.models import Target

MOVEMENTS = (  # as a page filters by them: the news first
    ("improvement", "Improvement"),
    ("concern", "Concern"),
    ("high", "Higher"),
    ("low", "Lower"),
    ("common", "No real change"),
    ("none", "Too few to tell"),
)


def targets_on(day: date | None) -> dict[str, Target]:
    """The target of each measure that is in force on a day."""
    rows = Target.objects.filter(from_on__lte=day) if day else Target.objects.none()
    return {target.measure: target for target in rows.order_by("from_on", "pk")}


@dataclass(frozen=True)
class Line:
    """A measure on a scorecard: its last figure, and what may be said of it."""

    series: Series
    target: Target | None = None
    benchmark: Benchmark | None = None

    @property
    def href(self) -> str:
        """Where the whole measure is, of this line's group."""
        address = reverse("performance:measure", args=[self.series.measure.id])
        return f"{address}?by={self.series.by}&group={self.series.group}" if self.series.by else address

    @property
    def value(self) -> str:
        """The last figure in words."""
        series, last = self.series, self.series.last
        return "" if last is None else said(series.values[last], series.measure.unit, hidden=series.hidden[last])

    @property
    def parts(self) -> str:
        """What it was counted from; nothing for what is counted alone."""
        series, last = self.series, self.series.last
        if last is None or series.denominators[last] is None:
            return ""
        return base(series.numerators[last], series.denominators[last], series.measure.unit)

    @property
    def period(self) -> str:
        """The last period that the returns cover."""
        return "" if self.series.last is None else long_period(self.series.periods[self.series.last].name)

    @cached_property
    def chart(self) -> ProcessChart:
        """The process chart, with the target where there is one."""
        return self.series.chart(float(self.target.value) if self.target else None)

    @property
    def assurance(self) -> str | None:
        """Whether the target can be expected to be met; none where there is no target, or nothing may be said."""
        return self.chart.assurance if self.target and self.series.movement else None

    @property
    def target_words(self) -> str:
        """The target in the measure's unit."""
        return said(float(self.target.value), self.series.measure.unit) if self.target else ""

    @property
    def elsewhere(self) -> list[tuple[str, str]]:
        """Whose published figures stand beside it, and what they are, in the year that is named."""
        if not self.benchmark:
            return []
        there = ("Neighbours", self.benchmark.neighbours_shown), ("England", self.benchmark.england)
        unit, year = self.series.measure.unit, self.benchmark.year
        return [(f"{whose} {year}", said(value, unit)) for whose, value in there if value is not None]

    @property
    def doubt(self) -> str:
        """What weakens the movement that is told."""
        if self.series.movement in (None, "common"):
            return ""
        doubts = [("provisional", not self.series.firm), ("neighbouring months alike", self.series.alike)]
        return ", ".join(words for words, holds in doubts if holds)

    @property
    def sparkline(self) -> SafeString:
        """The course of the values, the last one marked."""
        return sparkline(self.series.values, self.series.movement)


def scorecard(figures: Figures, by: str | None = None, group: str = "all") -> dict[str, list[Line]]:
    """The lines of every measure that has any figure, by subject in the order of a child's journey."""
    series = figures.scorecard(by, group)
    targets = targets_on(figures.until) if by is None else {}
    return {subject: lines for subject, lines in _lines(series, targets) if lines}


def _lines(series: Mapping[str, Series], targets: Mapping[str, Target]) -> Iterable[tuple[str, list[Line]]]:
    published = benchmarks()
    for subject, measures in subjects().items():
        there = [series[m.id] for m in measures.values() if m.id in series]
        yield subject, [Line(each, targets.get(each.measure.id), published.get(each.measure.id)) for each in there]


def kept_lines(lines: Iterable[Line], moved: list[str], words: str) -> list[Line]:
    """The lines whose movement is one of those named, and whose title or id holds the words."""
    return [line for line in lines if (not moved or (line.series.movement or "none") in moved) and _says(line, words)]


def _says(line: Line, words: str) -> bool:
    said = f"{line.series.measure.title} {line.series.measure.id}".lower()
    return all(word in said for word in words.lower().split())


def panels(whole: Mapping[str, list[Line]], subject: list[str], moved: list[str]) -> list[dict[str, Any]]:
    """The filters of a scorecard, with what is ticked."""
    subjects_there = [{"value": name, "text": name.capitalize(), "checked": name in subject} for name in whole]
    movements = [{"value": value, "text": text, "checked": value in moved} for value, text in MOVEMENTS]
    return [
        {"name": "moved", "title": "Movement", "items": movements},
        {"name": "subject", "title": "Subject", "items": subjects_there},
    ]


def news(whole: Mapping[str, list[Line]]) -> list[tuple[str, str, int]]:
    """How many measures moved, each way: the value to filter by, its words, and how many."""
    counted = Counter(line.series.movement or "none" for lines in whole.values() for line in lines)
    return [(value, text, counted[value]) for value, text in MOVEMENTS]


def exported(shown: Mapping[str, list[Line]]) -> list[list[Cell]]:
    """The lines as rows of a file."""
    return [
        [
            subject.capitalize(),
            line.series.measure.id,
            line.series.measure.title,
            line.period,
            line.value,
            line.parts,
            line.target_words,
            dict(MOVEMENTS)[line.series.movement or "none"],
            line.doubt,
            line.assurance or "",
        ]
        for subject, lines in shown.items()
        for line in lines
    ]
