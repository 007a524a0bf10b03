"""Files on their way into the store: for nobody else on this machine, and gone once the load is over."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from goldenthread.jobs.models import Job
from goldenthread.jobs.work import Failed

LARGEST = 200 * 2**20  # bytes, as much as the readers take; a large authority's workbook is under twenty megabytes
_LOST = 48 * 3600.0  # seconds after which one whose load was never asked for, or never begun, is deleted


def keep(file: UploadedFile[bytes]) -> str:
    """Keep a file that was sent until its load is over; its key."""
    _forget_lost()
    key = uuid4().hex
    name = Path(file.name or "")
    folder = _folder(key) / name.stem  # which stands for the return where that is a folder
    for made in (folder.parent, folder):
        made.mkdir(mode=0o700)
    path = folder / name.name
    if hasattr(file, "temporary_file_path"):
        Path(file.temporary_file_path()).rename(path)  # it lies on the same disk, and may be large
    else:
        _write(file, path)
    path.chmod(0o600)
    return key


def path_of(key: str) -> Path:
    """The file of a key; `Failed` where it is gone."""
    found = [path for path in _folder(key).glob("*/*") if path.is_file()]
    if not found:
        raise Failed("The file is no longer here, since it waited for too long. Load it again.")
    return found[0]


def forget(key: str) -> None:
    """Delete a file and all that was unpacked of it."""
    shutil.rmtree(_folder(key), ignore_errors=True)


def forget_of(job: Job) -> None:
    """Delete the file of a load that is over."""
    forget(job.given["upload"])


def _write(file: UploadedFile[bytes], path: Path) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as kept:
        for chunk in file.chunks():
            kept.write(chunk)


def _uploads() -> Path:
    folder: Path = settings.HOME / "uploads"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def _folder(key: str) -> Path:
    return _uploads() / key


def _forget_lost() -> None:
    for each in [*_uploads().iterdir(), *Path(settings.FILE_UPLOAD_TEMP_DIR).iterdir()]:
        if time.time() - each.stat().st_mtime > _LOST:
            shutil.rmtree(each) if each.is_dir() else each.unlink()
