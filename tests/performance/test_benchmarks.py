"""Published figures beside ours, from the table shipped and from a refreshed one."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from goldenthread.measures.catalogue import catalogue
from goldenthread.performance.benchmarks import Benchmark, benchmark, benchmarks
from goldenthread.performance.benchmarks import published as table
from goldenthread.performance.benchmarks.indicators import indicators
from goldenthread.performance.benchmarks.published import ENGLAND, MARKS, SHAPE, SHIPPED, Authority, Published, Said

OURS = {each.id: each for each in catalogue().values()}
NAMES = {"E00000001": "Ownshire", "E00000002": "Nearshire", "E00000003": "Farshire", "E00000004": "Elsewhere"}
RE_REFERRALS = {"E00000001": 20.0, "E00000002": 21.0, "E00000003": None, "E00000004": 30.0, ENGLAND: 22.6}


def made_up() -> Published:
    """Re-referrals of four made-up authorities, of which one is left out by the publisher; it has another figure."""
    this = [("RF3", code, 2025, None, None, value, None if value else "c") for code, value in RE_REFERRALS.items()]
    before = [("RF3", code, 2024, None, None, 50.0, None) for code in RE_REFERRALS]
    other = ("RF4", "E00000003", 2025, None, None, 5.0, None)
    neighbours = {"E00000001": ("E00000003", "E00000002", "E00000004")}
    return Published(
        pl.DataFrame([*this, *before, other], schema=SHAPE, orient="row"),
        tuple(Authority(code, name, "Middle", (), neighbours.get(code, ())) for code, name in NAMES.items()),
        "May 2025",
        {
            "RF3": Said("lower", banded=True, updated="2025-10-01", sources=("The tool (ReReferral)", "Table C1")),
            "RF4": Said("neither", banded=True, updated="", sources=("Table C1",)),
        },
        (),
    )


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(tmp_path))
    return tmp_path


def shown(measure: str) -> Benchmark:
    found = benchmark(measure)
    assert found is not None
    return found


@pytest.fixture
def refreshed(store: Path) -> Benchmark:
    """Re-referrals from the made-up table, of an authority that takes the published neighbours of Ownshire."""
    table.keep(made_up(), store)
    (store / "authority.toml").write_text('authority = "Exampleshire"\n[neighbours]\ncode = "E00000001"\n')
    return shown("RF3")


def test_the_latest_year_is_shown(refreshed: Benchmark) -> None:
    assert (refreshed.year, refreshed.england) == (2025, 22.6)


def test_neighbours_come_with_their_values_or_why_there_is_none(refreshed: Benchmark) -> None:
    assert refreshed.neighbours == (
        ("Farshire", None, "left out by the publisher to protect children"),
        ("Nearshire", 21.0, ""),
        ("Elsewhere", 30.0, ""),
    )


def test_the_mean_of_the_neighbours_is_shown_and_said_to_be(refreshed: Benchmark) -> None:
    assert refreshed.neighbours_shown == refreshed.neighbours_mean == 25.5
    assert refreshed.neighbours_note.endswith("Their mean is shown, as the Local Authority Interactive Tool does.")


def test_the_median_of_the_neighbours_is_there_too(store: Path) -> None:
    table.keep(made_up(), store)
    names = '["Ownshire", "Nearshire", "Elsewhere"]'
    (store / "authority.toml").write_text(f'authority = "Exampleshire"\n[neighbours]\nnames = {names}\n')
    assert (shown("RF3").neighbours_median, round(shown("RF3").neighbours_mean or 0, 2)) == (21.0, 23.67)


def test_the_spread_is_of_authorities_and_not_of_england(refreshed: Benchmark) -> None:
    assert refreshed.spread.values == (20.0, 21.0, 30.0)
    assert (refreshed.spread.band(19), refreshed.spread.band(31)) == ("A", "D")


def test_where_many_are_left_out_it_is_said_that_low_figures_may_be_missing(refreshed: Benchmark) -> None:
    assert refreshed.spread_note == (
        "3 of 4 authorities have a published figure."
        " Small numbers are left out by the publisher, so low figures may be missing."
    )


def test_where_nearly_all_have_a_figure_the_spread_is_that_of_the_country(store: Path) -> None:
    assert shown("RF3").spread_note == "153 of 153 authorities have a published figure."


def test_an_authority_without_neighbours_sees_england_and_the_spread_and_how_to_choose(store: Path) -> None:
    table.keep(made_up(), store)
    found = shown("RF3")
    assert (found.england, len(found.spread.values)) == (22.6, 3)
    assert (found.neighbours, found.neighbours_shown, found.neighbours_median) == ((), None, None)
    assert "[neighbours] in authority.toml" in found.neighbours_note


def test_the_source_says_when_it_was_updated_and_the_licence(refreshed: Benchmark) -> None:
    assert refreshed.source == (
        "The tool (ReReferral), updated 1 October 2025; Table C1."
        " Contains public sector information licensed under the Open Government Licence v3.0."
    )


def test_what_the_refreshed_table_does_not_hold_is_not_taken_from_the_one_shipped(refreshed: Benchmark) -> None:
    assert set(benchmarks()) == {"RF3", "RF4"}


def test_a_table_refreshed_again_is_seen_at_once(refreshed: Benchmark, store: Path) -> None:
    again = made_up()
    kept = table.keep(replace(again, figures=again.figures.filter(pl.col("year") == 2024)), store)
    os.utime(kept, ns=(0, kept.stat().st_mtime_ns + 1))
    assert shown("RF3").england == 50.0


def test_a_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    wrote = made_up()
    wrote.write(tmp_path / "table.parquet")
    read = table.read(tmp_path / "table.parquet")
    assert read.figures.equals(wrote.figures)
    assert (read.authorities, read.said, read.model) == (wrote.authorities, wrote.said, wrote.model)


def test_what_is_unlike_anything_published_has_no_benchmark(store: Path) -> None:
    assert benchmark("CP3b") is None  # second plans within two years: the Department does not publish it


@pytest.mark.parametrize(("measure", "period", "step"), [("RF3", "2024-25", "year"), ("WF2", "2025-09", "month")])
def test_the_period_to_compare_with_is_the_one_that_is_published(
    store: Path, measure: str, period: str, step: str
) -> None:
    found = shown(measure)
    assert (found.year, found.comparable_period.name, found.step) == (2025, period, step)


@pytest.mark.parametrize(("measure", "fits"), [("RF1r", False), ("RF3", True), ("LA1r", True), ("LA2r", False)])
def test_a_month_does_not_stand_beside_the_rate_of_a_year(store: Path, measure: str, fits: bool) -> None:
    assert shown(measure).fits_months is fits


@pytest.mark.parametrize(
    ("measure", "note"),
    [
        ("RF3", "Defined as here. Published once a year: this is of the year to 31 March 2025."),
        ("LA1r", "Defined as here. Published once a year: this is of 31 March 2025."),
        ("WF3", "Defined as here. Published once a year: this is of 30 September 2025."),
    ],
)
def test_the_definition_says_whether_it_is_ours_and_of_when_it_is(store: Path, measure: str, note: str) -> None:
    assert shown(measure).definition_note == note


def test_a_definition_that_is_nearly_ours_says_how_it_differs(store: Path) -> None:
    assert shown("LA2r").definition_note.startswith(
        "Defined nearly as here. The published figure counts a child who starts more than once in the year once;"
    )


# England's figures of 2025 as they were published
ENGLANDS = {"RF3": 22.6, "RF4": 6.5, "CP3": 24.5, "CP4": 2.3, "LA1r": 67, "LA2r": 26, "LA2er": 28, "LA3": 10, "LA4": 69,
            "LA9": 90, "LA10": 81, "CL2b": 89, "CL3b": 54, "CL3bn": 40, "WF1": 11.8, "WF2": 13.0, "WF3": 14.2,
            "WF4": 15.2, "WF5": 81.1, "WF6": 73.6, "WF7": 3.5}  # fmt: skip


@pytest.mark.parametrize("measure", ENGLANDS)
def test_englands_figures_are_as_published(store: Path, measure: str) -> None:
    assert (shown(measure).year, shown(measure).england) == (2025, ENGLANDS[measure])


@pytest.mark.parametrize("measure", indicators())
def test_every_indicator_goes_with_a_measure_that_does_not_grow_with_the_authority(measure: str) -> None:
    assert OURS[measure].kind not in ("count", "total")


@pytest.mark.parametrize("measure", indicators())
def test_every_indicator_has_figures_of_most_authorities(store: Path, measure: str) -> None:
    found = shown(measure)
    assert found.year >= 2024
    assert found.england is not None
    assert len(found.spread.values) > 65
    assert found.spread.least <= found.england <= found.spread.greatest


@pytest.mark.parametrize("measure", [each for each in indicators() if OURS[each].unit == "%"])
def test_shares_are_between_none_and_all(store: Path, measure: str) -> None:
    assert shown(measure).spread.least >= 0
    assert shown(measure).spread.greatest <= 100 or measure in ("WF1", "WF6")  # leavers may outnumber those who stay


@pytest.mark.parametrize("measure", [each for each in indicators() if OURS[each].better != "neither"])
def test_the_department_does_not_call_worse_what_we_call_better(store: Path, measure: str) -> None:
    assert shown(measure).spread.better in (OURS[measure].better, "neither")


def test_the_table_shipped_is_compact_and_names_its_sources() -> None:
    assert SHIPPED.stat().st_size < 500_000
    assert (SHIPPED.parent / "ATTRIBUTION.md").read_text(encoding="utf-8").count("Open Government Licence") == 1
    read = table.read(SHIPPED)
    assert all(each.sha256 and each.what for each in read.sources)
    assert read.figures["year"].min() == 2018


def test_every_marker_has_its_meaning() -> None:
    assert set(table.read(SHIPPED).figures["mark"].drop_nulls().unique()) <= set(MARKS)


def test_a_row_has_a_value_or_a_marker_and_none_is_there_twice() -> None:
    rows = table.read(SHIPPED).figures
    assert rows.filter(pl.col("value").is_null() & pl.col("mark").is_null()).is_empty()
    assert rows.select("measure", "code", "year").is_unique().all()


def test_every_authority_of_today_has_ten_neighbours_that_are_not_itself() -> None:
    read = table.read(SHIPPED)
    today = set(read.by_measure["LA1r"].filter(pl.col("year") == 2025, pl.col("value").is_not_null())["code"])
    of_today = [each for each in read.authorities if each.code in today]
    assert len(of_today) > 140
    assert all(len(set(each.neighbours)) == 10 and each.code not in each.neighbours for each in of_today)


def test_the_files_are_looked_at_and_not_read_again(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = benchmarks()
    monkeypatch.setattr(table, "read", lambda path: pytest.fail(f"{path} was read again"))
    assert benchmarks() is first
