"""A measure of ours beside the published figures: England, the neighbours, and every authority."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from statistics import fmean, median
from typing import Literal, NamedTuple

import polars as pl

from goldenthread.measures.catalogue import by_id
from goldenthread.measures.kinds import OBSERVED, Measure, Rate
from goldenthread.measures.periods import Period
from goldenthread.performance.benchmarks.declaration import Indicator
from goldenthread.performance.benchmarks.indicators import indicators
from goldenthread.performance.benchmarks.neighbours import Chosen, chosen, wanted
from goldenthread.performance.benchmarks.published import ENGLAND, MARKS, Published, Said, current
from goldenthread.performance.benchmarks.spread import Spread
from goldenthread.store.authority_settings import Neighbours

_ENOUGH = 0.9  # of the authorities: fewer, and those left out are likely to be unlike the rest
LICENCE = "Contains public sector information licensed under the Open Government Licence v3.0."


class Neighbour(NamedTuple):
    """A neighbour and its published value; where there is none, ``why`` not."""

    name: str
    value: float | None
    why: str


@dataclass(frozen=True)
class Benchmark:
    """What is published, for the latest year, of an indicator that says the same as a measure of ours, or nearly.

    Values are in the measure's own unit. ``neighbours`` are the closest first, and empty where none are chosen;
    ``neighbours_note`` says who they are, or how to choose them. ``comparable_period`` is the period of ours to set
    beside it, of the ``step`` by which `Figures` has it. A month of ours may stand beside it where it ``fits_months``:
    not beside the rate of a year, which is twelve times that of a month. ``source`` names the files.
    """

    measure: str
    year: int
    england: float | None
    neighbours: tuple[Neighbour, ...]
    neighbours_note: str
    spread: Spread
    spread_note: str
    definition_note: str
    source: str
    comparable_period: Period
    step: Literal["year", "month"]
    fits_months: bool

    @property
    def neighbours_shown(self) -> float | None:
        """The value to show for the neighbours: their mean, as the Local Authority Interactive Tool shows it."""
        return self.neighbours_mean

    @property
    def neighbours_mean(self) -> float | None:
        """The mean of the neighbours that have a value."""
        return fmean(self._values) if self._values else None

    @property
    def neighbours_median(self) -> float | None:
        """The middle of the neighbours that have a value, as the Department's dashboard shows it."""
        return median(self._values) if self._values else None

    @property
    def _values(self) -> list[float]:
        return [each.value for each in self.neighbours if each.value is not None]


def benchmark(measure: str) -> Benchmark | None:
    """What is published to set beside a measure, by its id; none where no published indicator says the same.

    Raises `CannotOpen` where the settings of the store cannot be understood.
    """
    return benchmarks().get(measure)


def benchmarks() -> Mapping[str, Benchmark]:
    """All of them by the id of the measure: for a page of many, which so looks at the files once."""
    return _benchmarks(current(), wanted())


@lru_cache(maxsize=2)
def _benchmarks(published: Published, neighbours: Neighbours) -> Mapping[str, Benchmark]:
    those = chosen(published, neighbours)
    # A table that was refreshed by another version of the program may hold fewer.
    return {id_: _benchmark(id_, published, those) for id_ in indicators() if id_ in published.by_measure}


def _benchmark(measure: str, published: Published, those: Chosen) -> Benchmark:
    rows = published.by_measure[measure]
    year: int = rows.drop_nulls("value")["year"].max()  # type: ignore[assignment]  # a whole number
    found = {code: (value, mark) for code, value, mark in _of_year(rows, year)}
    indicator, ours = indicators()[measure], by_id()[measure]
    return Benchmark(
        measure=measure,
        year=year,
        england=found.pop(ENGLAND, (None, None))[0],
        neighbours=tuple(_neighbour(each.name, *found.get(each.code, (None, "-"))) for each in those.authorities),
        neighbours_note=_on_neighbours(those),
        spread=_spread(found, published.said[measure]),
        spread_note=_on_spread(found, len(published.there[year])),
        definition_note=_definition(indicator, ours, year),
        source=_source(published.said[measure]),
        comparable_period=indicator.period(year),
        step=indicator.step,
        fits_months=not (isinstance(ours, Rate) and _is_of_a_year(ours)),
    )


def _of_year(rows: pl.DataFrame, year: int) -> list[tuple[str, float | None, str | None]]:
    return rows.filter(pl.col("year") == year).select("code", "value", "mark").rows()


def _neighbour(name: str, value: float | None, mark: str | None) -> Neighbour:
    why = MARKS.get(mark or "-", f"marked {mark} by the publisher")
    return Neighbour(name, value, why if value is None else "")


def _on_neighbours(those: Chosen) -> str:
    shown = " Their mean is shown, as the Local Authority Interactive Tool does."
    return those.note + (shown if those.authorities else "")


def _spread(found: dict[str, tuple[float | None, str | None]], said: Said) -> Spread:
    values = sorted(value for value, _ in found.values() if value is not None)
    return Spread(tuple(values), said.better, said.banded)


def _on_spread(found: dict[str, tuple[float | None, str | None]], there: int) -> str:
    """How many authorities have a figure, and what it means where many have not."""
    having = sum(value is not None for value, _ in found.values())
    counted = f"{having} of {there} authorities have a published figure."
    few = having < there * _ENOUGH
    return f"{counted} Small numbers are left out by the publisher, so low figures may be missing." if few else counted


def _is_of_a_year(ours: Measure) -> bool:
    """Whether the figure is of what happened in the whole year, and not of its last day."""
    return ours.open is None and ours.dated != OBSERVED


def _definition(indicator: Indicator, ours: Measure, year: int) -> str:
    alike = "Defined as here." if indicator.alike == "same" else "Defined nearly as here."
    when = f"the year to {indicator.day} {year}" if _is_of_a_year(ours) else f"{indicator.day} {year}"
    return " ".join(filter(None, (alike, indicator.note, f"Published once a year: this is of {when}.")))


def _source(said: Said) -> str:
    first, *others = said.sources
    updated = f", updated {_long(date.fromisoformat(said.updated))}" if said.updated else ""
    return f"{'; '.join([first + updated, *others])}. {LICENCE}"


def _long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
