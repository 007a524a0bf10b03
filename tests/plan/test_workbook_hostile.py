"""Workbooks that are broken, huge or made to harm: a sentence, and nothing kept."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError

from goldenthread.plan.workbook import sheet as sheets
from goldenthread.plan.workbook.sheet import Sheet
from tests.plan.conftest import HEADINGS, book

ROW = (1, "", "Visit weekly.", "Owen Hale")


def with_sheet(xml: bytes) -> bytes:
    """A workbook whose sheet is replaced."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(book(ROW))) as good, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bad:
        for part in good.infolist():
            is_sheet = part.filename.startswith("xl/worksheets/")
            bad.writestr(part.filename, xml if is_sheet else good.read(part.filename))
    return out.getvalue()


def of_rows(rows: bytes) -> bytes:
    start = (
        b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    )
    return with_sheet(start + rows + b"</sheetData></worksheet>")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a workbook at all",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        b"PK\x03\x04 and no more",
        book(ROW)[:900],
        with_sheet(b"<worksheet><sheetData><row"),
    ],
    ids=["empty", "text", "old or locked", "a zip's first bytes", "cut short", "broken XML"],
)
def test_what_is_no_workbook_is_refused_with_what_to_do(data):
    with pytest.raises(ValidationError, match=r"save it as an Excel workbook|No sheet has a row"):
        Sheet.from_bytes(data)


def test_a_zip_of_something_else_is_no_workbook():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("letter.txt", "Dear all")
    with pytest.raises(ValidationError, match="not an Excel workbook"):
        Sheet.from_bytes(out.getvalue())


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(sheets, "LARGEST_UNPACKED", 5_000_000)
    with pytest.raises(ValidationError, match="unpacks to far more"):
        Sheet.from_bytes(of_rows(b" " * 6_000_000))


def test_a_cell_at_the_far_corner_is_refused_before_a_million_rows_are_made():
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    with pytest.raises(ValidationError, match="row 1,048,576 and column 16,384"):
        Sheet.from_bytes(of_rows(far))


def test_a_hundred_thousand_styled_empty_rows_below_the_plan_do_no_harm():
    plan = "".join(_row(number, cells) for number, cells in enumerate((HEADINGS[:4], ROW), start=1))
    empty = "".join(f'<row r="{number}"><c r="A{number}" s="1"/></row>' for number in range(3, 100_000))
    assert len(Sheet.from_bytes(of_rows((plan + empty).encode())).rows) == 1


def _row(number, cells):
    written = (
        f'<c r="{column}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
        for column, cell in zip("ABCD", cells, strict=True)
    )
    return f'<row r="{number}">{"".join(written)}</row>'


def test_more_rows_than_any_plan_has_are_refused(monkeypatch):
    monkeypatch.setattr(sheets, "MOST_ROWS", 3)
    with pytest.raises(ValidationError, match="more than 3 rows"):
        Sheet.from_bytes(book(*[ROW] * 4))


def test_two_columns_of_one_name_are_refused_by_letter():
    with pytest.raises(ValidationError, match=r"headed “owner” \(C and E\)"):
        Sheet.from_bytes(book(ROW, headings=("No.", "Action", "Owner", "Due", " owner ")))


def test_a_sheet_that_is_no_plan_says_what_headings_it_needs():
    with pytest.raises(ValidationError, match="No sheet has a row of headings"):
        Sheet.from_bytes(book(("Ann", 3), headings=("Name", "Children")))


def test_a_file_too_large_is_refused_at_once(monkeypatch):
    monkeypatch.setattr(sheets, "LARGEST_FILE", 100)
    with pytest.raises(ValidationError, match="larger than"):
        Sheet.from_bytes(book(ROW))


def test_a_formula_typed_as_words_comes_back_as_words(asha):
    from goldenthread.plan.workbook.exporting import export
    from goldenthread.plan.workbook.importing import keep_import

    plan, _ = keep_import(Sheet.from_bytes(book((1, "", "=1+1", "@SUM(A1)"))), by=asha, plan=None, title="Plan")
    again = Sheet.from_bytes(export(plan))
    assert again.rows[0][2:4] == ["=1+1", "@SUM(A1)"]
