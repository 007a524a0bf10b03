"""A folder of CSV files, a file a list, as sheets."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from goldenthread.returns.annex_a.sheet import LARGEST_FILE, Sheet
from goldenthread.returns.loaded import CannotLoad

_SEPARATORS = ",;\t|"
_ERRORS = frozenset(("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"))  # as Excel saves them


def sheets_in(path: Path) -> list[Sheet]:
    """A sheet for each CSV file of a folder, or for one file; `CannotLoad` where there is none or one is not text."""
    files = [path] if path.is_file() else sorted(each for each in path.iterdir() if _is_list(each))
    if not files:
        raise CannotLoad(f"{path.name} holds no CSV files: give a folder with a file for each list, or a workbook.")
    return [_sheet(file) for file in files]


def _is_list(file: Path) -> bool:
    return file.suffix.casefold() == ".csv" and not file.name.startswith("~$")  # as Excel names its locks


def _sheet(file: Path) -> Sheet:
    text = _text(file)
    try:
        numbered = list(_numbered(text))
    except csv.Error as problem:
        raise CannotLoad(
            f"{file.name} is not a CSV file that can be read ({problem}): save it again as CSV UTF-8."
        ) from None
    errors = {}
    for number, row in numbered:
        for place in [place for place, cell in enumerate(row) if cell in _ERRORS]:
            errors[number, place], row[place] = row[place], ""
    return Sheet(file.stem, [row for _, row in numbered], [number for number, _ in numbered], errors, delimited=True)


def _text(file: Path) -> str:
    """What the file says: UTF-8 with or without its mark, UTF-16 with it, else as Windows writes in western Europe."""
    if file.stat().st_size > LARGEST_FILE:
        raise CannotLoad(
            f"{file.name} is larger than {LARGEST_FILE // 2**20} MB: keep only the list and save it again."
        )
    data = file.read_bytes()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data or data.startswith(b"PK"):
        raise CannotLoad(f"{file.name} is not a CSV file, whatever it is called: save the list again as CSV UTF-8.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _numbered(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, with their numbers as Excel would show them."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=_separator(text))
    return ((number, row) for number, row in enumerate(reader, 1) if any(map(str.strip, row)))


def _separator(text: str) -> str:
    """What stands between the cells: the mark that comes most often in the first lines."""
    start = text[:5_000]
    return max(_SEPARATORS, key=start.count)
