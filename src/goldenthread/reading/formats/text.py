"""Plain text: the text is the file as it stands. Also how the other formats' bytes become characters."""

from __future__ import annotations

import codecs
import re

from goldenthread.reading.document import Document
from goldenthread.reading.problems import CannotRead

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_SAVE_AGAIN = "open it in the program that made it and save it as plain text in UTF-8"


def read(data: bytes, name: str) -> Document:
    """The file's own characters, unchanged; only an encoding's mark at the start is left out."""
    return Document(name=name, text=characters(data, name))


def characters(data: bytes, name: str) -> str:
    """Bytes as characters: by the mark at the start, else UTF-8, else as Windows writes them.

    What a web page declares is not asked: bytes that are right as UTF-8 are nothing else, and the rest is Windows.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_decoded(data[len(mark) :], (encoding,), name), name)
    return _checked(_decoded(data, ("utf-8", "cp1252"), name), name)


def _decoded(data: bytes, encodings: tuple[str, ...], name: str) -> str:
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeError:
            continue
    raise CannotRead(f"{name} is not in an encoding that can be read: {_SAVE_AGAIN}.")


def _checked(text: str, name: str) -> str:
    if "\x00" in text:
        raise CannotRead(f"{name} holds NUL characters, so it is not plain text: {_SAVE_AGAIN}.")
    if len(_CONTROL.findall(text)) > len(text) / 100:
        raise CannotRead(f"{name} does not hold text that a person could read: {_SAVE_AGAIN}.")
    return text
