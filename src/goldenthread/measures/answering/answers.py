"""From what a query gives to answers: every group in every period, with its value or the reason there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby

import polars as pl

from goldenthread.dates.calendar import working_day_numbers
from goldenthread.measures import case_tables
from goldenthread.measures import periods as days
from goldenthread.measures.answering import columns
from goldenthread.measures.answering.batches import Batch, batches
from goldenthread.measures.answering.coverage import covered
from goldenthread.measures.answering.laying_out import laid_out, stocked
from goldenthread.measures.answering.queries import Queries
from goldenthread.measures.answering.values import population, with_values
from goldenthread.measures.breakdowns import GROUP, age_band_places
from goldenthread.measures.engines import Engine
from goldenthread.measures.kinds import OBSERVED, Measure
from goldenthread.measures.periods import Period
from goldenthread.tables.promises import CannotMeasure, check_calendar

_AT_ONCE = 2  # queries: planning one takes a single core, and longer than running it over one authority
ANSWERS = {
    "measure": pl.String,
    "authority": pl.String,
    "period": pl.String,
    "group": pl.String,
    "numerator": pl.Float64,
    "denominator": pl.Float64,
    "value": pl.Float64,
    "covered": pl.Boolean,
}


def answer(
    measures: Sequence[Measure],
    engine: Engine,
    periods: Sequence[Period],
    by: str | None = None,
    queries: Queries | None = None,
) -> pl.DataFrame:
    """Answer measures for each period, by one breakdown or in total.

    Gives a frame of `ANSWERS`: a row for each measure, authority, period and group. Shares are in per cent, rates per
    10,000 children, and averages in the measure's own unit. ``value`` is missing where the denominator is nothing,
    and where the returns do not cover the period: then ``covered`` is false. A breakdown that a measure does not
    declare is not given. ``queries`` are those compiled before, to be used again. Raises `CannotMeasure` where the
    calendar cannot bear the question.
    """
    bring_days(engine, periods)
    whole = engine.fetch(engine.compile(case_tables.coverage))
    queries = queries or Queries(engine)
    queried = [(batch, queries.of(batch)) for batch in batches(measures, by)]
    queries.keep()
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        fetched = pool.map(lambda each: engine.fetch(each[1].words), queried)
        found = [
            part
            for (batch, query), rows in zip(queried, fetched, strict=True)
            for part in _laid_out(batch, query.rests_on, rows, periods, whole)
        ]
    if not found:
        return pl.DataFrame(schema=ANSWERS)
    return with_values(pl.concat(found), measures, population(engine), periods)


def bring_days(engine: Engine, periods: Sequence[Period]) -> None:
    """Give the engine the small tables of days and ages, once they are known to bear the question."""
    if not periods:
        raise CannotMeasure("No period was asked about: say which months, quarters or days.")
    calendar = working_day_numbers()
    check_calendar(calendar, until=max(period.last for period in periods))
    engine.bring("working_days", calendar)
    engine.bring("period_days", days.period_days(periods))
    engine.bring("stops", days.stops(periods))
    engine.bring("places", days.places())
    engine.bring("age_bands", age_band_places())


def _laid_out(
    batch: Batch, tables: Sequence[str], rows: pl.DataFrame, periods: Sequence[Period], whole: pl.DataFrame
) -> Iterator[pl.DataFrame]:
    """The answers of each measure of a batch, without their values."""
    lay = stocked if batch.first.open else laid_out
    laid = lay(rows, periods, batch.by, whole)
    for _reach, alike in groupby(enumerate(batch.measures), key=lambda each: _reach_of(each[1])):
        measures = list(alike)
        seen = rows if batch.first.dated == OBSERVED else covered(measures[0][1], tables, whole, periods)
        pairs = seen.select("authority", "period").unique().with_columns(covered=pl.lit(True))
        told = laid.join(pairs, on=["authority", "period"], how="left", maintain_order="left")
        yield from (_of_measure(told, index, measure) for index, measure in measures)


def _reach_of(measure: Measure) -> tuple[int, int]:
    """How far before and after a period its tables must be whole: measures that reach alike are covered alike."""
    return measure.looks_back, measure.settles_after


def _of_measure(told: pl.DataFrame, index: int, measure: Measure) -> pl.DataFrame:
    """The answers of the nth measure of a batch."""
    return told.select(
        pl.lit(measure.id).alias("measure"),
        "authority",
        "period",
        pl.col(GROUP).alias("group"),
        _column(told, columns.numerator(index)).alias("numerator"),
        _column(told, columns.denominator(index)).alias("denominator"),
        pl.col("covered").fill_null(False),
    )


def _column(told: pl.DataFrame, name: str) -> pl.Expr:
    return (pl.col(name) if name in told.columns else pl.lit(None)).cast(pl.Float64)
