"""Documents in, statements out, with the words they stand on. Works without the web.

>>> from goldenthread.reading import read_text
>>> [s.text for s in read_text("RESOLVED: That the report be noted.").statements]
['That the report be noted']
"""

from os import PathLike
from pathlib import Path

from goldenthread.reading.document import Document, DocumentKind
from goldenthread.reading.formats import document_from, open_document
from goldenthread.reading.problems import CannotRead
from goldenthread.reading.reader import Reading, read_document

__all__ = [
    "CannotRead",
    "Document",
    "DocumentKind",
    "Reading",
    "open_document",
    "read",
    "read_bytes",
    "read_document",
    "read_text",
]


def read(path: str | PathLike[str], kind: DocumentKind | None = None) -> Reading:
    """Read a file: text, web page, meeting XML, Word or PDF; ``CannotRead`` says what to do where it cannot be."""
    return read_document(open_document(Path(path)), kind)


def read_bytes(data: bytes, name: str, kind: DocumentKind | None = None) -> Reading:
    """Read a file already in memory; ``name`` is its own name, with its suffix."""
    return read_document(document_from(data, name), kind)


def read_text(text: str, *, name: str = "text", kind: DocumentKind | None = None) -> Reading:
    """Read words already in hand; see ``read_document``."""
    return read_document(Document(name=name, text=text), kind)
