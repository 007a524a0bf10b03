"""A folder of CSV files is read as a workbook is, whatever wrote them."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.returns import CannotLoad, Loaded
from goldenthread.returns.annex_a import read
from tests.returns.annex_a.conftest import AS_AT, told

CONTACTS = "Child Unique ID,Date of Contact,Contact Source\n"


def opened(path: Path) -> Loaded:
    return read(path, authority="Exampleshire", as_at=AS_AT)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_in_any_encoding_that_windows_writes(tmp_path: Path, encoding: str) -> None:
    text = "Child Unique ID,Assessment start date,Organisation completing assessment\nann,05/03/2026,Café – North\n"
    (tmp_path / "List 2.csv").write_bytes(text.encode(encoding))
    assert opened(tmp_path).tables["early_help_episodes"]["organisation"].to_list() == ["Café – North"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_whatever_stands_between_the_cells(tmp_path: Path, separator: str) -> None:
    (tmp_path / "contacts.CSV").write_text((CONTACTS + "ann,05/03/2026,6\n").replace(",", separator))
    assert opened(tmp_path).tables["contacts"]["source"].to_list() == ["6"]


def test_one_file_is_one_list_and_other_files_are_let_be(tmp_path: Path) -> None:
    (tmp_path / "list_1.csv").write_text(CONTACTS + "ann,05/03/2026,6\n")
    (tmp_path / "readme.txt").write_text("not this")
    assert set(opened(tmp_path).rows) == set(opened(tmp_path / "list_1.csv").rows) == {"List 1"}


def test_rows_are_numbered_as_the_file_shows_them(tmp_path: Path) -> None:
    (tmp_path / "list_1.csv").write_text(f"Annex A\n\n{CONTACTS}\nann,05/03/2026,6\n,,\nben,06/03/2026,6\n")
    assert opened(tmp_path).tables["contacts"]["from_row"].to_list() == [5, 7]


def test_a_row_with_a_cell_too_many_is_refused_since_its_values_may_have_moved(tmp_path: Path) -> None:
    (tmp_path / "list_1.csv").write_text(CONTACTS + "ann,05/03/2026,6,\nben,06/03/2026,6,extra\ncat,07/03/2026\n")
    loaded = opened(tmp_path)
    assert told(loaded, "too-many-cells") == [("List 1", 3)]
    assert loaded.tables["contacts"].select("child_id", "source").rows() == [("ann", "6"), ("cat", None)]


def test_excels_errors_in_words_are_read_as_empty(tmp_path: Path) -> None:
    (tmp_path / "list_1.csv").write_text(CONTACTS + "ann,05/03/2026,#N/A\n")
    loaded = opened(tmp_path)
    assert told(loaded, "error-cell") == [("List 1", 2)]
    assert loaded.tables["contacts"]["source"].to_list() == [None]


def test_a_folder_without_csv_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotLoad, match="holds no CSV files"):
        opened(tmp_path)


def test_a_cell_longer_than_any_is_refused(tmp_path: Path) -> None:
    (tmp_path / "list_1.csv").write_text(CONTACTS + '"' + "a" * 200_000 + '",05/03/2026,6\n')
    with pytest.raises(CannotLoad, match="is not a CSV file that can be read"):
        opened(tmp_path)
