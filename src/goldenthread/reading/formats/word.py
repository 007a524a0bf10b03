"""Word files (.docx), read through mammoth because it keeps the structure of lists.

A Word file is a zip: it is opened only when what it unpacks to is known to be of a sane size.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from itertools import accumulate

from goldenthread.reading.document import Document
from goldenthread.reading.formats.markup import lines_in, tree_of
from goldenthread.reading.problems import CannotRead

LARGEST_UNPACKED = 200_000_000  # bytes, pictures and all
LARGEST_XML = 10_000_000  # bytes of words and layout; a hundred pages have one or two million
_PARTS = 5_000
_CHUNK = 1 << 20
_APART = "\n\n"
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


def read(data: bytes, name: str) -> Document:
    """The document's paragraphs, list items and table rows, each a paragraph of its own."""
    _check_zip(data, name)
    tree = tree_of(_as_html(data, name), name)
    lines = lines_in(tree) if tree is not None else []
    starts = accumulate((len(line) + len(_APART) for line in lines[:-1]), initial=0)
    return Document(name=name, text=_APART.join(lines), paragraphs=tuple(starts) if lines else ())


def _as_html(data: bytes, name: str) -> str:
    import mammoth

    try:
        converted = mammoth.convert_to_html(
            BytesIO(data),
            convert_image=lambda picture: [],
            include_embedded_style_map=False,
        )
    except Exception as problem:  # mammoth and what it leans on say what is wrong in many ways
        raise CannotRead(f"{name} is damaged: open it in Word, save it again as .docx and give that.") from problem
    return str(converted.value)


def _check_zip(data: bytes, name: str) -> None:
    """Refuse what is not a Word file, and what would unpack to more than it should, by its word and in fact."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            names = archive.namelist()
            if "xl/workbook.xml" in names:
                raise CannotRead(
                    f"{name} is a workbook: if it holds a plan, bring it in on the page Plan, by Import from Excel."
                )
            if "word/document.xml" not in names:
                raise CannotRead(f"{name} is not a Word file: open it in its own program and save it as .docx or .pdf.")
            if len(parts) > _PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                raise _too_large(name)
            xml_read = 0
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    xml_read = _check_xml(archive, part, xml_read, name)
    except CannotRead:
        raise
    except Exception as problem:  # zipfile, zlib and lzma each say what is wrong in their own ways
        raise CannotRead(f"{name} is a damaged Word file: get it again, or save it again in Word.") from problem


def _check_xml(archive: zipfile.ZipFile, part: zipfile.ZipInfo, already: int, name: str) -> int:
    tail = b""
    with archive.open(part) as unpacked:
        while chunk := unpacked.read(_CHUNK):
            already += len(chunk)
            if already > LARGEST_XML:
                raise _too_large(name)
            if any(doctype in tail + chunk for doctype in _DOCTYPES):
                raise CannotRead(
                    f"{name} brings definitions that Word never writes: open it in Word and save it again."
                )
            tail = chunk[-20:]
    return already


def _too_large(name: str) -> CannotRead:
    return CannotRead(f"{name} unpacks to far more than a document should: save it again in Word, or split it.")
