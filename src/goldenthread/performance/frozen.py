"""A frozen period beside what it would be if it were counted today, and why the two differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from goldenthread.design.charts.figures import base, said
from goldenthread.design.lists import Cell
from goldenthread.judgement.disclosure import HIDDEN
from goldenthread.measures.answering.queries import fingerprint
from goldenthread.measures.catalogue import by_id
from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import Period
from goldenthread.performance.figures import Figures
from goldenthread.performance.models import FrozenFigure, FrozenPeriod
from goldenthread.performance.trust import in_words, rests_on
from goldenthread.store import Snapshot

_SAME = 1e-9
_KEPT = {"measure": pl.String, "group": pl.String} | dict.fromkeys(("numerator", "denominator", "value"), pl.Float64)


@dataclass(frozen=True)
class Beside:
    """One frozen figure and the same figure counted today."""

    measure: Measure
    figure: FrozenFigure
    today: dict[str, float | None] | None
    since: tuple[Snapshot, ...]
    redefined: bool
    hidden: bool

    @property
    def then(self) -> str:
        """As frozen, in words."""
        return said(self.figure.value, self.measure.unit, hidden=self.hidden)

    @property
    def then_from(self) -> str:
        """What it was counted from."""
        return _base(self.figure.numerator, self.figure.denominator, self.measure, self.hidden)

    @property
    def now(self) -> str:
        """As counted today, in words."""
        return said(self.today["value"] if self.today else None, self.measure.unit, hidden=self.hidden)

    @property
    def now_from(self) -> str:
        """What it is counted from today."""
        found = self.today or {}
        return _base(found.get("numerator"), found.get("denominator"), self.measure, self.hidden)

    @property
    def moved(self) -> bool:
        """Whether today's figure is another; nothing is told of one that is hidden."""
        found = self.today or {}
        parts = ("numerator", "denominator", "value")
        return not self.hidden and any(_differ(getattr(self.figure, part), found.get(part)) for part in parts)

    @property
    def why(self) -> str:
        """Why it moved: the returns that came since and tell of it, or a definition that was changed."""
        if not self.moved:
            return ""
        reasons = [f"{in_words(each)}, loaded {_day(each.loaded_at.date())}" for each in self.since]
        reasons += ["the program's definitions were changed since"] if self.redefined else []
        return "; ".join(reasons) or "the authority's settings were changed since"

    @property
    def cells(self) -> list[Cell]:
        """As cells of a file."""
        of = self.figure.group if self.figure.by else "all"
        told = [self.then, self.then_from, self.now, self.now_from, self.why]
        return [self.measure.id, self.measure.title, self.figure.by, of, *told]


class FrozenPage:
    """The figures of a frozen period that a person may see, in total or by a breakdown, as an address asks.

    Where it asks for nothing, those are shown that would be another today.
    """

    ways = (("", "Total"), ("service", "Service"), ("team", "Team"))
    heads = ["Measure", "Title", "By", "Group", "As frozen", "From", "Counted today", "From", "Why it moved"]

    def __init__(self, period: FrozenPeriod, figures: Figures, given: Mapping[str, str]) -> None:
        self.period, self._figures = period, figures
        self.by = given.get("by", "") if given.get("by", "") in dict(self.ways) else ""
        self.is_whole = "all" in given

    @cached_property
    def lines(self) -> list[Beside]:
        """Every figure beside today's."""
        return list(self._lines())

    @property
    def shown(self) -> list[Beside]:
        """The figures of the page."""
        return [line for line in self.lines if self.is_whole or line.moved]

    def table(self) -> list[list[Cell]]:
        """Every figure as rows of a file."""
        return [line.cells for line in self.lines]

    @property
    def moved(self) -> int:
        """How many would be another today."""
        return sum(line.moved for line in self.lines)

    def _lines(self) -> Iterator[Beside]:
        today, redefined = self._today, self.period.definitions != fingerprint()
        for figure in self.period.figures.filter(by=self.by):
            measure, of = by_id().get(figure.measure), (figure.measure, figure.group)
            if measure:
                found = today.get(of)
                hidden = of in self._hidden or bool(found and found["hidden"])
                yield Beside(measure, figure, found, self._since(measure), redefined, hidden)

    @cached_property
    def _hidden(self) -> set[tuple[str, str]]:
        """Of which measure and group the frozen figure is hidden: as it is small, or another could be had from it."""
        rows = self.period.figures.filter(by=self.by).values_list(*_KEPT)
        kept = pl.DataFrame(list(rows), schema=_KEPT, orient="row").with_columns(
            authority=pl.lit(""), period=pl.lit("")
        )
        return set(self._figures.hiding(kept).filter("hidden").select("measure", "group").iter_rows())

    @cached_property
    def _today(self) -> dict[tuple[str, str], dict[str, float | None]]:
        period = Period(self.period.first, self.period.last, self.period.name)
        rows = self._figures.answers_of([period], self.by or None).filter(pl.col("covered"))
        return {(row["measure"], row["group"]): row for row in rows.iter_rows(named=True)}

    def _since(self, measure: Measure) -> tuple[Snapshot, ...]:
        then = set(self.period.snapshots)
        return tuple(each for each in self._figures.known.snapshots_of(rests_on(measure)) if each.id not in then)


def _differ(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is not other
    return abs(one - other) > _SAME * max(1, abs(one))


def _base(numerator: float | None, denominator: float | None, measure: Measure, hidden: bool) -> str:
    return HIDDEN if hidden else "" if denominator is None else base(numerator, denominator, measure.unit)


def _day(day: object) -> str:
    return f"{day:%d %B %Y}".lstrip("0")
