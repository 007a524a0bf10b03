"""What the lists repeat of a child is kept once: the later list's answer, and a complaint where they differ."""

from __future__ import annotations

from datetime import date

from tests.returns.annex_a.conftest import Reads


def test_a_child_in_three_lists_is_one_person(lists: Reads) -> None:
    loaded = lists(
        list_1="""
            Child Unique ID | Gender | Ethnicity | Date of Birth | Date of Contact
            ann             | F      | WBRI      | 01/02/2015    | 05/03/2026
        """,
        list_3="""
            Child Unique ID | Gender | Ethnicity | Date of Birth | Date of Referral
            ann             | F      |           | 01/02/2015    | 06/03/2026
        """,
        list_6="""
            Child Unique ID | Gender | Does the Child have a Disability | CIN Start Date
            ann             | F      | a) Yes                           | 07/03/2026
        """,
    )
    assert loaded.tables["person"].select("child_id", "sex", "ethnicity", "born_on", "disabled").rows() == [
        ("ann", "F", "WBRI", date(2015, 2, 1), True)
    ]
    assert loaded.complaints.filter(rule="person-differs").is_empty()


def test_of_two_answers_the_later_lists_is_kept_and_the_other_row_complained_of(lists: Reads) -> None:
    loaded = lists(
        list_1="""
            Child Unique ID | Date of Birth | Date of Contact
            ann             | 01/02/2015    | 05/03/2026
        """,
        list_8="""
            Child Unique ID | Date of Birth | Date Started to be Looked After
            ann             | 02/01/2015    | 06/03/2026
        """,
    )
    assert loaded.tables["person"]["born_on"].to_list() == [date(2015, 1, 2)]
    [complaint] = loaded.complaints.filter(rule="person-differs").to_dicts()
    assert (complaint["list"], complaint["row"], complaint["column"]) == ("List 1", 2, "Date of Birth")
    assert "List 8, row 2" in complaint["what"]


def test_that_there_is_no_answer_gives_way_to_one_and_contradicts_none(lists: Reads) -> None:
    loaded = lists(
        list_1="""
            Child Unique ID | Gender  | Ethnicity | Date of Contact
            ann             | F       | WBRI      | 05/03/2026
            ben             | U       | s) REFU   | 05/03/2026
        """,
        list_3="""
            Child Unique ID | Gender                 | Ethnicity | Date of Referral
            ann             | c) Not stated/recorded | t) NOBT   | 06/03/2026
        """,
    )
    assert loaded.tables["person"].select("child_id", "sex", "ethnicity").rows() == [
        ("ann", "F", "WBRI"),
        ("ben", "U", "REFU"),
    ]
    assert loaded.complaints.filter(rule="person-differs").is_empty()


def test_a_row_that_is_refused_says_nothing_of_the_person(lists: Reads) -> None:
    loaded = lists(
        list_1="""
            Child Unique ID | Gender | Date of Contact
            ann             | F      | 05/03/2026
            ann             | M      |
            ben             | M      |
        """,
    )
    assert loaded.tables["person"].select("child_id", "sex").rows() == [("ann", "F")]


def test_adopters_are_no_children(lists: Reads) -> None:
    loaded = lists(
        list_11="""
            Individual adopter identifier | Gender | Date enquiry received
            kim                           | F      | 05/03/2026
        """,
    )
    assert loaded.tables["adopters"]["adopter_id"].to_list() == ["kim"]
    assert loaded.tables["person"].is_empty()
