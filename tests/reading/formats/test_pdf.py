"""PDF files: lines in the order and at the distances in which they stand on the page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from goldenthread.reading import read_bytes, read_document
from goldenthread.reading.document import Document
from goldenthread.reading.formats import document_from, open_document
from goldenthread.reading.layout import lay_out
from tests.reading.formats.making import pdf


def text_of(*lines: tuple[float, float, str]) -> str:
    return document_from(pdf(lines), "letter.pdf").text


def test_lines_follow_each_other_and_a_gap_parts_paragraphs() -> None:
    lines = [(72, 700, "The visit looked at the front door."), (72, 688, "It went well."), (72, 664, "Dear Director")]
    assert text_of(*lines) == "The visit looked at the front door.\nIt went well.\n\nDear Director"


def test_lines_are_read_from_the_top_of_the_page_whatever_order_the_file_has_them_in() -> None:
    lines = [(72, 60, "2"), (72, 700, "First"), (72, 688, "Second"), (72, 676, "Third")]
    assert text_of(*lines).split() == ["First", "Second", "Third", "2"]


def test_a_hanging_line_is_indented_by_as_much_as_on_the_page() -> None:
    lines = [(72, 700, "- Visits to children in need are"), (92, 688, "not always recorded in time.")]
    assert re.search(r"\n {3,6}not always", text_of(*lines))


def test_a_row_of_a_table_is_one_line_with_its_cells_apart() -> None:
    rows = [(72, 700, "Overall effectiveness"), (300, 700, "Good"), (72, 688, "Leaders"), (300, 688, "Outstanding")]
    assert [re.split(r" {3,}", line) for line in text_of(*rows).split("\n")] == [
        ["Overall effectiveness", "Good"],
        ["Leaders", "Outstanding"],
    ]


def test_columns_of_prose_are_read_one_after_the_other() -> None:
    left = [(72, 700 - 12 * n, f"left hand column of the statement, line {n}") for n in range(4)]
    right = [(320, 700 - 12 * n, f"right hand column of the statement, line {n}") for n in range(4)]
    assert [line.split()[0] for line in text_of(*left, *right).split("\n") if line] == ["left"] * 4 + ["right"] * 4


def test_pages_are_parted_and_each_begins_where_the_document_says() -> None:
    document = document_from(pdf([(72, 700, "One")], [], [(72, 700, "Three")]), "letter.pdf")
    assert document.text == "One\n\f\n\fThree"
    assert [document.text[start : start + 3] for start in document.pages] == ["One", "\n\fT", "Thr"]


def test_statements_of_a_pdf_carry_their_page() -> None:
    reading = read_bytes(pdf([(72, 700, "Minutes")], [(72, 700, "RESOLVED: That the report be noted.")]), "minutes.pdf")
    assert [(s.text, s.page) for s in reading.statements if s.kind == "decision"] == [("That the report be noted", 2)]


def test_a_pdf_is_known_by_its_bytes_whatever_it_is_called() -> None:
    assert document_from(pdf([(72, 700, "Words")]), "letter.txt").text == "Words"


def twin(letters: Path, file: Path) -> Path:
    """The text that another program took from the same letter."""
    authority, visit = re.split(r"_(?=focused|inspection)", file.stem)
    [found] = letters.glob(f"*/[0-9]*_{authority}_children_s_services_{visit}_pdf.txt")
    return found


def blocks(document: Document) -> list[str]:
    layout = lay_out(document.text)
    return [" ".join(layout.words(block).split()) for block in layout.blocks]


@pytest.mark.slow
def test_real_letters_fall_into_the_same_blocks_as_their_text_does(shared: Path) -> None:
    letters = shared / "data" / "letters"
    files = sorted((letters / "pdf").glob("*.pdf"))
    alike = total = 0
    for file in files:
        ours, theirs = blocks(open_document(file)), blocks(open_document(twin(letters, file)))
        alike += len(set(ours) & set(theirs))
        total += len(set(theirs))
    assert len(files) == 11
    assert alike / total > 0.98


@pytest.mark.slow
def test_real_letters_read_the_same_from_the_pdf_as_from_its_text(shared: Path) -> None:
    letters = shared / "data" / "letters"
    for file in sorted((letters / "pdf").glob("*.pdf")):
        ours, theirs = (read_document(open_document(path)) for path in (file, twin(letters, file)))
        assert ours.letter == theirs.letter, file.name
