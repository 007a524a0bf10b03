"""Events and observations: rows fall into periods by one date, and are added up there."""

from __future__ import annotations

from collections.abc import Sequence

import ibis
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.answering import columns
from goldenthread.measures.breakdowns import GROUP, grouped
from goldenthread.measures.case_tables import period_days
from goldenthread.measures.kinds import OBSERVED, Measure


def grouped_rows(population: Table, measure: Measure, by: str | None) -> Table:
    """The population with its group on the day of each row."""
    assert measure.dated  # noqa: S101  # batches are made of measures placed in time alike
    return grouped(population, by, on=measure.dated).select(*population.columns, GROUP)


def sums(rows: Table, measures: Sequence[Measure]) -> Table:
    """A row for each authority, period and group with any rows: what each measure adds up to there.

    Of observations, with the day of the last one too.
    """
    dated, added = measures[0].dated, _sums(measures)
    assert dated  # noqa: S101  # batches are made of measures placed in time alike
    if dated != OBSERVED:
        return in_periods(rows, dated).group_by("authority", "period", GROUP).aggregate(**added)
    each_day = rows.group_by("authority", OBSERVED, GROUP).aggregate(**added)  # few days: adding up first is far less
    return last_observed(in_periods(each_day, dated)).select("authority", "period", OBSERVED, GROUP, *added)


def in_periods(rows: Table, dated: str) -> Table:
    """The rows with their period, once for each period that holds their date."""
    days = period_days.rename(period_day="day")
    return rows.join(days, rows[dated] == days.period_day)


def last_observed(rows: Table) -> Table:
    """Only the rows of each authority's last observation in each period."""
    within = ibis.window(group_by=["authority", "period"])
    return rows.mutate(last_observed_on=rows[OBSERVED].max().over(within)).filter(_[OBSERVED] == _.last_observed_on)


def _sums(measures: Sequence[Measure]) -> dict[str, object]:
    found: dict[str, object] = {}
    for index, measure in enumerate(measures):
        found[columns.numerator(index)] = measure.numerator()
        if (denominator := measure.denominator()) is not None:
            found[columns.denominator(index)] = denominator
    return found
