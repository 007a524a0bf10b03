"""Zips of the files of a return that is a folder, unpacked within bounds."""

from __future__ import annotations

import shutil
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from goldenthread.jobs.work import Failed

_LARGEST = 2 * 2**30  # bytes unpacked
_MOST = 2_000  # files
_RATIO = 200  # tables pack five to forty times smaller
_SMALL = 10 * 2**20  # below it no ratio is a bomb
_STRAY = ("__MACOSX", ".", "~$")  # how the names begin of what systems put into zips by themselves
_HARMFUL = "unpacks to far more than a return holds: it may be made to harm. Send the files by themselves, or fewer."


def unpacked(archive: Path) -> Path:
    """The folder, beside a zip, that its files were unpacked into; `Failed` where that is not safe or not possible."""
    folder = archive.with_suffix("") / "files" if archive.with_suffix("").exists() else archive.with_suffix("")
    try:
        with zipfile.ZipFile(archive) as opened:
            inside = [each for each in opened.infolist() if not each.is_dir() and not _is_stray(each.filename)]
            _check(inside, archive.name)
            top = _top(inside)
            for each in inside:
                _unpack(opened, each, folder.joinpath(*PurePosixPath(each.filename).parts[top:]))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError) as problem:
        raise Failed(
            f"{archive.name} cannot be unpacked: it is damaged, or has a password. Zip the files again without one."
        ) from problem
    return folder


def _is_stray(name: str) -> bool:
    return any(part.startswith(_STRAY) for part in PurePosixPath(name).parts if part != "..")


def _check(inside: Sequence[zipfile.ZipInfo], name: str) -> None:
    if not inside:
        raise Failed(f"{name} holds no file: put the return's files into it.")
    unpacked, packed = sum(each.file_size for each in inside), sum(each.compress_size for each in inside)
    if len(inside) > _MOST or unpacked > _LARGEST or unpacked > max(_SMALL, _RATIO * packed):
        raise Failed(f"{name} {_HARMFUL}")
    if any(".." in (path := PurePosixPath(each.filename)).parts or path.is_absolute() for each in inside):
        raise Failed(f"{name} holds a file that would be written outside its own folder. Zip the files again.")


def _top(inside: Sequence[zipfile.ZipInfo]) -> int:
    """One where all the files lie in one folder, as when somebody zips a folder; else none."""
    tops = {PurePosixPath(each.filename).parts[0] for each in inside}
    return int(len(tops) == 1 and all(len(PurePosixPath(each.filename).parts) > 1 for each in inside))


def _unpack(archive: zipfile.ZipFile, each: zipfile.ZipInfo, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with archive.open(each) as packed, to.open("wb") as kept:  # as much as was declared, and checked, at most
        shutil.copyfileobj(packed, kept)
    to.chmod(0o600)
