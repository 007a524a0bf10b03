"""Documents in: a format a module, each turning a file's bytes into a `Document`.

Every module has ``read(data, name) -> Document`` and raises ``CannotRead`` with a sentence for the person who gave the
file. A module, with the library it leans on, is loaded when a file of its format first comes.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from goldenthread.reading.document import Document
from goldenthread.reading.formats.files import LARGEST_FILE, LONGEST_TEXT, bytes_of, check_length, check_size
from goldenthread.reading.formats.which import Format, format_of
from goldenthread.reading.problems import CannotRead

__all__ = ["LARGEST_FILE", "LONGEST_TEXT", "Format", "document_from", "format_of", "open_document"]


def open_document(path: Path) -> Document:
    """The document in a file; ``CannotRead`` says what to do where there is none."""
    return document_from(bytes_of(path), path.name)


def document_from(data: bytes, name: str) -> Document:
    """The document in a file's bytes; ``name`` is the file's own name, whose suffix is one sign of its format."""
    check_size(len(data), name)
    module = import_module(f"goldenthread.reading.formats.{format_of(data, name)}")
    document: Document = module.read(data, name)
    if not document.text.strip():
        raise CannotRead(f"{name} has no words in it: check that it is the file you meant.")
    check_length(len(document.text), name)
    return document
