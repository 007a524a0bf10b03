"""Every row of a list is in a table or refused with its reason; a wrong cell costs the cell, not the row."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.returns import Loaded
from goldenthread.returns.annex_a import LISTS, read
from tests.returns.annex_a.conftest import AS_AT, Reads, assert_every_row_is_accounted_for, told, write_workbook


def test_a_row_becomes_a_row_of_each_table_of_its_list(lists: Reads) -> None:
    loaded = lists(
        list_7="""
            Child Unique ID | Gender    | CP Start Date | Initial Category of Abuse | Seen Alone | Team
            ann             | b) Female | 05/03/2026    | a) Neglect                | a) Yes     | North
        """,
    )
    assert loaded.tables["cp_plans"].select("child_id", "started_on", "initial_category", "team").rows() == [
        ("ann", date(2026, 3, 5), "NEG", "North")
    ]
    assert loaded.tables["cp_status"].select("child_id", "observed_on", "seen_alone").rows() == [("ann", AS_AT, True)]
    assert loaded.tables["cp_plans"].select("authority", "from_list", "from_row").rows() == [
        ("Exampleshire", "List 7", 2)
    ]


def test_an_enquiry_and_its_conference_are_two_events_of_one_row(lists: Reads) -> None:
    loaded = lists(
        list_5="""
            Child Unique ID | S47 start date | ICPC date
            ann             | 05/03/2026     | 20/03/2026
            ben             | 06/03/2026     |
            cat             |                | 21/03/2026
            dan             |                |
        """,
    )
    assert loaded.tables["s47_enquiry"]["child_id"].to_list() == ["ann", "ben"]
    assert loaded.tables["initial_cp_conference"]["child_id"].to_list() == ["ann", "cat"]
    assert told(loaded, "no-first-date") == [("List 5", 4)]
    assert told(loaded, "no-key") == [("List 5", 5)]
    assert_every_row_is_accounted_for(loaded)


def test_two_enquiries_may_lead_to_one_conference(lists: Reads) -> None:
    loaded = lists(
        list_5="""
            Child Unique ID | S47 start date | ICPC date
            ann             | 05/03/2026     | 20/03/2026
            ann             | 12/03/2026     | 20/03/2026
        """,
    )
    assert loaded.tables["s47_enquiry"].height == 2
    assert loaded.tables["initial_cp_conference"].height == 1
    assert_every_row_is_accounted_for(loaded)


def test_a_row_without_its_child_or_its_day_is_refused(lists: Reads) -> None:
    loaded = lists(
        list_1="""
            Child Unique ID | Date of Contact | Contact Source
            ann             | 05/03/2026      | 6
                            | 06/03/2026      | 6
            cat             |                 | 6
            dan             | 31/02/2026      | 6
        """,
    )
    assert loaded.tables["contacts"]["child_id"].to_list() == ["ann"]
    assert told(loaded, "no-key") == [("List 1", 3), ("List 1", 4), ("List 1", 5)]
    assert told(loaded, "not-a-date") == [("List 1", 5)]
    assert_every_row_is_accounted_for(loaded)


def test_of_two_rows_with_one_key_the_later_is_kept(lists: Reads) -> None:
    loaded = lists(
        list_3="""
            Child Unique ID | Date of referral | Referral Source | Allocated Team
            ann             | 05/03/2026       | 6               | North
            ben             | 05/03/2026       | 6               | North
            ann             | 05/03/2026       | 6               | North
            ben             | 05/03/2026       | 2A              | South
        """,
    )
    assert loaded.tables["referrals"].select("child_id", "source", "from_row").rows() == [
        ("ann", "6", 4),
        ("ben", "2A", 5),
    ]
    assert told(loaded, "repeated-row") == [("List 3", 2)]
    assert told(loaded, "contradicted-row") == [("List 3", 3)]
    assert_every_row_is_accounted_for(loaded)


def test_an_unknown_value_is_left_empty_and_the_row_kept(lists: Reads) -> None:
    loaded = lists(
        list_1="""
            Child Unique ID | Date of Contact | Contact Source
            ann             | 05/03/2026      | Telegraph
        """,
    )
    assert loaded.tables["contacts"]["source"].to_list() == [None]
    [complaint] = loaded.complaints.filter(rule="unknown-value").to_dicts()
    assert (complaint["row"], complaint["column"], complaint["refused"]) == (2, "Contact Source", False)
    assert "should hold a source of contacts" in complaint["what"]


def test_a_complaint_repeats_no_words_that_may_be_a_name(lists: Reads) -> None:
    loaded = lists(
        list_1="""
            Child Unique ID | Date of Contact | Date of Birth | Contact Source | Gender
            ann             | 05/03/2026      | Zoe Other     | Zoe Other      | Zoe Other
        """,
    )
    assert loaded.complaints.filter(pl.col("row") == 2).height == 3
    assert not loaded.complaints["what"].str.contains("Zoe").any()


def test_a_complaint_repeats_no_date_that_may_be_a_birth(workbook: Reads) -> None:
    loaded = workbook(
        {"List 1": [["Child Unique ID", "Date of Contact", "Gender", "Date of Birth", "Contact Source"],
                    ["ann", date(2026, 3, 5), date(2015, 2, 1), "31/02/2015", "03/02/2015"]]}
    )  # fmt: skip
    assert not loaded.complaints["what"].str.contains("2015").any()


def test_blank_rows_are_no_rows_and_totals_are_refused(workbook: Reads) -> None:
    headings = ["Child Unique ID", "Date of Contact", "Contact Source"]
    ann = ["ann", date(2026, 3, 5), "6"]
    loaded = workbook(
        {"List 1": [headings, ann, [], [" ", "\xa0", ""], headings, ["Total", 1, None], [], [None, None, " "]]}
    )
    assert loaded.rows["List 1"].read == 3
    assert told(loaded, "headings-again") == [("List 1", 5)]
    assert told(loaded, "totals") == [("List 1", 6)]
    assert_every_row_is_accounted_for(loaded)


def test_cells_are_read_as_excel_shows_them(workbook: Reads) -> None:
    loaded = workbook(
        {
            "List 3": [
                [
                    "Child Unique ID",
                    "Date of referral",
                    "Referral NFA?",
                    "Number of Referrals in Last 12 Months",
                    "Allocated Team",
                ],
                [9212044, datetime(2026, 3, 5), True, 2, " North\xa0 Assessment "],
                ["0012", 46086, 0, "3", 7],
                [("=A2+1", 9212045), ("=TODAY()", 46087), ("=NA()", "#N/A"), ("=1/0", "#DIV/0!"), ("=B9", "Court")],
            ]
        }
    )
    read_as = ("child_id", "received_on", "no_further_action", "referrals_in_12_months", "team")
    assert loaded.tables["referrals"].select(read_as).rows() == [
        ("9212044", date(2026, 3, 5), True, 2, "North Assessment"),
        ("0012", date(2026, 3, 5), False, 3, "7"),
        ("9212045", date(2026, 3, 6), None, None, "Court"),
    ]  # fmt: skip
    assert told(loaded, "error-cell") == [("List 3", 4), ("List 3", 4)]
    assert "#DIV/0!" in loaded.complaints.filter(rule="error-cell")["what"][1]


def test_a_number_that_excel_has_rounded_is_no_sure_identifier(workbook: Reads) -> None:
    loaded = workbook({"List 1": [["Child Unique ID", "Date of Contact"], [1234567890123456789, date(2026, 3, 5)]]})
    assert told(loaded, "rounded-number") == [("List 1", 2)]
    assert loaded.rows["List 1"].kept == 1


def test_words_that_begin_as_a_formula_are_words(workbook: Reads) -> None:
    loaded = workbook(
        {"List 3": [["Child Unique ID", "Date of referral", "Allocated Team"],
                    ["=cmd|'/c calc'!A1", date(2026, 3, 5), "@North"], ["-12", date(2026, 3, 5), "+44"]]}
    )  # fmt: skip
    assert loaded.tables["referrals"]["child_id"].to_list() == ["=cmd|'/c calc'!A1", "-12"]
    assert loaded.tables["referrals"]["team"].to_list() == ["@North", "+44"]
    assert len(told(loaded, "like-a-formula")) == 4


def test_numbers_that_no_child_can_have_are_left_empty(lists: Reads) -> None:
    loaded = lists(
        list_3="""
            Child Unique ID | Date of referral | Number of Referrals in Last 12 Months
            ann             | 05/03/2026       | -1
            ben             | 05/03/2026       | 2.5
            cat             | 05/03/2026       | 12345678
            dan             | 05/03/2026       | lots
            eve             | 05/03/2026       | 2.0
        """,
    )
    assert loaded.tables["referrals"]["referrals_in_12_months"].to_list() == [None, None, None, None, 2]
    assert len(told(loaded, "not-a-number")) == 4


_CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        ["ann", "ben", "a) Yes", "b) No", "05/03/2026", "q) 6: Police", "N1", "Total", "=1+1", "#N/A", " ", "\xa0"]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=8),
    st.integers(-5, 60_000),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.booleans(),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
)


@st.composite
def annexes(draw: st.DrawFn) -> dict[str, list[list[Any]]]:
    """Lists with their headings in any order and anything under them, often the same child on the same day."""
    sheets = {}
    for of in draw(st.lists(st.sampled_from(LISTS), min_size=1, max_size=3, unique=True)):
        columns = draw(st.permutations(of.columns))
        key = {
            column: st.sampled_from(["ann", "ben"]) if place == 0 else st.just(date(2026, 3, 5))
            for place, column in enumerate(of.needed)
        }
        row = st.tuples(*(st.one_of(key[column], _CELLS) if column in key else _CELLS for column in columns))
        sheets[of.name] = [[column.heading for column in columns], *map(list, draw(st.lists(row, max_size=8)))]
    return sheets


@settings(max_examples=60, deadline=None)
@given(annexes())
def test_whatever_is_under_the_headings_every_row_is_kept_or_refused(sheets: dict[str, list[list[Any]]]) -> None:
    with TemporaryDirectory() as folder:
        path = write_workbook(Path(folder) / "annex.xlsx", sheets)
        loaded: Loaded = read(path, authority="Exampleshire", as_at=AS_AT)
    assert_every_row_is_accounted_for(loaded)
    assert set(loaded.rows) == set(sheets)
    for name, (_, *rows) in sheets.items():
        assert loaded.rows[name].read == sum(any(str(cell).strip() for cell in row if cell is not None) for row in rows)
