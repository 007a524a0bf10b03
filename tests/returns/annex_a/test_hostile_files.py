"""A file made to harm, or that is something else, costs one sentence: nothing of it is kept."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from goldenthread.returns import CannotLoad, Loaded
from goldenthread.returns.annex_a import read
from tests.returns.annex_a.conftest import AS_AT, write_workbook

HEADINGS = ["Child Unique ID", "Date of Contact", "Contact Source"]
SHEET = "xl/worksheets/sheet1.xml"
CELL = '<row r="{row}"><c r="{place}{row}"><v>1</v></c></row>'
Changes = Callable[[bytes], bytes]


def opened(path: Path) -> Loaded:
    return read(path, authority="Exampleshire", as_at=AS_AT)


def altered(folder: Path, part: str, change: Changes, **more: bytes) -> Path:
    """A good workbook with one part changed and others put in."""
    good = write_workbook(folder / "good.xlsx", {"List 1": [HEADINGS, ["ann", date(2026, 3, 5), "6"]]})
    bad = folder / "bad.xlsx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change(source.read(name)) if name == part else source.read(name))
        for name, data in more.items():
            target.writestr(name, data)
    return bad


def put_in(rows: str) -> Changes:
    return lambda sheet: sheet.replace(b"</sheetData>", rows.encode() + b"</sheetData>")


def test_the_workbook_that_these_are_made_of_is_good(tmp_path: Path) -> None:
    assert opened(altered(tmp_path, SHEET, lambda part: part)).rows["List 1"].kept == 1


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("annex.xlsx", b"", "is empty"),
        ("annex.xlsx", b"Child Unique ID,Date of Contact\n", "is not an Excel workbook"),
        ("annex.xlsx", b"PK\x03\x04 and then nothing", "is damaged"),
        (
            "annex.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "has a password, or is in Excel's format of before",
        ),
        ("annex.pdf", b"%PDF-1.7", "is not an Excel workbook"),
        ("annex.csv", b"PK\x03\x04", "is not a CSV file"),
        ("annex.csv", b"a\0b", "is not a CSV file"),
        ("annex.csv", b"", "holds none of the lists"),
    ],
)
def test_what_is_no_workbook(tmp_path: Path, name: str, data: bytes, sentence: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(CannotLoad, match=re.escape(sentence)):
        opened(tmp_path / name)


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CannotLoad, match="There is no file"):
        opened(tmp_path / "annex.xlsx")


def test_another_zip_file(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "letter.docx", "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    with pytest.raises(CannotLoad, match="not an Excel workbook of the usual kind"):
        opened(tmp_path / "letter.docx")


def test_a_zip_bomb_is_refused_by_what_it_says_of_itself(tmp_path: Path) -> None:
    bomb = altered(tmp_path, SHEET, lambda part: part, **{"xl/worksheets/sheet9.xml": bytes(300_000_000)})
    started = perf_counter()
    with pytest.raises(CannotLoad, match="unpacks to far more than a return holds"):
        opened(bomb)
    assert perf_counter() - started < 1


def test_a_zip_bomb_that_lies_about_its_size_is_never_unpacked_past_it(tmp_path: Path) -> None:
    bomb = altered(tmp_path, SHEET, lambda part: part, **{"xl/bomb.xml": bytes(50_000_000)})
    data = bomb.read_bytes()
    bomb.write_bytes(data.replace((50_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little")))
    with pytest.raises(CannotLoad, match="is damaged"):
        opened(bomb)


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/sharedStrings.xml"])
def test_entities_are_never_opened(tmp_path: Path, part: str) -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    bad = altered(tmp_path, part, lambda sheet: sheet.replace(b"?>", b"?>" + laughs, 1))
    with pytest.raises(CannotLoad, match="defines entities of its own"):
        opened(bad)


def test_a_part_that_is_not_in_utf_8_is_refused(tmp_path: Path) -> None:
    bad = altered(tmp_path, SHEET, lambda sheet: sheet.decode().replace("UTF-8", "UTF-16").encode("utf-16"))
    with pytest.raises(CannotLoad, match="UTF-8"):
        opened(bad)


@pytest.mark.parametrize(
    "far",
    [
        CELL.format(row=1_048_576, place="XFD"),
        CELL.format(row=1_048_576, place="G"),
        CELL.format(row=1_048_576, place="XFD").replace('"', "'"),
        CELL.format(row=1_048_576, place="XFD").replace('c r="', 'c s="0" r="'),
        CELL.format(row=1_048_576, place="XFD").replace("<c ", "<c\n"),
        '<row r="1048576">' + "<c><v>1</v></c>" * 5_000 + "</row>",
        '<row r="1048576"><c x="/>" r="XFD1048576"><v>1</v></c></row>',
    ],
)
def test_a_cell_so_far_out_that_all_before_it_would_fill_the_memory(tmp_path: Path, far: str) -> None:
    bad = altered(tmp_path, SHEET, put_in(far))
    with pytest.raises(CannotLoad, match=r"goes on to row 1,048,576 and column|is damaged|not a workbook"):
        opened(bad)


def test_a_sheet_under_another_name_is_looked_at_as_well(tmp_path: Path) -> None:
    far = (SHEET.replace("worksheets", "elsewhere"), CELL.format(row=1_048_576, place="XFD"))
    moved = altered(tmp_path, "xl/_rels/workbook.xml.rels", lambda part: part.replace(b"worksheets/", b"elsewhere/"))
    with zipfile.ZipFile(moved) as archive:
        sheet = put_in(far[1])(archive.read(SHEET))
    with zipfile.ZipFile(moved, "a") as archive:
        archive.writestr(far[0], sheet)
    with pytest.raises(CannotLoad, match="goes on to row"):
        opened(moved)


@pytest.mark.slow
def test_a_million_rows_that_are_only_painted_are_passed_over(tmp_path: Path) -> None:
    painted = "".join(
        f'<row r="{row}" s="1"><c r="A{row}" s="0"/><c r="B{row}" s="0"/></row>' for row in range(3, 1_048_577)
    )
    started = perf_counter()
    loaded = opened(altered(tmp_path, SHEET, put_in(painted)))
    assert loaded.rows["List 1"].read == 1
    assert perf_counter() - started < 20  # mostly the making of it


def test_thousands_of_headings_are_not_gone_through(tmp_path: Path) -> None:
    headings = [*HEADINGS, *(f"Date of Contact {number}" for number in range(9_000))]
    wide = write_workbook(tmp_path / "wide.xlsx", {"List 1": [headings, ["ann", date(2026, 3, 5)]]})
    started = perf_counter()
    with pytest.raises(CannotLoad, match="no row in its first"):
        opened(wide)
    assert perf_counter() - started < 2


def test_formulas_are_not_worked_out_and_their_last_value_is_read(tmp_path: Path) -> None:
    rows = [HEADINGS, [('=HYPERLINK("http://x")', "ann"), ("=cmd|'/c calc'!A0", 46086), "6"]]
    loaded = opened(write_workbook(tmp_path / "annex.xlsx", {"List 1": rows}))
    assert loaded.tables["contacts"].select("child_id", "received_on").rows() == [("ann", date(2026, 3, 5))]


def test_a_damaged_part_is_a_sentence(tmp_path: Path) -> None:
    bad = altered(tmp_path, "xl/workbook.xml", lambda part: part[: len(part) // 2])
    with pytest.raises(CannotLoad, match="is not a workbook that can be opened"):
        opened(bad)


def test_any_cut_of_a_workbook_is_a_sentence(tmp_path: Path) -> None:
    good = write_workbook(tmp_path / "good.xlsx", {"List 1": [HEADINGS, ["ann", date(2026, 3, 5), "6"]]}).read_bytes()
    cut = tmp_path / "cut.xlsx"
    for length in range(0, len(good), 97):
        cut.write_bytes(good[:length])
        with pytest.raises(CannotLoad):
            opened(cut)
