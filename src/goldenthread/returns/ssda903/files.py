"""The files of a return: a folder, a zip file or one CSV file, as sheets, each with the year that its name gives."""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from goldenthread.returns.annex_a.csv_files import sheets_in
from goldenthread.returns.annex_a.sheet import LARGEST_FILE, Sheet
from goldenthread.returns.loaded import CannotLoad

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:\D{0,3}(?:20)?(\d\d))?(?!\d)")  # 2026, 2025-26, 2025_2026, 202526
_MOST_FILES = 500


@dataclass(frozen=True, eq=False)
class File903:
    """A CSV file. ``name`` is its path within the folder, as complaints call it; ``year`` that of the 31 March it
    describes, where its path says."""

    name: str
    year: int | None
    sheet: Sheet


def files_in(path: Path) -> tuple[list[File903], list[str]]:
    """The CSV files there are, and the names of files of other kinds.

    Raises `CannotLoad` where there is no CSV file or one cannot be read.
    """
    try:
        if path.is_file() and path.suffix.casefold() == ".zip":
            return _zipped(path)
        return _in_folder(path, path if path.is_dir() else path.parent)
    except FileNotFoundError:
        raise CannotLoad(f"There is no file {path}: check the name and the folder.") from None
    except PermissionError:
        raise CannotLoad(f"You may not open {path}: ask its owner, or copy it to a folder of yours.") from None
    except OSError as problem:
        raise CannotLoad(f"{path} could not be opened ({problem}): copy it to this computer and try again.") from None


def year_of(name: str) -> int | None:
    """The year of the 31 March that a path names: 2026 for 2026 and for 2025-26; none where it names no year."""
    found = None
    for first, second in _YEAR.findall(name):
        follows = second and (int(first) + 1) % 100 == int(second)
        found = int(first) + 1 if follows else int(first)
    return found


def _in_folder(path: Path, folder: Path) -> tuple[list[File903], list[str]]:
    paths = sorted(each for each in folder.rglob("*") if each.is_file()) if path.is_dir() else [path]
    texts = [each for each in paths if each.suffix.casefold() == ".csv"]
    if not texts:
        raise CannotLoad(f"{path.name} holds no CSV files: give the folder or zip file with a CSV file for each list.")
    if len(texts) > _MOST_FILES:
        raise CannotLoad(f"{path.name} holds more than {_MOST_FILES} CSV files: keep only those of the return there.")
    files = [_file(each, each.relative_to(folder).as_posix()) for each in texts]
    others = [each.relative_to(folder).as_posix() for each in paths if each.suffix.casefold() != ".csv"]
    return files, others


def _file(path: Path, name: str) -> File903:
    sheet = sheets_in(path)[0]
    return File903(name=name, year=year_of(name), sheet=sheet)


def _zipped(path: Path) -> tuple[list[File903], list[str]]:
    try:
        with zipfile.ZipFile(path) as archive, TemporaryDirectory() as folder:
            _check(archive, path.name)
            archive.extractall(folder)
            return _in_folder(Path(folder), Path(folder))
    except (zipfile.BadZipFile, NotImplementedError, EOFError, zlib.error):
        raise CannotLoad(f"{path.name} is not a whole zip file: make it again.") from None


def _check(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse what would fill the disk, or is locked, before any of it is unpacked."""
    inside = archive.infolist()
    if any(each.flag_bits & 1 for each in inside):
        raise CannotLoad(f"{name} is locked with a password: unpack it and give the folder.")
    if sum(each.file_size for each in inside) > LARGEST_FILE or len(inside) > 2 * _MOST_FILES:
        raise CannotLoad(f"{name} holds more than a return does: unpack it and give the folder of the return alone.")
    if not any(each.filename.casefold().endswith(".csv") for each in inside):
        raise CannotLoad(f"{name} holds no CSV files: put a CSV file for each list into it.")
