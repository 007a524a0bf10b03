"""Word files: paragraphs, lists and tables, and where each paragraph begins."""

from __future__ import annotations

import docx
import pytest

from goldenthread.reading import read_bytes
from goldenthread.reading.formats import document_from
from tests.reading.formats.making import word


@pytest.fixture
def minutes() -> bytes:
    document = docx.Document()
    document.add_heading("Families Scrutiny Panel", level=1)
    document.add_paragraph("RESOLVED:")
    document.add_paragraph("That the report be noted;", style="List Number")
    document.add_paragraph("That the strategy be approved.", style="List Number")
    document.add_paragraph("Councillor Marlow", style="List Bullet")
    row = document.add_table(rows=1, cols=2).rows[0]
    row.cells[0].text, row.cells[1].text = "Decision number", "12"
    return word(document)


def test_a_word_file_keeps_its_headings_lists_and_tables(minutes: bytes) -> None:
    assert document_from(minutes, "minutes.docx").text.split("\n\n") == [
        "Families Scrutiny Panel",
        "RESOLVED:",
        "1. That the report be noted;",
        "2. That the strategy be approved.",
        "• Councillor Marlow",
        "Decision number | 12",
    ]


def test_each_paragraph_s_place_is_where_its_words_begin(minutes: bytes) -> None:
    document = document_from(minutes, "minutes.docx")
    assert [document.text[start : start + 8] for start in document.paragraphs] == [
        "Families",
        "RESOLVED",
        "1. That ",
        "2. That ",
        "• Counci",
        "Decision",
    ]


def test_statements_of_a_word_file_carry_their_paragraph(minutes: bytes) -> None:
    reading = read_bytes(minutes, "minutes.docx")
    assert [(s.text, s.page, s.paragraph) for s in reading.statements if s.kind == "decision"] == [
        ("That the report be noted", None, 3),
        ("That the strategy be approved", None, 4),
    ]


def test_a_word_file_is_known_by_its_bytes_whatever_it_is_called() -> None:
    assert document_from(word(), "minutes.txt").text == "RESOLVED: That the report be noted."
