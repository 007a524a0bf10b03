"""One writer at a time, and folders that appear whole or not at all, whatever is killed or fills up meanwhile."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import IO

from goldenthread.store.problems import CannotKeep

_LOCK = "lock"
_UNFINISHED = "unfinished"
_PATIENCE = 60.0  # seconds to wait for another load, which takes far less than one


@contextmanager
def alone(store: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Be the only one that writes to a store; what a writer that died left unfinished is swept first.

    Raises `CannotKeep` where another writer is not done within ``patience`` seconds, or where nothing can be written.
    """
    with sentence(store):
        store.mkdir(parents=True, exist_ok=True)
        lock = (store / _LOCK).open("ab")
    with lock:
        _wait(lock, store, patience)
        shutil.rmtree(store / _UNFINISHED, ignore_errors=True)
        yield


@contextmanager
def whole(store: Path, folder: Path) -> Iterator[Path]:
    """A new folder to write files into, which becomes ``folder`` once they are all safely on the disk.

    Only for the one who is `alone`. Nothing is left of it where the writing fails.
    """
    unfinished = store / _UNFINISHED
    with sentence(store):
        unfinished.mkdir(exist_ok=True)
        folder.parent.mkdir(exist_ok=True)
        made = Path(mkdtemp(dir=unfinished))
        try:
            yield made
            for file in made.iterdir():
                _to_disk(file)
            _to_disk(made)
            made.rename(folder)
            _to_disk(folder.parent)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)


def place(store: Path, path: Path, text: str) -> None:
    """Write one small file of the store whole; only for the one who is `alone`."""
    unfinished = store / _UNFINISHED
    with sentence(store):
        unfinished.mkdir(exist_ok=True)
        made = unfinished / path.name
        made.write_text(text, encoding="utf-8")
        _to_disk(made)
        made.replace(path)
        _to_disk(path.parent)


@contextmanager
def sentence(store: Path) -> Iterator[None]:
    """Turn what the machine says when it cannot write into a sentence."""
    try:
        yield
    except OSError as problem:
        raise CannotKeep(
            f"Nothing could be written to the store at {store}: {problem.strerror or problem}. What it held before is"
            " whole. Make room, or let this account write there, and load again."
        ) from problem


def _to_disk(path: Path) -> None:
    if path.is_dir() and sys.platform == "win32":
        return  # Windows keeps folders safe itself and cannot open them
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _wait(lock: IO[bytes], store: Path, patience: float) -> None:
    until = time.monotonic() + patience
    while not _taken(lock):
        if time.monotonic() > until:
            raise CannotKeep(f"Another load is being kept in the store at {store}: wait for it to end and load again.")
        time.sleep(0.02)


if sys.platform == "win32":
    import msvcrt

    def _taken(lock: IO[bytes]) -> bool:
        try:
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(lock: IO[bytes]) -> bool:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
