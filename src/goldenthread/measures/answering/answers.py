"""From what a query gives to answers: every group in every period, with its value or the reason there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import polars as pl

from goldenthread.dates.calendar import working_day_numbers
from goldenthread.measures import case_tables
from goldenthread.measures import periods as days
from goldenthread.measures.answering import columns
from goldenthread.measures.answering.batches import Batch, batches
from goldenthread.measures.answering.coverage import carried, covered, observed, told
from goldenthread.measures.answering.laying_out import laid_out, stocked
from goldenthread.measures.answering.queries import Queries, Query
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


@dataclass(frozen=True, eq=False)
class _Returns:
    """What the returns say of themselves: for which days tables are whole, and which columns they carry for which."""

    whole: pl.DataFrame
    carried: pl.DataFrame


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
    and where the returns do not cover the period or do not carry what the measure turns on: then ``covered`` is false.
    A breakdown that a measure does not declare is not given. ``queries`` are those compiled before, to be used again.
    Raises `CannotMeasure` where the calendar cannot bear the question.
    """
    bring_days(engine, periods)
    returns = _returns(engine)
    queries = queries or Queries(engine)
    queried = [(batch, queries.of(batch)) for batch in batches(measures, by)]
    queries.keep()
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        fetched = pool.map(lambda each: engine.fetch(each[1].words), queried)
        found = [
            part
            for (batch, query), rows in zip(queried, fetched, strict=True)
            for part in _laid_out(batch, query, rows, periods, returns)
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


def _returns(engine: Engine) -> _Returns:
    columns = engine.fetch(engine.compile(carried))
    return _Returns(
        whole=engine.fetch(engine.compile(case_tables.coverage)),
        carried=columns.with_columns(column=pl.concat_str("table", "column", separator=".")),
    )


def _laid_out(
    batch: Batch, query: Query, rows: pl.DataFrame, periods: Sequence[Period], returns: _Returns
) -> Iterator[pl.DataFrame]:
    """The answers of each measure of a batch, without their values, those that reach and need alike together."""
    lay = stocked if batch.first.open else laid_out
    laid = lay(rows, periods, batch.by, returns.whole)
    reaches = {_reach_of(measure): measure for measure in batch.measures}
    seen = {reach: _seen(measure, query, rows, periods, returns) for reach, measure in reaches.items()}
    asked = [(_reach_of(measure), needs) for measure, needs in zip(batch.measures, query.needs, strict=True)]
    marked = {each: _marked(laid, told(seen[each[0]], each[1], returns.carried)) for each in set(asked)}
    for index, (measure, each) in enumerate(zip(batch.measures, asked, strict=True)):
        yield _of_measure(marked[each], index, measure)


def _seen(
    measure: Measure, query: Query, rows: pl.DataFrame, periods: Sequence[Period], returns: _Returns
) -> pl.DataFrame:
    """The pairs of authority and period that there is anything to say of."""
    return observed(rows) if measure.dated == OBSERVED else covered(measure, query.rests_on, returns.whole, periods)


def _marked(laid: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """Sums with ``covered``, true in those pairs of authority and period."""
    there = pairs.select("authority", "period", covered=pl.lit(True))
    return laid.join(there, on=["authority", "period"], how="left", maintain_order="left")


def _reach_of(measure: Measure) -> tuple[int, int]:
    """How far before and after a period its tables must be whole: measures that reach alike are covered alike."""
    return measure.looks_back, measure.settles_after


def _of_measure(marked: pl.DataFrame, index: int, measure: Measure) -> pl.DataFrame:
    """The answers of the nth measure of a batch."""
    return marked.select(
        pl.lit(measure.id).alias("measure"),
        "authority",
        "period",
        pl.col(GROUP).alias("group"),
        _column(marked, columns.numerator(index)).alias("numerator"),
        _column(marked, columns.denominator(index)).alias("denominator"),
        pl.col("covered").fill_null(False),
    )


def _column(marked: pl.DataFrame, name: str) -> pl.Expr:
    return (pl.col(name) if name in marked.columns else pl.lit(None)).cast(pl.Float64)
