"""Measures give the right answers of a made-up authority, which were known before its dates were laid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import duckdb
import polars as pl
import pytest

from goldenthread.measures.answering import answer
from goldenthread.measures.breakdowns import names as breakdowns
from goldenthread.measures.catalogue import catalogue
from goldenthread.measures.engines import DuckDB
from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import months, quarters
from goldenthread.simulation import World, read_scenario, simulate
from tests.measures.conftest import emptied, hold

pytestmark = pytest.mark.slow

PERIODS = months(36, date(2026, 10, 31))
MEASURES = {measure.id: measure for measure in catalogue().values()}
SAME = {  # as the truth calls it, and as the catalogue does
    "CP2 starts": "CP2a",
    "CP2 ends": "CP2c",
    "CP9 NEG": "CP9s",
    "CN5 starts": "CN5a",
    "CN5 ends": "CN5b",
    "LA2 starts": "LA2",
}
DIFFERENT = {  # told of other rows than the measure is of, and why
    "FD2": "the story counts a child once a month; the measure counts contacts, as list 1 does",
    "AD2": "the story counts by month of adoption; the measure by month of the match",
    "AD3": "the story counts by month of adoption; the measure by month of moving in",
    "AS3": "the story adds working days up; the measure is a median, which has no parts",
    "LA7": "a first review held late looks like a later one to a return that knows only the latest",
    "WF1": "the workforce of the story is by team and month, and the turnover of a month is of the year before it",
}


@pytest.fixture(scope="module")
def world() -> World:
    return simulate(read_scenario("exampleshire"), seed=1)


@pytest.fixture(scope="module")
def engine(world: World) -> Iterator[DuckDB]:
    with duckdb.connect() as connection:
        held = emptied(DuckDB(connection))
        hold(held, world.tables)
        yield held


@pytest.fixture(scope="module")
def truth(world: World) -> pl.DataFrame:
    """The truth by the catalogue's ids, months as periods are named."""
    named = world.truth.with_columns(pl.col("measure").replace(SAME), period=pl.col("month").dt.strftime("%Y-%m"))
    return named.filter(pl.col("measure").is_in([*MEASURES]) & ~pl.col("measure").is_in([*DIFFERENT]))


def told(truth: pl.DataFrame, measure: Measure, by: str | None) -> dict[tuple[str, str], tuple[float, float | None]]:
    """What the story says: numerator and denominator by period and group, leaving out where nothing happened."""
    group = pl.col("team") if by else pl.lit("all")
    sums = pl.col("numerator", "denominator").sum()
    rows = truth.filter(pl.col("measure") == measure.id).group_by("period", group.alias("group")).agg(sums)
    return parts(rows, measure)


def parts(rows: pl.DataFrame, measure: Measure) -> dict[tuple[str, str], tuple[float, float | None]]:
    divided = measure.kind in ("share", "ratio", "average")
    return {
        (period, group): (round(above, 6), round(below, 6) if divided else None)
        for period, group, above, below in rows.select("period", "group", "numerator", "denominator").iter_rows()
        if above or (divided and below)
    }


def test_every_measure_that_the_story_knows_has_its_right_answer(engine: DuckDB, truth: pl.DataFrame) -> None:
    known = [MEASURES[id_] for id_ in truth["measure"].unique(maintain_order=True)]
    in_total = [m for m in known if "team" not in m.by or truth.filter(measure=m.id)["team"].null_count()]
    by_team = [m for m in known if m not in in_total]
    assert len(known) >= 50
    for by, measures in ((None, in_total), ("team", by_team)):
        answers = answer(measures, engine, PERIODS, by)
        for measure in measures:
            assert parts(answers.filter(measure=measure.id), measure) == told(truth, measure, by), measure.id


@pytest.mark.parametrize("by", [name for name in breakdowns() if name != "authority"])
def test_the_parts_of_a_breakdown_add_up_to_the_whole(engine: DuckDB, by: str) -> None:
    """Every additive measure that can be broken down so, each month."""
    measures = [m for m in MEASURES.values() if by in m.by and m.additive]
    whole = answer(measures, engine, PERIODS)
    summed = (
        answer(measures, engine, PERIODS, by)
        .group_by("measure", "authority", "period")
        .agg(pl.col("numerator", "denominator").sum())
    )
    both = whole.join(summed, on=["measure", "authority", "period"], how="left", suffix="_of_parts")
    off = both.filter(
        ((pl.col("numerator") - pl.col("numerator_of_parts").fill_null(0)).abs() > 1e-6)
        | ((pl.col("denominator") - pl.col("denominator_of_parts").fill_null(0)).abs() > 1e-6)
    )
    assert measures
    assert off.is_empty(), off.head()


def test_the_months_of_a_quarter_add_up_to_it(engine: DuckDB) -> None:
    """Every additive measure of events."""
    events = [m for m in MEASURES.values() if m.additive and m.dated not in (None, "observed_on") and m.kind != "rate"]
    by_month = answer(events, engine, months(12, date(2026, 9, 30))).group_by("measure").agg(pl.col("numerator").sum())
    by_quarter = (
        answer(events, engine, quarters(4, date(2026, 9, 30))).group_by("measure").agg(pl.col("numerator").sum())
    )
    both = by_month.join(by_quarter, on="measure", suffix="_of_quarters")
    assert both.filter((pl.col("numerator") - pl.col("numerator_of_quarters")).abs() > 1e-6).is_empty()
