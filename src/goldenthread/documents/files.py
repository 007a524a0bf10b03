"""The files themselves, each under its hash below MEDIA_ROOT."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings


def hash_of(data: bytes) -> str:
    """The name a file is kept under: the SHA-256 of its bytes."""
    return hashlib.sha256(data).hexdigest()


def path_of(sha256: str) -> Path:
    """Where the file with this hash is, or would be."""
    return Path(settings.MEDIA_ROOT) / "documents" / sha256[:2] / sha256


@contextmanager
def stored(data: bytes, sha256: str) -> Iterator[None]:
    """Keep a file for as long as what is done inside succeeds; if it fails, a file that was not there before goes."""
    path = path_of(sha256)
    if path.exists():
        yield
        return
    _write(data, path)
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _write(data: bytes, path: Path) -> None:
    """Write the whole file beside its place and move it there, so that no part of one is ever found."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(part).replace(path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise
