"""A sheet is known by its name however that is spelt, or by its headings; a heading however it has drifted."""

from __future__ import annotations

import pytest

from goldenthread.returns import CannotLoad
from goldenthread.returns.annex_a import LISTS
from goldenthread.returns.annex_a.headings import placed
from goldenthread.returns.annex_a.recognise import called_list
from tests.returns.annex_a.conftest import Reads, told

CONTACTS = ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age", "Date of Contact", "Contact Source"]
ANN = ["ann", "b) Female", "a) WBRI", "01/02/2015", 11, "05/03/2026", "q) 6: Police"]


@pytest.mark.parametrize(
    ("name", "number"),
    [
        *((name, 1) for name in ("List 1", "list_1 contacts", "L1", "1", "01", "Annex A - List 1", "LIST1", "List 01")),
        *((name, 1) for name in ("Contacts", "1. Contacts", "annex_a_list_1_2026-06-30", "2026-06-30 List 1")),
        *((name, 10) for name in ("List 10", "list_10_adoption", "L10", "Adoption", "Annex A 10")),
        *((name, 5) for name in ("S47", "Section 47 enquiries", "List 5 - S47 and ICPC")),
        *((name, 8) for name in ("CLA", "Looked after children", "list8")),
    ],
)
def test_a_sheet_is_known_by_its_name(name: str, number: int) -> None:
    called = called_list(name)
    assert called
    assert called.number == number


@pytest.mark.parametrize("name", ["Sheet1 (2)", "Cover", "List 12", "Lookup", "2026"])
def test_a_name_that_says_nothing_is_taken_for_no_list(name: str) -> None:
    assert called_list(name) is None


def test_a_sheet_without_a_telling_name_is_known_by_its_headings(workbook: Reads) -> None:
    loaded = workbook({"Sheet1": [CONTACTS, ANN], "Notes": [["How to", "read"], ["this", "file"]]})
    assert loaded.rows["List 1"].kept == 1
    assert told(loaded, "sheet-by-headings") == [("List 1", None)]
    assert told(loaded, "sheet-left-out") == [("Notes", None)]


def test_a_sheet_of_the_wrong_name_is_taken_for_what_its_headings_say(workbook: Reads) -> None:
    loaded = workbook({"List 3": [CONTACTS, ANN]})
    assert set(loaded.rows) == {"List 1"}
    assert told(loaded, "sheet-by-headings") == [("List 1", None)]


def test_headings_may_stand_below_titles_and_dates(workbook: Reads) -> None:
    above = [["Exampleshire: Annex A"], [], ["Drawn on", "30/06/2026"], ["Contacts", None, "Confidential"]]
    loaded = workbook({"List 1": [*above, CONTACTS, ANN]})
    assert loaded.tables["contacts"]["from_row"].to_list() == [6]


@pytest.mark.parametrize(
    ("number", "drifted", "heading"),
    [
        (1, "CHILD UNIQUE ID", "Child Unique ID"),
        (1, " Child  Unique\nID ", "Child Unique ID"),
        (1, "Child's Unique Identifier", "Child Unique ID"),
        (1, "1. Child Unique ID", "Child Unique ID"),
        (1, "a) Child Unique ID", "Child Unique ID"),
        (1, "List 1: Date of Contact", "Date of Contact"),
        (1, "Contact Date", "Date of Contact"),
        (1, "DOB", "Date of Birth"),
        (1, "D.O.B.", "Date of Birth"),
        (1, "Age", "Age of Child (Years)"),
        (1, "Sex", "Gender"),
        (3, "Date of Referral", "Date of referral"),
        (3, "Referral NFA", "Referral NFA?"),
        (3, "Case worker", "Allocated Worker"),
        (4, "Was the child assessed as requiring LA children’s social care support?", LISTS[3].columns[9].heading),
        (5, "ICPC date", "Date of Initial Child Protection Conference"),
        (8, "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
         "Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months"),
        (8, "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N))",
         "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)"),
        (9, "Personal Adviser", "Allocated Personal Advisor"),
        (10, "Date of Adoption Order ", "Date of Adoption Order"),
    ],
)  # fmt: skip
def test_a_heading_is_known_however_it_has_drifted(number: int, drifted: str, heading: str) -> None:
    found = placed(LISTS[number - 1], [drifted])
    assert [column.heading for column in found.columns] == [heading]
    assert not found.alike


@pytest.mark.parametrize("of", LISTS, ids=lambda of: of.name)
def test_no_heading_of_a_list_is_taken_for_another_column_of_it(of: object) -> None:
    each = next(each for each in LISTS if each is of)
    headings = [column.heading for column in each.columns]
    assert [column.heading for column in placed(each, headings).columns] == headings
    for place, heading in enumerate(headings):  # nor where it stands alone, and the better column is not there
        found = placed(each, [heading]).columns
        assert [column.heading for column in found] == [headings[place]]


def test_a_misspelt_heading_is_taken_with_a_complaint_that_says_for_what(workbook: Reads) -> None:
    misspelt = [*CONTACTS[:5], "Date of Contcat", "Contact Source"]
    loaded = workbook({"List 1": [misspelt, ANN]})
    assert loaded.tables["contacts"].height == 1
    said = loaded.complaints.filter(rule="heading-alike")["what"].to_list()
    assert said == ["The heading “Date of Contcat” was taken for “Date of Contact”."]


def test_a_heading_with_another_figure_in_it_is_not_alike() -> None:
    found = placed(LISTS[10], ["Date Stage 3 started"])
    assert not found.all


def test_columns_of_ones_own_are_left_out_with_one_complaint(workbook: Reads) -> None:
    loaded = workbook({"List 1": [[*CONTACTS, "Ward", "Our notes"], [*ANN, "North", "rang twice"]]})
    [said] = loaded.complaints.filter(rule="columns-left-out")["what"].to_list()
    assert said == "Annex A has no column for “Ward”, “Our notes”: what is in them was left out."


def test_columns_that_earlier_years_did_not_have_are_missed_once_and_not_carried(workbook: Reads) -> None:
    thirteen = [column.heading for column in LISTS[8].columns]
    for later in thirteen[5], thirteen[9], thirteen[11], thirteen[13]:
        thirteen.remove(later)
    loaded = workbook({"List 9": [thirteen, ["ann", *[None] * 12]]})
    assert told(loaded, "columns-missing") == [("List 9", None)]
    assert {"adviser_id", "unaccompanied", "last_contact_on"}.isdisjoint(loaded.columns["care_leavers"])
    assert {"child_id", "observed_on", "in_touch"} <= set(loaded.columns["care_leavers"])


def test_a_list_that_is_not_there_is_missed_and_its_tables_are_not_there_either(workbook: Reads) -> None:
    loaded = workbook({"List 1": [CONTACTS, ANN]})
    assert told(loaded, "list-missing") == [(f"List {number}", None) for number in range(2, 12)]
    assert set(loaded.tables) == {"contacts", "person"}
    assert set(loaded.coverage) == {"contacts"}


def test_a_list_with_headings_and_no_rows_says_that_there_were_none(workbook: Reads) -> None:
    loaded = workbook({"List 1": [CONTACTS]})
    assert loaded.tables["contacts"].height == 0
    assert "contacts" in loaded.coverage
    assert loaded.rows["List 1"].read == 0


def test_a_file_without_any_list_says_what_it_has_and_what_was_looked_for(workbook: Reads) -> None:
    with pytest.raises(CannotLoad, match="“Budget”, “Staff”; name them “List 1” to “List 11”"):
        workbook({"Budget": [["Line", "Pounds"], ["Rent", 5]], "Staff": [["Who"], ["Ann"]]})


def test_a_list_without_the_columns_that_make_it_one_is_refused_by_their_names(workbook: Reads) -> None:
    with pytest.raises(CannotLoad, match="“Child Unique ID” and “Date of Contact”"):
        workbook({"List 1": [["Child Unique ID", "Gender"], ["ann", "F"]]})


def test_two_sheets_of_one_list_are_refused_by_name(workbook: Reads) -> None:
    with pytest.raises(CannotLoad, match="“List 1” and “List 1 old”"):
        workbook({"List 1": [CONTACTS, ANN], "List 1 old": [CONTACTS, ANN]})


def test_two_columns_of_one_heading_are_refused_where_the_column_is_read(workbook: Reads) -> None:
    with pytest.raises(CannotLoad, match="two columns headed “Contact Source”"):
        workbook({"List 1": [[*CONTACTS, "Contact source"], [*ANN, "6"]]})


def test_two_columns_of_a_heading_that_is_not_read_do_no_harm(workbook: Reads) -> None:
    loaded = workbook({"List 1": [[*CONTACTS, "Age of child (years)", "Age of Child (Years)"], [*ANN, 11, 11]]})
    assert loaded.rows["List 1"].kept == 1


def test_an_annex_a_needs_to_be_told_its_day(workbook: Reads) -> None:
    with pytest.raises(CannotLoad, match="--as-at 2026-06-30"):
        workbook({"List 1": [CONTACTS, ANN]}, as_at=None)
