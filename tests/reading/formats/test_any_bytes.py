"""Any bytes at all, as any kind of file, are a document or a sentence: never anything else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.reading import CannotRead
from goldenthread.reading.document import Document
from goldenthread.reading.formats import document_from
from tests.reading.formats.making import pdf, word, zipped

NAMES = ("a.txt", "a.html", "a.xml", "a.docx", "a.pdf", "a")
BEGINNINGS = (b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"<?xml version='1.0'?>", b"\xff\xfe", b"\xef\xbb\xbf")
TAGS = "p div ul ol li table tr td th br h1 h2 main span b script title".split()  # noqa: SIM905  one line, not seventeen
PDF, WORD = pdf([(72, 700, "The report was noted.")], [(72, 700, "Second")]), word()


def is_a_document_or_a_sentence(data: bytes, name: str) -> bool:
    try:
        document = document_from(data, name)
    except CannotRead as problem:
        return str(problem).endswith(".")
    return isinstance(document, Document) and bool(document.text.strip()) and places_are_in_order(document)


def places_are_in_order(document: Document) -> bool:
    return all(
        list(places) == sorted(places) and all(0 <= place <= len(document.text) for place in places)
        for places in (document.pages, document.paragraphs)
    )


@settings(deadline=None)
@given(st.sampled_from(BEGINNINGS), st.binary(max_size=400), st.sampled_from(NAMES))
def test_any_bytes_are_a_document_or_a_sentence(beginning: bytes, data: bytes, name: str) -> None:
    assert is_a_document_or_a_sentence(beginning + data, name)


@settings(deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(TAGS).map("<{}>".format), st.sampled_from(TAGS).map("</{}>".format), st.text()))
)
def test_any_markup_is_a_document_or_a_sentence(pieces: list[str]) -> None:
    assert is_a_document_or_a_sentence(f"<html>{''.join(pieces)}".encode("utf-8", "replace"), "a.html")


@settings(deadline=None)
@given(st.text())
def test_any_body_in_a_meeting_is_a_document_or_a_sentence(body: str) -> None:
    markup = f"<?xml version='1.0'?><meeting><agendaitems><agendaitem><agendaitemtitle>{body}</agendaitemtitle>"
    data = f"{markup}</agendaitem></agendaitems></meeting>".encode("utf-8", "replace")
    assert is_a_document_or_a_sentence(data, "a.xml")


@settings(deadline=None)
@given(st.text())
def test_any_content_in_a_word_file_is_a_document_or_a_sentence(content: str) -> None:
    assert is_a_document_or_a_sentence(zipped(word__document_xml=content.encode("utf-8", "replace")), "a.docx")


@pytest.mark.parametrize(("whole", "name"), [(PDF, "a.pdf"), (WORD, "a.docx")], ids=["pdf", "word"])
def test_a_file_with_any_of_its_bytes_changed_is_a_document_or_a_sentence(whole: bytes, name: str) -> None:
    @settings(deadline=None, max_examples=60)
    @given(st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), min_size=1, max_size=12))
    def check(changes: list[tuple[int, int]]) -> None:
        data = bytearray(whole)
        for place, value in changes:
            data[place] = value
        assert is_a_document_or_a_sentence(bytes(data), name)

    check()
