"""What becomes of each row and cell of a plain table."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.returns import CannotLoad, Loaded, Rows
from goldenthread.returns import read as load
from goldenthread.returns.mapped_table import read, understood
from tests.returns.annex_a.conftest import write_workbook
from tests.returns.mapped_table.conftest import JUNE, Reads

SUPERVISION = """
name = "Supervision"
table = "supervisions"
[columns]
worker_id = "Worker"
held_on = "Date held"
team = "Team"
"""
VACANCIES = """
name = "Vacancies"
table = "posts"
add_up = ["vacancies_fte"]
[columns]
team = "Team"
vacancies_fte = "FTE"
[only]
"Status" = ["Vacant"]
"""


def rows(loaded: Loaded, *columns: str) -> list[tuple[object, ...]]:
    (frame,) = loaded.tables.values()
    return frame.select(columns).rows()


def told(loaded: Loaded) -> list[tuple[object, ...]]:
    return loaded.complaints.select("rule", "row", "column", "refused").rows()


def test_each_heading_fills_the_column_that_the_mapping_says(table: Reads) -> None:
    loaded = table(SUPERVISION, "Team | Worker | Date held \n North | w1 | 03/06/2026")
    assert rows(loaded, "worker_id", "held_on", "team", "from_list", "from_row") == [
        ("w1", date(2026, 6, 3), "North", "Supervision", 2)
    ]
    assert loaded.columns == {"supervisions": ("from_list", "from_row", "worker_id", "held_on", "team")}
    assert loaded.rows == {"Supervision": Rows(read=1, refused=0)}


def test_headings_may_stand_below_a_title_in_any_order_and_case(table: Reads) -> None:
    loaded = table(
        SUPERVISION, "Supervision log ||| \n ||| \n DATE  HELD | worker | TEAM | Notes \n 2026-06-03 | w1 | N | x"
    )
    assert rows(loaded, "worker_id", "from_row") == [("w1", 4)]


def test_a_row_without_a_value_that_it_must_have_is_refused_under_the_files_own_heading(table: Reads) -> None:
    loaded = table(SUPERVISION, "Worker | Date held | Team \n w1 | soon | N \n | 03/06/2026 | N \n w2 | 03/06/2026 | N")
    assert rows(loaded, "worker_id") == [("w2",)]
    assert sorted(told(loaded), key=str) == [
        ("missing-value", 2, "Date held", True),
        ("missing-value", 3, "Worker", True),
        ("not-a-date", 2, "Date held", False),
    ]
    assert loaded.rows["Supervision"] == Rows(read=3, refused=2)


def test_the_same_again_and_the_same_otherwise_are_refused(table: Reads) -> None:
    text = "Worker | Date held | Team \n w1 | 03/06/2026 | N \n w1 | 03/06/2026 | N \n w1 | 03/06/2026 | S"
    loaded = table(SUPERVISION, text)
    assert rows(loaded, "team") == [("S",)]
    assert [(rule, row) for rule, row, *_ in told(loaded)] == [("listed-twice", 3), ("listed-differently", 2)]


def test_rows_of_one_key_are_added_up_where_the_mapping_says_so(table: Reads) -> None:
    text = """
        Team  | Status | FTE
        N     | Vacant | 1
        N     | vacant | 0.5
        N     | Filled | 1
        S     | Vacant |
        Total | Vacant | 1.5
    """
    loaded = table(VACANCIES, text)
    assert rows(loaded, "team", "vacancies_fte", "observed_on") == [("N", 1.5, JUNE), ("S", None, JUNE)]
    assert told(loaded) == [("rows-passed-over", None, None, False), ("totals", 6, None, True)]
    assert loaded.rows["Vacancies"] == Rows(read=4, refused=1)
    assert "1 of 5 rows were passed over" in loaded.complaints["what"][0]


def test_words_of_the_file_are_translated_and_an_empty_meaning_is_no_answer(table: Reads) -> None:
    mapping = SUPERVISION + '[values.team]\n"N." = "North"\n"tbc" = ""'
    text = "Worker | Date held | Team \n w1 | 03/06/2026 | n. \n w2 | 03/06/2026 | TBC \n w3 | 03/06/2026 | South"
    assert rows(table(mapping, text), "team") == [("North",), (None,), ("South",)]


def test_a_closed_list_takes_its_codes_and_what_the_mapping_says_of_other_words(table: Reads) -> None:
    mapping = """
        name = "Stays"
        table = "unsuitable_stays"
        [columns]
        child_id = "Child"
        started_on = "From"
        place = "Where"
        [values.place]
        "B&B" = "bed and breakfast"
    """
    text = "Child | From | Where \n a | 1/6/26 | b&b \n b | 1/6/26 | Police Cell \n c | 1/6/26 | Ann Smith's"
    loaded = table(mapping, text)
    assert rows(loaded, "place") == [("bed and breakfast",), ("police cell",), (None,)]
    assert told(loaded) == [("unknown-value", 4, "Where", False)]
    assert "Ann" not in "".join(loaded.complaints["what"])  # a name may have slipped in, and complaints are passed on


def test_yes_and_no_come_in_many_words(table: Reads) -> None:
    mapping = """
        name = "Leavers"
        table = "exit_interviews"
        [columns]
        worker_id = "W"
        left_on = "Left"
        newly_qualified = "ASYE"
    """
    text = "W | Left | ASYE \n a | 1/6/26 | Y \n b | 1/6/26 | false \n c | 1/6/26 | \n d | 1/6/26 | maybe"
    loaded = table(mapping, text)
    assert rows(loaded, "newly_qualified") == [(True,), (False,), (None,), (None,)]
    assert told(loaded) == [("unknown-value", 5, "ASYE", False)]


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("1", 1.0),
        ("0.75", 0.75),
        ("1,200.5", 1200.5),
        ("-1", None),
        ("inf", None),
        ("1_0", None),
        ("x", None),
        ("", None),
    ],
)
def test_numbers_are_from_nought_on(table: Reads, cell: str, number: float | None) -> None:
    loaded = table(VACANCIES, f"Team | Status | FTE \n N | Vacant | {cell}")
    assert rows(loaded, "vacancies_fte") == [(number,)]
    assert bool(told(loaded)) == (number is None and bool(cell))


def test_a_date_in_figures_has_its_day_first_unless_the_mapping_says_otherwise(table: Reads) -> None:
    text = "Worker | Date held | Team \n w1 | 03/06/2026 | N \n w2 | 2026-06-03 | N \n w3 | 3 June 2026 | N"
    assert [day for (day,) in rows(table(SUPERVISION, text), "held_on")] == [date(2026, 6, 3)] * 3
    american = 'dates = "month first"\n' + SUPERVISION
    assert [day for (day,) in rows(table(american, text), "held_on")] == [
        date(2026, 3, 6),
        date(2026, 6, 3),
        date(2026, 6, 3),
    ]


def test_a_fixed_value_stands_in_every_row(table: Reads) -> None:
    mapping = SUPERVISION.replace('team = "Team"', "") + '[fixed]\nteam = "North"'
    assert rows(table(mapping, "Worker | Date held \n w1 | 03/06/2026"), "team") == [("North",)]


def test_headings_again_and_a_row_pushed_sideways_are_refused(table: Reads) -> None:
    text = "Worker | Date held | Team \n Worker | Date held | Team \n w1 | 03/06/2026 | N | N \n w2 | 03/06/2026 | N"
    loaded = table(SUPERVISION, text)
    assert rows(loaded, "worker_id") == [("w2",)]
    assert told(loaded) == [("headings-again", 2, None, True), ("too-many-cells", 3, None, True)]


def test_a_register_is_whole_from_where_its_days_suggest_or_as_is_said(table: Reads) -> None:
    text = "Worker | Date held | Team \n w1 | 03/05/2026 | N \n w2 | 03/06/2026 | N"
    assert table(SUPERVISION, text).coverage == {"supervisions": (date(2026, 5, 1), JUNE)}
    since = date(2026, 1, 1)
    assert table(SUPERVISION, text, since=since).coverage == {"supervisions": (since, JUNE)}


def test_a_workbook_is_read_from_the_sheet_with_the_headings(tmp_path: Path) -> None:
    log = [["Worker", "Date held", "Team"], ["w1", date(2026, 6, 3), "N"], [7, 46176.0, "#N/A"]]
    file = write_workbook(tmp_path / "log.xlsx", {"Read me": [["Hello"]], "June": log})
    loaded = read(file, authority="X", as_at=JUNE, mapping=understood(SUPERVISION))
    assert rows(loaded, "worker_id", "held_on") == [("w1", date(2026, 6, 3)), ("7", date(2026, 6, 3))]


def test_two_sheets_with_the_headings_must_be_told_apart(tmp_path: Path) -> None:
    log = [["Worker", "Date held", "Team"], ["w1", date(2026, 6, 3), "N"]]
    file = write_workbook(tmp_path / "log.xlsx", {"May": log, "June": [*log, ["w2", date(2026, 6, 4), "S"]]})
    with pytest.raises(CannotLoad, match="stand in the sheets “May” and “June”"):
        read(file, authority="X", as_at=JUNE, mapping=understood(SUPERVISION))
    loaded = read(file, authority="X", as_at=JUNE, mapping=understood('sheet = "june"\n' + SUPERVISION))
    assert loaded.rows["Supervision"].read == 2
    with pytest.raises(CannotLoad, match=r"has no sheet “July”.*“May”, “June”"):
        read(file, authority="X", as_at=JUNE, mapping=understood('sheet = "July"\n' + SUPERVISION))


def test_a_heading_that_is_gone_or_stands_twice_is_refused_by_name(table: Reads) -> None:
    with pytest.raises(CannotLoad, match="Row 1 of “table” comes nearest and has no heading “Date held”"):
        table(SUPERVISION, "Worker | Held on | Team \n w1 | 03/06/2026 | N")
    with pytest.raises(CannotLoad, match="two columns headed “Team”"):
        table(SUPERVISION, "Worker | Date held | Team | TEAM \n w1 | 03/06/2026 | N | S")


def test_the_row_of_the_headings_may_be_said(table: Reads) -> None:
    text = "Worker | Date held | Team \n w1 | 03/06/2026 | N \n Worker | Date held | Team \n w2 | 03/06/2026 | N"
    assert rows(table("heading_row = 3\n" + SUPERVISION, text), "worker_id") == [("w2",)]
    with pytest.raises(CannotLoad, match="It reads “Worker” and “Date held” and “Team”"):
        table("heading_row = 9\n" + SUPERVISION, text)


def test_a_mapping_and_a_day_must_be_given(tmp_path: Path, table: Reads) -> None:
    (tmp_path / "a.csv").write_text("Worker,Date held\n", encoding="utf-8")
    with pytest.raises(CannotLoad, match="--mapping"):
        read(tmp_path / "a.csv", authority="X", as_at=JUNE)
    with pytest.raises(CannotLoad, match="--as-at"):
        table(SUPERVISION, "Worker | Date held | Team", as_at=None)
    with pytest.raises(CannotLoad, match="A mapping is for a plain table"):
        load("annex-a", tmp_path / "a.csv", authority="X", as_at=JUNE, mapping=understood(SUPERVISION))


def test_the_checks_of_every_return_are_made_and_speak_in_the_files_headings(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Worker,Date held,Team\nw1,03/06/2026,\n", encoding="utf-8")
    loaded = load("mapped-table", tmp_path / "a.csv", authority="X", as_at=JUNE, mapping=understood(SUPERVISION))
    assert loaded.kind == "mapped-table-supervision"


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.xlsx", b"", "is empty"),
        ("a.xlsx", b"PK\x03\x04 and then nothing", "is damaged"),
        ("a.csv", b"PK\x03\x04", "is not a CSV file"),
        ("a.csv", b"", "No row of a.csv has all the headings"),
    ],
)
def test_a_file_that_is_no_table_costs_one_sentence(tmp_path: Path, name: str, data: bytes, sentence: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(CannotLoad, match=sentence):
        read(tmp_path / name, authority="X", as_at=JUNE, mapping=understood(SUPERVISION))


CELLS = st.sampled_from(["", "w1", "w2", "Total", "03/06/2026", "04/06/2026", "soon", "N", "Worker", "#N/A", "=1+1"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=12))
def test_every_row_is_kept_or_refused_once_with_its_reason(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str, str]]
) -> None:
    file = tmp_path_factory.mktemp("any") / "a.csv"
    file.write_text("\n".join(",".join(row) for row in [("Worker", "Date held", "Team"), *cells]), encoding="utf-8")
    loaded = read(file, authority="X", as_at=JUNE, mapping=understood(SUPERVISION))
    refused = loaded.complaints.filter("refused")["row"].to_list()
    kept = loaded.tables["supervisions"]["from_row"].to_list()
    filled = [number for number, row in enumerate(cells, 2) if any(row)]
    assert sorted([*refused, *kept]) == filled
    assert loaded.rows["Supervision"] == Rows(read=len(filled), refused=len(refused))
