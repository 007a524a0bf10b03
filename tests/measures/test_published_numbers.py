"""Our values from the parts of published figures, set beside them: what docs/explanation/published-numbers.md says."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import polars as pl
import pytest

from goldenthread.measures.answering.values import with_values
from goldenthread.measures.catalogue import catalogue
from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import Period

PAGE = (Path(__file__).parents[2] / "docs/explanation/published-numbers.md").read_text(encoding="utf-8")
MEASURES = {measure.id: measure for measure in catalogue().values()}
PERIOD = Period(date(2025, 4, 1), date(2026, 3, 31), "the year")
A_HAIR = 1e-9
WORKING_DAYS = 253


def lines(columns: int) -> list[list[str]]:
    """The rows of the page's one table of so many columns, without its headings."""
    cells = [line.strip("|").split("|") for line in PAGE.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line] for line in cells if len(line) == columns][1:]


COMPARED, NOT_COMPARED = lines(7), lines(2)
DIFFER = {measure: areas.split("; ") for measure, areas, _ in lines(3)}


@cache
def published(shared: Path) -> pl.DataFrame:
    """Every published row with its number, its parts and its figure.

    The file has every year at 253 working days; the formula says 254 in a year with a 29 February.
    """
    file = shared / "data/published/published_numbers.csv"
    kinds = {"numerator": pl.Float64, "denominator": pl.Float64, "published": pl.Float64}
    rows = pl.read_csv(file, infer_schema=False).cast(kinds).with_row_index("row")
    leap = pl.col("indicator").str.starts_with("csww_absence") & pl.col("time_period").is_in(["2020", "2024"])
    one_day_more = pl.when(leap).then((WORKING_DAYS + 1) / WORKING_DAYS).otherwise(1)
    return rows.with_columns(denominator=pl.col("denominator") * one_day_more)


def valued(rows: pl.DataFrame, measure: Measure) -> pl.DataFrame:
    """Rows with the value that we give for their parts; the denominator of a rate is the children of the authority."""
    named = rows.with_columns(authority=pl.col("row").cast(pl.String))
    answers = named.select(
        "authority", "numerator", "denominator", measure=pl.lit(measure.id), period=pl.lit(PERIOD.name),
        group=pl.lit("all"), covered=pl.lit(True),
    )  # fmt: skip
    children = named.select("authority", year=pl.lit(2026), children=pl.col("denominator").cast(pl.Int64))
    values = with_values(answers, [measure], children, [PERIOD])
    return named.join(values.select("authority", "value"), on="authority")


def judged(rows: pl.DataFrame, measure: Measure, decimals: int) -> pl.DataFrame:
    """Rows with ``agree``, and ``parts`` where parts that round to the ones given could have given the figure."""
    half = 0.5 * 10.0**-decimals + A_HAIR
    above, below = (slack(part, measure) for part in ("numerator", "denominator"))
    low = (pl.col("numerator") - above) / (pl.col("denominator") + below) * scale(measure)
    high = (pl.col("numerator") + above) / (pl.col("denominator") - below) * scale(measure)
    return rows.with_columns(
        agree=(pl.col("value") - pl.col("published")).abs() <= half,
        parts=pl.col("published").is_between(low - half, high + half),
    )


def scale(measure: Measure) -> int:
    return {"%": 100, "per 10,000": 10_000}.get(measure.unit, 1)


def slack(part: str, measure: Measure) -> pl.Expr:
    """By how much a published part may be off: counts that end in 0 are rounded to 10, full-time equivalents to 0.1."""
    if measure.id.startswith("WF"):
        return pl.lit(0.05 * (WORKING_DAYS if (measure.id, part) == ("WF7", "denominator") else 1))
    return pl.when(pl.col(part) % 10 == 0).then(5.0).otherwise(0.0)


@pytest.mark.parametrize("told", COMPARED, ids=lambda told: told[1])
def test_our_values_are_the_published_ones_as_often_as_the_page_says(shared: Path, told: list[str]) -> None:
    indicator, measure, decimals, *counts = told
    rows = published(shared).filter(pl.col("indicator") == indicator)
    compared = judged(valued(rows, MEASURES[measure]), MEASURES[measure], int(decimals))
    agree, parts = compared["agree"], ~compared["agree"] & compared["parts"]
    differ = compared.filter(~(agree | parts))
    assert [len(compared), agree.sum(), parts.sum(), len(differ)] == [int(count) for count in counts]
    named = [f"{area} ({year})" for area, year in differ.select("area", "time_period").rows()]
    assert sorted(named) == sorted(DIFFER.get(measure, []))


def test_every_indicator_of_the_file_is_compared_or_has_a_reason(shared: Path) -> None:
    accounted_for = [line[0] for line in (*COMPARED, *NOT_COMPARED)]
    assert sorted(accounted_for) == sorted(published(shared)["indicator"].unique())
