"""The catalogue against the same figures written plainly in pandas by another hand, from one workbook.

Every measure that Annex A can bear, every month and every team: counts and both parts of shares must be the same. A
difference is settled by the definition, never by bending one telling to the other.
"""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pandas as pd
import polars as pl
import pytest
import xlsxwriter

from bench.plain_pandas import plain_figures
from goldenthread.measures.answering import answer
from goldenthread.measures.catalogue import catalogue, subjects
from goldenthread.measures.engines import DuckDB
from goldenthread.measures.periods import months
from goldenthread.returns import read
from goldenthread.returns.annex_a import LISTS, AnnexList
from goldenthread.simulation import World, read_scenario, simulate
from goldenthread.simulation.writers.annex_a import list_rows
from goldenthread.store import Store

pytestmark = pytest.mark.slow

AS_AT, SINCE, MONTHS, CHILDREN = date(2026, 10, 31), date(2023, 11, 1), 36, 68_400
SETTINGS = f"""authority = "Exampleshire"
[children]
2022 = {CHILDREN}
[standards]
"child protection visit" = 10
"child in need visit" = 20
"looked after visit" = {{ any = 30, "long-term fostering" = 60 }}
"""
NOT_BLANKED = {"Date of Birth", "Gender", "Ethnicity", "Does the Child have a Disability"}  # other lists say them too
NOT_IN_ANNEX_A = {"supervision", "workforce", "posts", "care workers", "private fostering", "unsuitable places"}
SAME = ["measure", "period", "group"]


@pytest.fixture(scope="module")
def world() -> World:
    return simulate(read_scenario("exampleshire").scaled(3000), seed=11)


@pytest.fixture(scope="module", params=["as the case system should give it", "with gaps, repeats and short breaks"])
def figures(request: pytest.FixtureRequest, world: World, tmp_path_factory: pytest.TempPathFactory) -> pl.DataFrame:
    """Ours and the plain ones side by side: a row a measure, period and group that the workbook covers."""
    folder = tmp_path_factory.mktemp("authority")
    tables = world.on(AS_AT)
    lists = {each: list_rows(each, tables, AS_AT, MONTHS) for each in LISTS}
    if request.param.startswith("with"):
        lists = {each: worsened(each, rows) for each, rows in lists.items()}
    write(lists, folder / "annex-a.xlsx")
    return beside(ours(folder), plain(folder))


def worsened(of: AnnexList, rows: pl.DataFrame) -> pl.DataFrame:
    """A list as it also comes: every twentieth cell empty, some rows twice, some children only on short breaks."""
    chance = random.Random(of.number)  # noqa: S311  # not for secrets
    again = rows.sample(fraction=0.04, seed=of.number)
    rows = pl.concat([rows, again]).sample(fraction=1, shuffle=True, seed=of.number)
    if "Child's Legal Status" in rows.columns:
        breaks = [chance.random() < 0.1 for _ in range(rows.height)]
        status = pl.when(pl.Series(breaks)).then(pl.lit("V4: Short term breaks, agreements recorded"))
        rows = rows.with_columns(status.otherwise(pl.col("Child's Legal Status")).alias("Child's Legal Status"))
    blanked = [
        column.heading for column in of.columns if column.to and not column.needed and column.heading not in NOT_BLANKED
    ]
    return rows.with_columns(
        pl.when(pl.Series([chance.random() < 0.05 for _ in range(rows.height)])).then(None).otherwise(name).alias(name)
        for name in blanked
    )


def write(lists: dict[AnnexList, pl.DataFrame], path: Path) -> None:
    with xlsxwriter.Workbook(path) as workbook:
        for each, rows in lists.items():
            rows.write_excel(workbook, worksheet=each.name)


def ours(folder: Path) -> pl.DataFrame:
    store = Store(folder / "store")
    loaded = read("annex-a", folder / "annex-a.xlsx", authority="Exampleshire", as_at=AS_AT, since=SINCE)
    store.keep(loaded, by="a test", file_name="annex-a.xlsx", file_hash="")
    (store.folder / "authority.toml").write_text(SETTINGS, encoding="utf-8")
    engine = DuckDB(store.known_on().duckdb())
    asked = list(catalogue().values())
    total, by_team = (answer(asked, engine, months(MONTHS, AS_AT), by) for by in (None, "team"))
    return pl.concat([total, by_team.filter(pl.col("group") != "all")]).filter("covered")


def plain(folder: Path) -> pl.DataFrame:
    found = plain_figures(folder / "annex-a.xlsx", pd.Timestamp(AS_AT), MONTHS, CHILDREN, engine="calamine")
    return pl.from_pandas(found.assign(period=found.period.astype(str))).rename({"team": "group"})


def beside(ours: pl.DataFrame, plain: pl.DataFrame) -> pl.DataFrame:
    """Where only one has a row, the other says nothing, which of a count is none."""
    whole = {m.id for m in catalogue().values() if not m.additive}
    ours = ours.with_columns(
        numerator=pl.when(pl.col("measure").is_in(whole)).then("value").otherwise("numerator"),
        denominator=pl.when(pl.col("measure").is_in(whole)).then(None).otherwise("denominator"),
    )
    by_team = {m.id for m in catalogue().values() if "team" in m.by}
    covered = ours.select("measure", "period").unique()
    plain = plain.filter(pl.col("measure").is_in(by_team) | (pl.col("group") == "all")).join(
        covered, on=["measure", "period"]
    )
    ours = ours.join(plain.select("measure").unique(), on="measure")
    return ours.join(plain, on=SAME, how="full", coalesce=True, suffix="_plain").with_columns(
        pl.col("numerator", "numerator_plain", "denominator", "denominator_plain").fill_null(0)
    )


def test_every_figure_is_the_same_as_the_plain_one(figures: pl.DataFrame) -> None:
    rate = pl.col("measure").is_in([m.id for m in catalogue().values() if m.kind == "rate"])
    apart = figures.filter(
        ((pl.col("numerator") - pl.col("numerator_plain")).abs() > 1e-6)
        | (~(rate & (pl.col("numerator") == 0)) & ((pl.col("denominator") - pl.col("denominator_plain")).abs() > 1e-6))
    )
    assert apart.is_empty(), f"{sorted(apart['measure'].unique())}\n{apart.sort(SAME).head(20)}"


def test_the_two_tell_of_nearly_everything_that_annex_a_can_bear(figures: pl.DataFrame) -> None:
    compared = set(figures["measure"])
    for subject, measures in subjects().items():
        if subject not in NOT_IN_ANNEX_A:
            assert compared & {m.id for m in measures.values()}, f"no measure of {subject} is compared"
    assert len(compared) > 180


def test_the_figures_compared_are_not_of_nothing(figures: pl.DataFrame) -> None:
    counted = figures.group_by("measure").agg(pl.col("numerator").sum() > 0).filter("numerator")
    assert counted.height > 170
