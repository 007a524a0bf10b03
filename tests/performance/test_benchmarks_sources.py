"""The numbers that a source names in published files."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from goldenthread.performance.benchmarks import files
from goldenthread.performance.benchmarks.declaration import Column, Indicator, Sum, Tool
from goldenthread.performance.benchmarks.files import CannotBuild, File
from goldenthread.performance.benchmarks.sources import ENGLAND, Sources

TABLE = File("table_*.csv", "a made-up table")
ROWS = """\
time_period,geographic_level,old_la_code,kind,children,part
2024,National,,all,1000,100
2024,Regional,,all,500,50
2024,Local authority,101,all,100,c
2024,Local authority,101,some,40,4
2025,Local authority,101,all,low,7
2025,Local authority,z,all,1,1
"""


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    (tmp_path / "table_2025.csv").write_text(ROWS)
    tool = {"Short Desc": ["Touch"] * 3, "Years": ["2024", "2025", "2023-25"], "LA Number": [101.0] * 3}
    pl.DataFrame(tool | {"Values": ["4.5", "-", "9"]}).write_parquet(tmp_path / "bds_long_0.parquet")
    (tmp_path / "lait_data_dictionary.csv").write_text("Measure_short,Polarity\nTouch,Low\n")
    there = {TABLE: "table_2025.csv", files.TOOL_FIGURES: "bds_long_0.parquet"}
    there[files.TOOL_DICTIONARY] = "lait_data_dictionary.csv"
    return Sources({file: tmp_path / name for file, name in there.items()})


def column(name: str, kind: str = "all", later: int = 0) -> Column:
    return Column(TABLE, name, {"kind": kind}, later)


def test_authorities_and_england_are_read_and_regions_left_out(sources: Sources) -> None:
    assert sources.of(column("children")).rows() == [
        (ENGLAND, 2024, 1000.0, None),
        (101, 2024, 100.0, None),
        (101, 2025, None, "low"),
    ]


def test_the_rows_are_those_where_other_columns_say_so(sources: Sources) -> None:
    assert sources.of(column("children", "some")).rows() == [(101, 2024, 40.0, None)]


def test_a_number_may_stand_for_the_year_after(sources: Sources) -> None:
    assert sources.of(column("children", "some", later=1)).rows() == [(101, 2025, 40.0, None)]


def test_a_sum_is_nothing_where_a_part_is_not_published_and_keeps_its_marker(sources: Sources) -> None:
    assert sources.of(Sum((column("children"), column("part")))).rows() == [
        (ENGLAND, 2024, 1100.0, None),
        (101, 2024, None, "c"),
        (101, 2025, None, "low"),
    ]


def test_the_tools_figures_are_read_and_what_is_of_no_one_year_is_left_out(sources: Sources) -> None:
    assert sources.of(Tool("Touch")).rows() == [(101, 2024, 4.5, None), (101, 2025, None, "-")]


def test_the_rest_of_a_percentage_is_what_is_left_of_100(sources: Sources) -> None:
    assert sources.of(Tool("Touch", rest=True))["value"].to_list() == [95.5, None]


def test_a_column_that_is_not_there_names_the_file(sources: Sources) -> None:
    with pytest.raises(CannotBuild, match=r"table_2025\.csv has no column adults, so it is not a made-up table"):
        sources.of(column("adults"))


def test_a_measure_that_the_tool_has_not_is_named(sources: Sources) -> None:
    with pytest.raises(CannotBuild, match="have no measure Reach"):
        sources.of(Tool("Reach"))


@pytest.mark.parametrize("name", ["spoilt.parquet", "spoilt.xlsx", "spoilt.csv"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"" if name.endswith("csv") else b"not what it is called")
    with pytest.raises(CannotBuild, match=rf"{name} cannot be read"):
        Sources({TABLE: tmp_path / name}).rows(TABLE)


def test_an_indicator_without_a_value_needs_both_its_parts() -> None:
    with pytest.raises(TypeError, match="give the value, or both of its parts"):
        Indicator("X1", numerator=column("part"))


def test_an_indicator_that_differs_says_how() -> None:
    with pytest.raises(TypeError, match="say how the definitions differ"):
        Indicator("X1", Tool("Touch"), alike="nearly")


def test_the_file_of_the_latest_year_is_taken(tmp_path: Path) -> None:
    for file in files.FILES:
        (tmp_path / file.pattern.replace("*", "2013_to_2024")).touch()
    (tmp_path / "more").mkdir()
    later = tmp_path / "more" / files.NEED.pattern.replace("*", "2013_to_2025")
    later.touch()
    (tmp_path / "notes.txt").touch()
    found = files.found(tmp_path)
    assert found[files.NEED] == later
    others = files.passed_over(tmp_path, {path.name for path in found.values()})
    assert others == ["b1_children_in_need_2013_to_2024.csv", "notes.txt"]


def test_files_that_are_missing_are_all_named(tmp_path: Path) -> None:
    with pytest.raises(CannotBuild, match=r"Nothing is changed: .*bds_long.*csww_indicators"):
        files.found(tmp_path)
