"""The sector's two made-up workbooks are read whole, and everything that is wrong with them is said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from goldenthread.returns import Loaded
from goldenthread.returns import read as read_return
from goldenthread.returns.annex_a import read
from tests.returns.annex_a.conftest import assert_every_row_is_accounted_for, told

SAMPLES = ("Annex_A.xlsx", "Annex_A_2024_Jan.xlsx")
ROWS = {1: 5, 2: 5, 3: 6, 4: 5, 5: 5, 6: 5, 7: 7, 8: 5, 9: 6, 10: 5, 11: 5}
AS_AT = date(2021, 3, 16)


def read_sample(shared: Path, name: str) -> Loaded:
    return read(shared / "data/returns/fake_annex_a" / name, authority="Exampleshire", as_at=AS_AT)


@pytest.fixture(params=SAMPLES)
def sample(shared: Path, request: pytest.FixtureRequest) -> Loaded:
    return read_sample(shared, request.param)


def test_every_row_is_kept(sample: Loaded) -> None:
    assert {name: (rows.read, rows.kept) for name, rows in sample.rows.items()} == {
        f"List {number}": (rows, rows) for number, rows in ROWS.items()
    }
    assert_every_row_is_accounted_for(sample)


def test_what_is_wrong_is_said(sample: Loaded) -> None:
    counted = dict(sample.complaints.filter(pl.col("rule") != "columns-missing")["rule"].value_counts().rows())
    assert counted == {"unknown-value": 6, "error-cell": 10, "person-differs": 10}
    assert told(sample, "unknown-value") == [*(("List 4", row) for row in range(2, 7)), ("List 6", 2)]
    assert told(sample, "error-cell") == [("List 6", row) for _ in ("team", "worker") for row in range(2, 7)]


def test_only_the_older_one_lacks_columns(shared: Path) -> None:
    older, newer = (read_sample(shared, name) for name in SAMPLES)
    assert told(older, "columns-missing") == [("List 9", None)]
    assert told(newer, "columns-missing") == []
    assert "adviser_id" in set(newer.columns["care_leavers"]) - set(older.columns["care_leavers"])


def test_values_are_the_codes_of_the_case_tables(sample: Loaded) -> None:
    child = sample.tables["cla_status"].row(0, named=True)
    assert (child["child_id"], child["legal_status"], child["placement_type"], child["placement_provider"]) == (
        *("1761444", "E1", "U6", "PR4"),
    )
    assert sample.tables["referrals"]["worker_id"][0] == "Dustin Hazlett"  # a space that does not break, in the file
    assert sample.tables["adopters"]["left_reason"].to_list() == [None, None, None, "withdrew", None]
    assert sample.tables["care_leavers"]["activity"].to_list() == ["F1", "F2", "G5", None, "F3", "F3"]
    assert sample.tables["person"].height == 48


def test_it_can_be_checked_and_loaded_by_name(shared: Path) -> None:
    path = shared / "data/returns/fake_annex_a/Annex_A_2024_Jan.xlsx"
    loaded = read_return("annex-a", path, authority="Exampleshire", as_at=AS_AT)
    assert loaded.kind == "annex-a"
    assert loaded.complaints.height >= 27
    without_team = loaded.complaints.filter(rule="row-without-team", list="List 6")
    assert set(without_team["column"]) == {"Allocated Team"}  # as the file heads it, not as the case tables do
