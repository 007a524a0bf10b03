"""What the pages of figures read: targets in force, and the lines of a scorecard."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString

from goldenthread.design.charts import sparkline
from goldenthread.design.charts.figures import base, long_period, said
from goldenthread.design.forms import typed
from goldenthread.design.lists import Cell
from goldenthread.judgement.movement import ProcessChart
from goldenthread.measures.catalogue import subjects
from goldenthread.performance.benchmarks import Benchmark
from goldenthread.performance.benchmarks.compared import benchmarks
from goldenthread.performance.figures import Figures, Series
from goldenthread.performance.models import Target

UNTOLD = "none"  # as an address says that there is too little to tell movement by
MOVEMENTS = (  # as a page filters by them: the news first
    ("improvement", "Improvement"),
    ("concern", "Concern"),
    ("high", "Higher"),
    ("low", "Lower"),
    ("common", "No real change"),
    (UNTOLD, "Too few to tell"),
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
        asked = {"by": self.series.by, "group": self.series.group}
        return f"{address}?{urlencode(asked)}" if self.series.by else address

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
    def met(self) -> str:
        """Whether the last figure met the target; nothing where neither way is better, or no figure is shown."""
        value, better = self.series.latest, self.series.measure.better
        if not self.target or value is None or better == "neither":
            return ""
        wanted = float(self.target.value)
        return "met" if (value >= wanted if better == "higher" else value <= wanted) else "not met"

    @property
    def target_words(self) -> str:
        """The target in the measure's unit."""
        return said(float(self.target.value), self.series.measure.unit) if self.target else ""

    @property
    def elsewhere(self) -> list[tuple[str, str]]:
        """Whose published figures stand beside the month, and what they are, in the year that is named."""
        if not self.benchmark or not self.benchmark.fits_months:
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

    @property
    def cells(self) -> list[Cell]:
        """The line as cells of a file."""
        measure = self.series.measure
        movement = dict(MOVEMENTS)[self.series.movement or UNTOLD]
        told = [self.period, self.value, self.parts, self.target_words, movement, self.doubt, self.assurance]
        return [measure.id, measure.title, *told]

    def says(self, words: str) -> bool:
        """Whether its title or id holds every one of some words."""
        said_of_it = f"{self.series.measure.title} {self.series.measure.id}".lower()
        return all(word in said_of_it for word in words.lower().split())


class Scorecard:
    """The measures that have any figure, by subject in the order of a child's journey, as an address filters them.

    Where it asks for nothing, those are shown that moved or have a target: what a director looks at first.
    """

    heads = [
        "Subject",
        "Measure",
        "Title",
        "Period",
        "Figure",
        "Counted from",
        "Target",
        "Movement",
        "Doubt",
        "Target met?",
    ]

    def __init__(self, figures: Figures, given: QueryDict, by: str | None = None, group: str = "all") -> None:
        self._figures, self._by, self._group = figures, by, group
        self.words = typed(given, "q")
        self._moved, self._subjects = given.getlist("moved"), given.getlist("subject")
        self.is_whole = "all" in given or bool(self.words or self._moved or self._subjects)

    @cached_property
    def whole(self) -> dict[str, list[Line]]:
        """Every line."""
        series = self._figures.scorecard(self._by, self._group)
        targets, published = targets_on(timezone.localdate()) if self._by is None else {}, benchmarks()
        lines = {
            subject: [
                Line(series[id_], targets.get(id_), published.get(id_))
                for id_ in (measure.id for measure in measures.values())
                if id_ in series
            ]
            for subject, measures in subjects().items()
        }
        return {subject: those for subject, those in lines.items() if those}

    @cached_property
    def shown(self) -> dict[str, list[Line]]:
        """The lines that are left after the filters."""
        left = {subject: list(filter(self._keeps, lines)) for subject, lines in self.whole.items()}
        return {name: lines for name, lines in left.items() if lines and (not self._subjects or name in self._subjects)}

    def _keeps(self, line: Line) -> bool:
        movement = line.series.movement or UNTOLD
        if not self.is_whole:
            return movement not in (UNTOLD, "common") or line.target is not None
        return (not self._moved or movement in self._moved) and line.says(self.words)

    @property
    def count(self) -> int:
        """How many lines are shown."""
        return sum(map(len, self.shown.values()))

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(map(len, self.whole.values()))

    @property
    def panels(self) -> list[dict[str, Any]]:
        """The filters, with what is ticked."""
        movements = [{"value": each, "text": text, "checked": each in self._moved} for each, text in MOVEMENTS]
        names = [{"value": name, "text": name.capitalize(), "checked": name in self._subjects} for name in self.whole]
        return [
            {"name": "moved", "title": "Movement", "items": movements},
            {"name": "subject", "title": "Subject", "items": names},
        ]

    @property
    def news(self) -> list[tuple[str, str, int]]:
        """How many measures moved, each way: the value to filter by, its words, and how many."""
        counted = Counter(line.series.movement or UNTOLD for lines in self.whole.values() for line in lines)
        return [(each, text, counted[each]) for each, text in MOVEMENTS]

    def rows(self) -> list[list[Cell]]:
        """The lines that are shown, as rows of a file."""
        return [[subject.capitalize(), *line.cells] for subject, lines in self.shown.items() for line in lines]
