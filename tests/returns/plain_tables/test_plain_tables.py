"""A folder of tables, each in a file of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from goldenthread.returns import CannotLoad, Loaded, Rows
from goldenthread.returns import read as load
from goldenthread.returns.plain_tables import authorities, read
from goldenthread.tables import TABLES
from goldenthread.tables.frames import schema
from tests.text_tables import frame

JUNE = date(2026, 6, 30)
Folder = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """``folder(**{"referrals.csv": text})`` is a folder with those files; a frame is written as Parquet."""

    def folder(**files: str | pl.DataFrame) -> Path:
        for name, held in files.items():
            path = tmp_path / "tables" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(held, str):
                path.write_text(held, encoding="utf-8")
            else:
                held.write_parquet(path)
        return tmp_path / "tables"

    return folder


def read_in(path: Path, authority: str = "Exampleshire") -> Loaded:
    return read(path, authority=authority, as_at=JUNE)


def said(loaded: Loaded) -> list[tuple[object, ...]]:
    return loaded.complaints.select("rule", "list", "row", "column", "refused").rows()


def test_a_csv_file_is_read_by_the_types_of_its_table(folder: Folder) -> None:
    loaded = read_in(
        folder(
            **{
                "referrals.csv": "child_id,received_on,source,no_further_action,referrals_in_12_months\n"
                "ann,2026-02-01,3A,true,2\nben,2026-03-01,,no,\n"
            }
        )
    )
    rows = loaded.tables["referrals"]
    assert rows.schema == schema(TABLES["referrals"])
    assert rows.select("authority", "from_list", "from_row", "child_id", "received_on").rows() == [
        ("Exampleshire", "referrals.csv", 2, "ann", date(2026, 2, 1)),
        ("Exampleshire", "referrals.csv", 3, "ben", date(2026, 3, 1)),
    ]
    assert rows.select("source", "no_further_action", "referrals_in_12_months").rows() == [
        ("3A", True, 2),
        (None, False, None),
    ]
    assert said(loaded) == []
    assert loaded.rows == {"referrals.csv": Rows(read=2, refused=0)}


def test_only_the_columns_of_the_file_are_carried(folder: Folder) -> None:
    loaded = read_in(folder(**{"referrals.csv": "child_id,received_on\nann,2026-02-01\n"}))
    assert set(loaded.columns["referrals"]) == {"authority", "from_list", "from_row", "child_id", "received_on"}


def test_every_table_written_as_parquet_reads_back_as_it_was(folder: Folder) -> None:
    written = {
        "referrals": frame("referrals", "child_id | received_on | team\nann | 2026-02-01 | North"),
        "cp_status": frame("cp_status", "child_id | started_on | observed_on\nann | 2026-02-01 | 2026-06-30"),
        "professionals": frame("professionals", "worker_id | observed_on | fte | agency\nw1 | 2026-06-30 | 0.6 | yes"),
        "population": frame("population", "year | children\n2024 | 60100"),
    }
    loaded = read_in(folder(**{f"{name}.parquet": rows for name, rows in written.items()}))
    for name, rows in written.items():
        own = list(dict.fromkeys(("authority", *TABLES[name].key, *rows.columns[-3:])))
        assert loaded.tables[name].select(own).equals(rows.select(own))
    assert loaded.complaints.is_empty()


def test_a_table_may_lie_in_several_files_of_a_folder(folder: Folder) -> None:
    loaded = read_in(
        folder(
            **{
                "referrals/2025.csv": "child_id,received_on\nann,2025-02-01\n",
                "referrals/2026.csv": "child_id,received_on,source\nben,2026-02-01,3A\n",
            }
        )
    )
    assert loaded.tables["referrals"].select("child_id", "source").rows() == [("ann", None), ("ben", "3A")]
    assert set(loaded.rows) == {"referrals/2025.csv", "referrals/2026.csv"}


def test_values_that_a_column_cannot_hold_are_left_out_with_a_complaint(folder: Folder) -> None:
    text = "child_id,received_on,source,no_further_action,referrals_in_12_months\nann,2026-02-01,9Z,perhaps,some\n"
    loaded = read_in(folder(**{"referrals.csv": text}))
    assert said(loaded) == [
        ("not-a-code", "referrals.csv", 2, "source", False),
        ("not-yes-or-no", "referrals.csv", 2, "no_further_action", False),
        ("not-a-number", "referrals.csv", 2, "referrals_in_12_months", False),
    ]
    assert loaded.tables["referrals"].select("source", "no_further_action", "referrals_in_12_months").rows() == [
        (None, None, None)
    ]


def test_a_row_without_what_it_must_have_is_refused(folder: Folder) -> None:
    loaded = read_in(
        folder(**{"referrals.csv": "child_id,received_on\n,2026-02-01\nben,31 February\ncat,2026-02-03\n"})
    )
    assert loaded.tables["referrals"]["child_id"].to_list() == ["cat"]
    assert loaded.rows["referrals.csv"] == Rows(read=3, refused=2)
    assert [row for row in said(loaded) if row[-1]] == [
        ("missing-value", "referrals.csv", 2, "child_id", True),
        ("missing-value", "referrals.csv", 3, "received_on", True),
    ]


def test_one_of_two_rows_of_a_key_is_refused(folder: Folder) -> None:
    loaded = read_in(folder(**{"referrals.csv": "child_id,received_on\nann,2026-02-01\nann,2026-02-01\n"}))
    assert loaded.tables["referrals"].height == 1
    assert loaded.rows["referrals.csv"] == Rows(read=2, refused=1)


def test_a_column_the_table_does_not_have_is_said(folder: Folder) -> None:
    loaded = read_in(folder(**{"referrals.csv": "child_id,received_on,shoe_size\nann,2026-02-01,7\n"}))
    assert said(loaded) == [("unknown-column", "referrals.csv", 1, "shoe_size", False)]


def test_whole_numbers_that_others_wrote_with_a_point_are_whole(folder: Folder) -> None:
    rows = pl.DataFrame(
        {"child_id": ["ann", "ben"], "received_on": [date(2026, 2, 1)] * 2, "referrals_in_12_months": [2.0, 2.5]}
    )
    loaded = read_in(folder(**{"referrals.parquet": rows}))
    assert loaded.tables["referrals"]["referrals_in_12_months"].to_list() == [2, None]
    assert said(loaded) == [("not-a-number", "referrals.parquet", 2, "referrals_in_12_months", False)]


def test_each_authority_of_a_folder_is_loaded_by_its_name(folder: Folder) -> None:
    path = folder(
        **{
            "referrals.csv": "authority,child_id,received_on\nExampleshire,ann,2026-02-01\nOtherton,ann,2026-02-01\n",
            "cin_visits/otherton.csv": "authority,child_id,visited_on\nOtherton,ann,2026-02-05\n",
        }
    )
    assert authorities(path) == ("Exampleshire", "Otherton")
    assert set(read_in(path).tables) == {"referrals"}
    [complaint] = read_in(path).complaints["what"]
    assert complaint == "Rows of Otherton lie there too and were not loaded."
    otherton = read_in(path, "Otherton")
    assert otherton.tables["referrals"].select("authority", "from_row").rows() == [("Otherton", 3)]
    assert set(otherton.rows) == {"referrals.csv", "cin_visits/otherton.csv"}
    with pytest.raises(CannotLoad, match="holds no rows of Elsewhere, only of Exampleshire, Otherton"):
        read_in(path, "Elsewhere")


def test_a_file_changed_since_it_was_looked_into_is_looked_into_again(folder: Folder) -> None:
    path = folder(**{"referrals.csv": "authority,child_id,received_on\nExampleshire,ann,2026-02-01\n"})
    assert authorities(path) == ("Exampleshire",)
    folder(**{"referrals.csv": "authority,child_id,received_on\nOtherton,ann,2026-02-01\n"})
    assert authorities(path) == ("Otherton",)


def test_days_covered_are_those_its_rows_suggest_or_those_said(folder: Folder) -> None:
    days = "\n".join(f"c{n},2025-{1 + n % 12:02}-10\nd{n},2026-{1 + n % 6:02}-10" for n in range(60))
    states = "child_id,observed_on,started_on\nann,2025-12-31,2025-01-01\nann,2026-06-30,2025-01-01\n"
    path = folder(
        **{"referrals.csv": f"child_id,received_on\n{days}\n", "cp_status.csv": states, "person.csv": "child_id\nann\n"}
    )
    covered = read_in(path).coverage
    assert covered == {"cp_status": (date(2025, 12, 31), JUNE), "referrals": (date(2025, 1, 1), JUNE)}
    said = read(path, authority="Exampleshire", as_at=JUNE, since=date(2026, 1, 1)).coverage
    assert said["referrals"] == (date(2026, 1, 1), JUNE)


def test_it_is_a_return_like_the_others_and_checked_like_them(folder: Folder) -> None:
    path = folder(**{"cp_plans.csv": "child_id,started_on,ended_on\nann,2026-03-01,2026-02-01\n"})
    loaded = load("plain-tables", path, authority="Exampleshire", as_at=JUNE)
    assert "plan-ends-before-it-starts" in loaded.complaints["rule"].to_list()


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"readme.txt": "nothing"}, "holds no table: name each file as its table"),
        ({"referals.csv": "child_id\n"}, r"referals\.csv is not named as a table is"),
        ({"referrals.csv": "received_on\n2026-02-01\n"}, r"referrals\.csv has no column child_id"),
        (
            {"referrals.csv": "authority,child_id,received_on\n,ann,2026-02-01\n"},
            r"referrals\.csv has rows that name no authority",
        ),
        ({"referrals.csv": ""}, r"referrals\.csv cannot be read as CSV in UTF-8"),
        ({"referrals.csv": "child_id,received_on\nann,2026-02-01,3A\n"}, r"referrals\.csv cannot be read as CSV"),
        ({"referrals.parquet": "child_id"}, r"referrals\.parquet cannot be read as Parquet"),
        (
            {"referrals.csv": "child_id,received_on\n", "referrals/a.csv": "child_id,received_on\n"},
            r"holds the table referrals twice, as referrals and referrals\.csv|twice",
        ),
    ],
)
def test_a_folder_that_cannot_be_read_is_a_sentence(folder: Folder, files: dict[str, str], sentence: str) -> None:
    path = folder(**{name: held for name, held in files.items() if not name.endswith(".parquet")})
    for name, held in files.items():
        if name.endswith(".parquet"):
            path.mkdir(parents=True, exist_ok=True)
            (path / name).write_text(held)
    with pytest.raises(CannotLoad, match=sentence):
        read_in(path)


def test_the_day_must_be_said(folder: Folder) -> None:
    path = folder(**{"person.csv": "child_id\nann\n"})
    with pytest.raises(CannotLoad, match="give it with --as-at"):
        read(path, authority="Exampleshire")


def test_a_path_that_is_no_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotLoad, match="is not a folder"):
        read_in(tmp_path / "nowhere")
