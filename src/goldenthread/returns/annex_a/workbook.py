"""A workbook's sheets; what is no workbook, or is made to harm, is refused in a sentence before it is opened.

Only the parts that hold the cells are passed on, and only as they were checked here: unpacked once, within bounds,
without definitions of their own (DTDs), and with no cell so far out that the space up to it would fill the memory.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from python_calamine import CalamineWorkbook, SheetTypeEnum

from goldenthread.returns.annex_a.extent import check_extent
from goldenthread.returns.annex_a.sheet import LARGEST_FILE, Sheet
from goldenthread.returns.loaded import CannotLoad

LARGEST_UNPACKED = 400 * 2**20  # some ten times what a large authority's lists hold
_MOST_PARTS = 2_000
_RATIO = 150  # workbooks pack ten to forty times smaller
_SMALL = 10 * 2**20  # below it no ratio is a bomb
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AS_XLSX = "Open it in Excel and save it as an Excel workbook (.xlsx), without a password."
_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def sheets_of(path: Path) -> list[Sheet]:
    """The worksheets of an .xlsx or .xlsm file, hidden ones too; `CannotLoad` where it cannot be opened safely."""
    parts = _parts(path)
    for part in parts.values():
        if b"sheetData" in part:  # a worksheet, whatever it is called
            check_extent(part, path.name)
    try:
        return _read(parts)
    except Exception as problem:  # calamine and the parsers name what is wrong in many ways, one thing to a person
        raise CannotLoad(f"{path.name} is not a workbook that can be opened. {_AS_XLSX}") from problem


def _parts(path: Path) -> dict[str, bytes]:
    """The parts that hold cells, by name, unpacked and checked."""
    data = _bytes(path)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            wanted = [part for part in archive.infolist() if part.filename.endswith((".xml", ".rels"))]
            _check_sizes(archive.infolist(), path.name)
            parts = {part.filename: archive.read(part) for part in wanted}
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        ValueError,
        OSError,
    ) as problem:
        raise CannotLoad(f"{path.name} is damaged or has a password. {_AS_XLSX}") from problem
    _check_parts(parts, wanted, path.name)
    return parts


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > LARGEST_FILE:
        raise CannotLoad(
            f"{path.name} is larger than {LARGEST_FILE // 2**20} MB: keep only the lists and save it again."
        )
    data = path.read_bytes()
    if not data:
        raise CannotLoad(f"{path.name} is empty: check that it was saved or downloaded whole.")
    if data.startswith(_OLE):
        raise CannotLoad(f"{path.name} has a password, or is in Excel's format of before 2007. {_AS_XLSX}")
    if not data.startswith(b"PK"):
        raise CannotLoad(f"{path.name} is not an Excel workbook. {_AS_XLSX}")
    return data


def _check_sizes(parts: list[zipfile.ZipInfo], name: str) -> None:
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if len(parts) > _MOST_PARTS or unpacked > LARGEST_UNPACKED or unpacked > max(_SMALL, _RATIO * packed):
        raise CannotLoad(f"{name} unpacks to far more than a return holds: copy the lists into a new workbook.")


def _check_parts(parts: dict[str, bytes], wanted: list[zipfile.ZipInfo], name: str) -> None:
    if "xl/workbook.xml" not in parts:
        raise CannotLoad(f"{name} is not an Excel workbook of the usual kind. {_AS_XLSX}")
    if len(parts) < len(wanted):
        raise CannotLoad(f"{name} holds two parts of one name, as no workbook does. {_AS_XLSX}")
    if any(b"\0" in part for part in parts.values()):  # UTF-16, in which nothing below would be found
        raise CannotLoad(f"{name} is not written in UTF-8, as workbooks are. {_AS_XLSX}")
    if any(b"<!DOCTYPE" in part or b"<!ENTITY" in part for part in parts.values()):
        raise CannotLoad(f"{name} defines entities of its own, as no workbook does: it was not opened. {_AS_XLSX}")


def _read(parts: dict[str, bytes]) -> list[Sheet]:
    places = _part_names(parts)
    errors = {name: dict(_errors(parts.get(place, b""))) for name, place in places.items()}
    workbook = CalamineWorkbook.from_filelike(_repacked(parts))
    return [
        _sheet(workbook, each.name, errors.get(each.name, {}))
        for each in workbook.sheets_metadata
        if each.typ == SheetTypeEnum.WorkSheet
    ]


def _sheet(workbook: CalamineWorkbook, name: str, errors: dict[tuple[int, int], str]) -> Sheet:
    rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return Sheet(name, rows, range(1, len(rows) + 1), errors)


def _repacked(parts: dict[str, bytes]) -> BytesIO:
    """The parts as a workbook, not packed smaller; each is let go as it goes in, for a sheet may be large."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name in list(parts):
            archive.writestr(name, parts.pop(name))
    packed.seek(0)
    return packed


def _part_names(parts: dict[str, bytes]) -> dict[str, str]:
    """The part that holds each sheet, by the sheet's name."""
    links = ElementTree.fromstring(parts["xl/_rels/workbook.xml.rels"])  # noqa: S314  # no DTD: checked above
    targets = {link.get("Id"): link.get("Target", "").removeprefix("/xl/") for link in links}
    workbook = ElementTree.fromstring(parts["xl/workbook.xml"])  # noqa: S314
    return {
        each.get("name", ""): f"xl/{targets.get(each.get(_OFFICE))}"
        for each in workbook.iter()
        if each.tag.endswith("}sheet")
    }


def _errors(part: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    """The cells that Excel marks as errors, which come as empty, with what they show."""
    end = part.find(b't="e"')
    while end >= 0:
        tag = part[part.rfind(b"<", 0, end) : part.find(b">", end)]
        if place := re.search(rb'\br="([A-Z]{1,3})(\d{1,7})"', tag):
            shown = re.compile(rb"v>([^<]{1,20})<").search(part, end, end + 2_000)
            yield (int(place[2]), _column(place[1])), shown[1].decode() if shown else "#N/A"
        end = part.find(b't="e"', end + 1)


def _column(letters: bytes) -> int:
    """The place of a column from 0: A is 0, AA is 26."""
    place = 0
    for letter in letters:
        place = place * 26 + letter - 64
    return place - 1
