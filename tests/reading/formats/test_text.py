"""Plain text: the text is the file as it stands."""

from __future__ import annotations

import pytest

from goldenthread.reading.formats import document_from

WORDS = "RESOLVED –\r\n\r\n·        That the Panel’s report be noted; £1.8m\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_the_file_as_it_stands_in_any_usual_encoding(encoding: str) -> None:
    assert document_from(WORDS.encode(encoding), "minutes.txt").text == WORDS


def test_big_endian_utf_16_is_known_by_its_mark() -> None:
    assert document_from(b"\xfe\xff" + WORDS.encode("utf-16-be"), "minutes.txt").text == WORDS


def test_text_has_neither_pages_nor_paragraphs_nor_a_title() -> None:
    document = document_from(b"Agenda item\n\nPlacements", "minutes.txt")
    assert (document.pages, document.paragraphs, document.title) == ((), (), None)


def test_a_file_without_a_suffix_is_text() -> None:
    assert document_from(b"The Committee noted the report.", "minutes").text == "The Committee noted the report."


def test_text_that_begins_with_a_less_than_sign_is_still_text() -> None:
    assert document_from(b"<5 children were moved.", "note.txt").text == "<5 children were moved."


def test_text_that_begins_as_a_zip_file_does_is_still_text() -> None:
    assert document_from(b"PK Marlow chaired the meeting.", "note.txt").text == "PK Marlow chaired the meeting."
