"""A process behaviour (XmR) chart of one series."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from numpy.typing import NDArray

from goldenthread.judgement.movement.charts import ProcessCharts
from goldenthread.judgement.movement.drawing import process_charts
from goldenthread.judgement.movement.inputs import Better
from goldenthread.judgement.movement.words import words_of
from goldenthread.judgement.numbers import known


@dataclass(frozen=True)
class ProcessChart:
    """What a chart shows. Sequences have one member a point, in order of date; None where there is nothing to say."""

    dates: tuple[date, ...]
    values: tuple[float | None, ...]
    centre: tuple[float | None, ...]
    lower: tuple[float | None, ...]  # None where there is no limit: a lone value, or every value the same
    upper: tuple[float | None, ...]
    kind: tuple[str | None, ...]  # common, improvement, concern, high, low; None where the value is missing
    rule: tuple[str | None, ...]  # outside, trend, two of three, shift
    variation: str | None  # the kind of the last value
    assurance: str | None  # passing, failing, hit and miss
    better: Better
    target: float | None
    dialect: str
    lag1: float | None  # correlation of neighbouring values; None for fewer than eight
    provisional: bool  # fewer than 13 values stand under the last limits
    no_variation: bool  # all the values under the last limits are the same
    unmatched_rebase: tuple[date, ...]  # dates given to rebase that no point has: limits did not start afresh there

    @property
    def words(self) -> str:
        """What may be said of it, in a few sentences."""
        return words_of(self)


def process_chart(
    dates: Iterable[date | str],
    values: Sequence[float | None] | NDArray[Any],
    *,
    better: Better,
    target: float | None = None,
    rebase: date | str | Iterable[date | str] | None = (),
    fix_after: int | None = None,
    screen: bool = True,
    dialect: str = "nhsr-0.2.2",
) -> ProcessChart:
    """Is it real change? The chart of one series, by the rules of a named dialect.

    ``dates`` may come in any order, each once, as ``datetime.date`` or ISO text; ``values`` may be None or NaN where
    missing, which ends no run and starts none. ``better`` is "higher", "lower" or "neither". Limits start afresh at
    each point dated in ``rebase``. They rest on the first ``fix_after`` values (12 or more) where given, else on all;
    ``screen`` leaves unusually large moving ranges out of them, where the dialect does so at all.
    Raises ``ValueError`` with a sentence. The rules are those of NHSRplotthedots 0.2.2 and Making Data Count.
    """
    charts = process_charts(
        dates,
        [values],
        better=better,
        target=target,
        rebase=rebase,
        fix_after=fix_after,
        screen=screen,
        dialect=dialect,
    )
    return _only(charts)


def _only(charts: ProcessCharts) -> ProcessChart:
    """The chart of the first series."""
    return ProcessChart(
        dates=tuple(charts.days.tolist()),
        values=known(charts.values[0]),
        centre=known(charts.centre[0]),
        lower=known(charts.lower[0]),
        upper=known(charts.upper[0]),
        kind=tuple(charts.kind[0]),
        rule=tuple(charts.rule[0]),
        variation=charts.variation[0],
        assurance=charts.assurance[0],
        better=charts.better,
        target=known(charts.targets)[0],
        dialect=charts.dialect.name,
        lag1=known(charts.lag1)[0],
        provisional=bool(charts.provisional[0]),
        no_variation=bool(charts.no_variation[0]),
        unmatched_rebase=tuple(charts.unmatched.tolist()),
    )
