"""Which format a file is in: what its bytes say first, its suffix only where they say nothing."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from goldenthread.reading.problems import CannotRead


class Format(StrEnum):
    """The formats that can be read; each value is the name of its module."""

    TEXT = "text"
    WEB_PAGE = "web_page"
    MEETING_XML = "meeting_xml"
    WORD = "word"
    PDF = "pdf"


# What other kinds of file begin with, and what to do with each.
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "is an old Office file, or one locked with a password: open it and save it as .docx without a password",
    ),
    (b"{\\rtf", "is a rich text file: open it in Word and save it as .docx"),
    (b"\x89PNG", "is a picture: give the document it shows, as text, .docx or .pdf"),
    (b"\xff\xd8\xff", "is a picture: give the document it shows, as text, .docx or .pdf"),
    (b"GIF8", "is a picture: give the document it shows, as text, .docx or .pdf"),
    (b"\x1f\x8b", "is a compressed file: unpack it and give what is in it"),
    (b"7z\xbc\xaf\x27\x1c", "is a compressed file: unpack it and give what is in it"),
    (b"Rar!", "is a compressed file: unpack it and give what is in it"),
)
_SUFFIXES = {
    ".txt": Format.TEXT,
    ".htm": Format.WEB_PAGE,
    ".html": Format.WEB_PAGE,
    ".xhtml": Format.WEB_PAGE,
    ".xml": Format.MEETING_XML,
    ".docx": Format.WORD,
    ".pdf": Format.PDF,
}
_FIRST_TAG = re.compile(rb"<([a-z][a-z0-9]*)[\s>/]", re.IGNORECASE)
_PAGE_TAGS = re.compile(
    rb"html|head|body|main|article|section|div|table|p|h[1-6]|ul|ol|span|font|center|form|meta|title|link|style|script",
    re.IGNORECASE,
)


def format_of(data: bytes, name: str) -> Format:
    """The format of a file; ``CannotRead`` for a kind of file that is not read."""
    for beginning, advice in _OTHERS:
        if data.startswith(beginning):
            raise CannotRead(f"{name} {advice}.")
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Format.WORD
    return _of_words(data) or _SUFFIXES.get(PurePath(name).suffix.lower(), Format.TEXT)


def _of_words(data: bytes) -> Format | None:
    """What the first tag of a text says; UTF-16 is read well enough by leaving its NULs out."""
    beginning = data[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if not beginning.startswith(b"<") or not (first := _FIRST_TAG.search(beginning)):
        return None
    if _PAGE_TAGS.fullmatch(first[1]):
        return Format.WEB_PAGE
    is_xml = beginning.startswith(b"<?xml") or b"meeting" in first[1].lower()
    return Format.MEETING_XML if is_xml else None
