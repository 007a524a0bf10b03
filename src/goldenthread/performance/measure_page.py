"""One measure as a page shows it: its course, its parts, its neighbours, and everything it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from goldenthread.design.charts import Picture, bars_picture, funnel_picture, neighbours_picture, process_picture
from goldenthread.design.charts.figures import base, long_period, said
from goldenthread.design.lists import Cell
from goldenthread.measures.catalogue import subjects
from goldenthread.measures.kinds import Measure, Share
from goldenthread.performance.benchmarks import Benchmark, benchmark
from goldenthread.performance.figures import AGE_BAND, BY_WORKER, STEPS, Figures, Series, is_of_children
from goldenthread.performance.models import FrozenFigure, Target
from goldenthread.performance.queries import Line, targets_on
from goldenthread.performance.trust import Trust

TOTAL = "all"
_KINDS = {
    "count": "A count",
    "total": "A sum, in {unit}",
    "rate": "A rate per 10,000 children aged 0 to 17, of the period as it is",
    "share": "A share, in per cent",
    "ratio": "A ratio",
    "average": "An average, in {unit}",
    "median": "A median, in {unit}",
    "quantile": "A quantile, in {unit}",
}
_PARTS = ("numerators", "denominators", "hidden")
_COMPARED = ("service", "team", BY_WORKER)  # groups of the same work, which chance may make to differ


@dataclass(frozen=True)
class MeasurePage:
    """A measure of one group, by one breakdown, in steps of a month, a quarter or a year."""

    measure: Measure
    figures: Figures
    by: str | None
    group: str
    step: str

    @classmethod
    def asked(cls, measure: Measure, figures: Figures, given: Mapping[str, str]) -> MeasurePage:
        """The page that an address asks for; what it asks that is not there is left out."""
        by = given.get("by") if given.get("by") in _ways(measure, figures) else None
        step = given.get("step", "month")
        return cls(
            measure, figures, by, (given.get("group") or TOTAL) if by else TOTAL, step if step in STEPS else "month"
        )

    @property
    def title(self) -> str:
        """The measure, and of whom where it is not of all."""
        if self.group == TOTAL:
            return self.measure.title
        words = next((each.words for each in self.parts if each.group == self.group), self.group)
        return f"{self.measure.title}: {words}"

    @property
    def subject(self) -> str:
        """The subject that declares the measure."""
        return next(
            name for name, measures in subjects().items() if self.measure.id in {m.id for m in measures.values()}
        )

    @cached_property
    def line(self) -> Line | None:
        """The measure as the scorecard has it; none where there is no figure of this group."""
        series = self.figures.series(self.measure.id, self.by if self.group != TOTAL else None, self.group, self.step)
        return Line(series, self.target) if series else None

    @cached_property
    def target(self) -> Target | None:
        """The target in force, which is of the whole and not of its groups."""
        return targets_on(timezone.localdate()).get(self.measure.id) if self.group == TOTAL else None

    @cached_property
    def parts(self) -> list[Series]:
        """The series of each group, where the page is broken down."""
        return self.figures.each_series(self.measure.id, self.by, self.step) if self.by else []

    @cached_property
    def trust(self) -> Trust:
        """What the figures rest on."""
        return Trust(self.measure, self.figures.known)

    @property
    def course(self) -> Picture | None:
        """The measure over time."""
        if not self.line:
            return None
        series = self.line.series
        return process_picture(
            self.title,
            self.line.chart,
            unit=self.measure.unit,
            periods=[period.name for period in series.periods],
            numerators=series.numerators,
            denominators=series.denominators,
            hidden=series.hidden,
            judged=series.movement is not None,
            source=self.trust.words,
        )

    @property
    def comparison(self) -> Picture | None:
        """The groups beside each other in the last period: as a funnel where chance may make them differ."""
        last = max((series.last for series in self.parts if series.last is not None), default=None)
        if last is None or self.group != TOTAL:
            return None
        subject = f"{self.measure.title}, {long_period(self.parts[0].periods[last].name)}"
        names = [each.words for each in self.parts]
        above, below, hidden = ([getattr(each, part)[last] for each in self.parts] for part in _PARTS)
        if isinstance(self.measure, Share) and self.by in _COMPARED:
            return funnel_picture(
                subject, names, above, below, hidden=hidden, units=f"{self.by}s", source=self.trust.words
            )
        return bars_picture(
            subject,
            names,
            [each.values[last] for each in self.parts],
            unit=self.measure.unit,
            numerators=above,
            denominators=below,
            hidden=hidden,
            ordered=self.by == AGE_BAND,
            source=self.trust.words,
        )

    @cached_property
    def benchmark(self) -> Benchmark | None:
        """What is published of other authorities, of the whole measure only."""
        return benchmark(self.measure.id) if self.group == TOTAL and not self.by else None

    @property
    def elsewhere(self) -> Picture | None:
        """The authority among its neighbours and beside England, in the year that is published."""
        if not self.benchmark:
            return None
        published = self.benchmark
        return neighbours_picture(
            self.measure.title,
            self.figures.authority,
            self._ours,
            {each.name: each.value for each in published.neighbours},
            published.england,
            unit=self.measure.unit,
            period=published.comparable_period.name,
            source=published.source,
        )

    @property
    def band(self) -> str:
        """Where the authority would fall among all authorities, in words."""
        if not self.benchmark or self._ours is None:
            return ""
        spread = self.benchmark.spread
        lower, of = spread.below(self._ours), len(spread.values)
        quarter = spread.band(self._ours)
        said_so = f"{lower} of {of} authorities published a lower figure."
        return f"{said_so} That is band {quarter} of A (best) to D." if quarter else said_so

    @cached_property
    def _ours(self) -> float | None:
        """Our own figure of the period that others are published for; none where it is hidden or not covered."""
        series = self.figures.series(self.measure.id, step=self.benchmark.step) if self.benchmark else None
        if not self.benchmark or not series:
            return None
        values = dict(zip((period.last for period in series.periods), series.values, strict=True))
        return values.get(self.benchmark.comparable_period.last)

    @property
    def breakdowns(self) -> list[dict[str, Any]]:
        """The ways to break it down, each with its address."""
        ways = [(None, "Total"), *((by, by.capitalize()) for by in _ways(self.measure, self.figures))]
        return [{"text": text, "href": self._address(by=by, group=None), "active": by == self.by} for by, text in ways]

    @property
    def steps(self) -> list[dict[str, Any]]:
        """The lengths of period, each with its address."""
        return [
            {"text": step.capitalize(), "href": self._address(step=step), "active": step == self.step} for step in STEPS
        ]

    @property
    def group_links(self) -> list[dict[str, Any]]:
        """Each group with its last figure and its address."""
        return [
            {
                "text": line.series.words,
                "value": line.value,
                "parts": line.parts,
                "movement": line.series.movement,
                "href": self._address(group=line.series.group),
            }
            for line in map(Line, self.parts)
        ]

    @property
    def quality(self) -> str:
        """How good the rows are that the measure is read from, in a sentence."""
        of_team = self.by == "team" and self.group != TOTAL and not self.figures.hides
        found = self.trust.complaints(self.group if of_team else None)
        if not found or not found[1]:
            return ""
        complaints, rows = found
        rate = f"{1000 * complaints / rows:,.1f} in 1,000"
        return f"{complaints:,} complaints touch the {rows:,} rows that it is read from in the last return ({rate})."

    @cached_property
    def frozen(self) -> list[tuple[FrozenFigure, str, str]]:
        """The figures of this measure that were frozen, in total, as whoever this is for may see them."""
        kept = FrozenFigure.objects.filter(measure=self.measure.id, by="").select_related("period")
        return [(each, *self._then(each)) for each in kept.order_by("-period__last")] if self.group == TOTAL else []

    def _then(self, figure: FrozenFigure) -> tuple[str, str]:
        hidden = self.figures.hides_small(figure.measure, figure.numerator, figure.denominator)
        from_ = base(figure.numerator, figure.denominator, self.measure.unit, hidden=hidden)
        return said(figure.value, self.measure.unit, hidden=hidden), from_

    @property
    def definition(self) -> list[tuple[str, str]]:
        """What the measure says of itself, and the rows that it is of."""
        of = " ".join((self.measure.of.__doc__ or "").replace("``", "").split())
        said_of_itself = [
            ("Why it matters", self.measure.why),
            ("Counted from", of),
            ("As", _KINDS[self.measure.kind].format(unit=self.measure.unit)),
            ("Better", {"neither": "Neither way"}.get(self.measure.better, self.measure.better.capitalize())),
            ("Source of the definition", self.measure.source),
            ("Note", self.measure.note),
            ("Checked", self.measure.checked),
            ("To be looked at again", self.measure.look_again),
        ]
        return [(head, words) for head, words in said_of_itself if words]

    @property
    def children(self) -> str:
        """Where the children behind the last figure are; nothing where no children are behind it."""
        if not self.line or self.line.series.last is None or not is_of_children(self.measure):
            return ""
        asked = {"period": self.line.series.periods[self.line.series.last].name, "step": self.step}
        asked |= {"by": self.by, "group": self.group} if self.by and self.group != TOTAL else {}
        return f"{reverse('performance:children', args=[self.measure.id])}?{urlencode(asked)}"

    def _address(self, **changes: str | None) -> str:
        asked = {"by": self.by, "group": self.group if self.group != TOTAL else None, "step": self.step} | changes
        return f"?{urlencode({name: value for name, value in asked.items() if value})}"

    heads = [
        "Measure",
        "Period",
        "Group",
        "Figure",
        "Counted from",
        "Numerator",
        "Denominator",
        "Value",
        "Unit",
        "As known on",
    ]

    def table(self) -> list[list[Cell]]:
        """Every figure of the page as rows of a file; what is hidden stays hidden."""
        there = self.parts or ([self.line.series] if self.line else [])
        return [row for series in there for row in self._rows(series)]

    def _rows(self, series: Series) -> list[list[Cell]]:
        unit = self.measure.unit
        columns = series.periods, series.numerators, series.denominators, series.values, series.hidden
        return [
            [
                self.measure.id,
                long_period(period.name),
                series.words or series.group,
                said(value, unit, hidden=hidden),
                base(above, below, unit, hidden=hidden),
                above,
                below,
                value,
                unit,
                self.figures.until,
            ]
            for period, above, below, value, hidden in zip(*columns, strict=True)
        ]


def _ways(measure: Measure, figures: Figures) -> list[str]:
    """How a measure is broken down for whoever the figures are for: by worker is not for the public eye."""
    return [by for by in measure.by if not (by == BY_WORKER and figures.hides)]
