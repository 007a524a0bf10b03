"""Files that cannot be read: each refused at once, in a sentence that says what to do."""

from __future__ import annotations

import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from goldenthread.reading import CannotRead, open_document
from goldenthread.reading.formats import LARGEST_FILE, LONGEST_TEXT, document_from, files
from goldenthread.reading.formats.pdf import _pages
from tests.reading.formats.making import locked_pdf, pdf, word, zipped

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
DOCTYPE = '<!DOCTYPE w [<!ENTITY a "b">]><w/>'


def damaged(data: bytes) -> bytes:
    return data[: len(data) // 2]


def lying_zip() -> bytes:
    """A Word file whose largest part says that it is small."""
    data = bytearray(zipped(word__document_xml=" " * 15_000_000))
    for header, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = data.index(header) + offset
        data[place : place + 4] = (100).to_bytes(4, "little")
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "data", "advice"),
    [
        ("empty.txt", b"", "is empty: check that it was saved"),
        ("blank.txt", b" \n\t\n", "no words in it"),
        ("blank.html", b"<html><body><p>&nbsp;</p></body></html>", "no words in it"),
        ("endless.html", b"<html>" + b"<p>" * 300_001, "more than 300,000 tags"),
        ("only-a-comment.html", b"<html><!-- --></html>", "no words in it"),
        ("nul.txt", b"The Committee\x00noted", "holds NUL characters"),
        ("utf16-without-its-mark.txt", "The Committee noted".encode("utf-16-le"), "holds NUL characters"),
        ("utf8-mark-then-not.txt", b"\xef\xbb\xbf\xff\xfe\xfa", "not in an encoding that can be read"),
        ("half-a-character.txt", b"\xff\xfeT\x00h", "not in an encoding that can be read"),
        ("no-encoding.txt", b"\x81\x8d\x8f\x90\x9d", "not in an encoding that can be read"),
        ("binary.txt", bytes(range(1, 32)) * 50, "text that a person could read"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(50), "is a picture"),
        ("letter.rtf", b"{\\rtf1 words}", "save it as .docx"),
        ("old.doc", OLD_WORD, "save it as .docx without a password"),
        ("locked.docx", OLD_WORD, "save it as .docx without a password"),
        ("not-word.docx", zipped(mimetype="application/epub"), "is not a Word file"),
        ("plan.xlsx", zipped(xl__workbook_xml="<workbook/>"), "a workbook: .* on the page Plan, by Import from Excel"),
        ("cut-short.docx", damaged(word()), "damaged Word file"),
        ("nonsense.docx", zipped(word__document_xml="not xml"), "is damaged"),
        ("definitions.docx", zipped(word__document_xml=DOCTYPE), "definitions that Word never writes"),
        ("definitions-in-16.docx", zipped(word__document_xml=DOCTYPE.encode("utf-16")), "definitions that Word never"),
        ("bomb.docx", zipped(word__document_xml=" " * 15_000_000), "unpacks to far more"),
        ("lying-bomb.docx", lying_zip(), "damaged Word file|unpacks to far more"),
        (
            "many-parts.docx",
            zipped(word__document_xml="<w/>", **{f"part{n}": "" for n in range(5001)}),
            "unpacks to far",
        ),
        ("scan.pdf", pdf([]), "must be a scan"),
        ("locked.pdf", locked_pdf(), "locked with a password"),
        ("cut-short.pdf", b"%PDF-1.7\nand nothing more", "damaged PDF"),
        ("thousands.pdf", pdf(*([[]] * 2001)), "more than 2,000 pages"),
        ("endless.txt", b"a " * (LONGEST_TEXT // 2 + 1), "more than 5,000,000 characters"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value and " " not in value else "",
)
def test_a_bad_file_is_refused_in_a_sentence_that_says_what_to_do(name: str, data: bytes, advice: str) -> None:
    with pytest.raises(CannotRead, match=advice) as refused:
        document_from(data, name)
    sentence = str(refused.value)
    assert sentence.startswith(name)
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_word_file_with_parts_that_add_up_to_too_much_is_refused_before_any_is_unpacked() -> None:
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w/>")
        for number in range(21):
            archive.writestr(f"word/media/{number}.bmp", bytes(10_000_000))
    with pytest.raises(CannotRead, match="unpacks to far more"):
        document_from(kept.getvalue(), "pictures.docx")


def test_a_pdf_is_left_off_as_soon_as_its_pages_add_up_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LONGEST_TEXT", 100)
    assert document_from(pdf([(72, 700, "a" * 60)]), "short.pdf").text
    with pytest.raises(CannotRead, match="more than 100 characters"):
        list(_pages(pdf([(72, 700, "a" * 60)], [(72, 700, "a" * 60)]), "endless.pdf"))


def test_a_file_of_200_mb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    started = time.perf_counter()
    with pytest.raises(CannotRead, match=f"larger than {LARGEST_FILE // 1_000_000} MB"):
        open_document(large)
    assert time.perf_counter() - started < 0.1


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="is a folder: give the files in it"):
        open_document(tmp_path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="There is no file"):
        open_document(tmp_path / "missing.txt")


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(CannotRead, match="could not be opened"):
        open_document(Path("nul\0name.txt"))


def test_a_file_that_may_not_be_opened_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    private = tmp_path / "private.txt"
    private.write_text("words")
    monkeypatch.setattr(Path, "open", refuse)  # whoever runs the tests may be the administrator, who is never refused
    with pytest.raises(CannotRead, match="You may not open"):
        open_document(private)


def refuse(*_: object) -> None:
    raise PermissionError


TAGS = ["<div>", "<b>", "<ul>", "<table><tr><td>", "<div class='mgContent'>", "<blockquote style='color: red'>"]


@pytest.mark.parametrize("tags", TAGS)
def test_a_page_of_a_thousand_nested_tags_is_read(tags: str) -> None:
    nested = tags * (1_000 // tags.count("<"))
    assert "The report was noted." in document_from(f"<html>{nested}The report was noted.".encode(), "deep.html").text


@pytest.mark.parametrize("tags", TAGS)
def test_a_page_of_ten_thousand_nested_tags_is_refused_rather_than_read_in_part(tags: str) -> None:
    started = time.perf_counter()
    with pytest.raises(CannotRead, match="nested too deeply"):
        document_from(f"<html>{tags * 10_000}The report was noted.".encode(), "deep.html")
    assert time.perf_counter() - started < 2


def test_a_deeply_nested_word_file_is_refused_rather_than_breaking() -> None:
    nested = "<w:p>" * 10_000 + "</w:p>" * 10_000
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    content = f'<w:document xmlns:w="{name}"><w:body>{nested}</w:body></w:document>'
    with pytest.raises(CannotRead, match="damaged"):
        document_from(zipped(word__document_xml=content), "deep.docx")
