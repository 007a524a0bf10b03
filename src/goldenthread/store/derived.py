"""Tables already merged, kept so that they are merged once; the whole folder may be deleted at any time."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import polars as pl

from goldenthread.store.keys import Key
from goldenthread.store.parquet import File
from goldenthread.store.problems import CannotKeep
from goldenthread.store.writing import alone, whole

_UNUSED = 30 * 24 * 3600.0  # seconds after which one that nobody asked for is forgotten
_PATIENCE = 1.0  # seconds to wait for a load that is being kept; merging again costs less than waiting longer


class Derived:
    """The merged tables of a store, each by a name that says all it was made of."""

    def __init__(self, store: Path, key: Key | None) -> None:
        self._store, self._folder, self._key = store, store / "derived", key

    def get(self, name: str, make: Callable[[], pl.DataFrame]) -> File | pl.DataFrame:
        """The file of a name, made if it is not there; the frame itself where it cannot be written."""
        folder, file = self._folder / name, self._file(name)
        with suppress(OSError):
            os.utime(folder)  # a use, for `forget`; a store that may only be read keeps no account
        if file.path.exists():
            return file
        frame = make()
        return file if self._write(folder, file, frame) else frame

    def has(self, name: str) -> bool:
        """Whether the file of a name is there."""
        return self._file(name).path.exists()

    def _file(self, name: str) -> File:
        return File(self._folder / name / "rows.parquet", self._key.of(f"derived/{name}") if self._key else None)

    def forget(self) -> None:
        """Delete the tables that nobody asked for in the last thirty days; for the one who is alone in the store."""
        for folder in self._folder.glob("*"):
            if time.time() - folder.stat().st_mtime > _UNUSED:
                shutil.rmtree(folder, ignore_errors=True)

    def _write(self, folder: Path, file: File, frame: pl.DataFrame) -> bool:
        try:
            with alone(self._store, _PATIENCE):
                if not folder.exists():  # another may have made it meanwhile
                    with whole(self._store, folder) as made:
                        File(made / file.path.name, file.key).write(frame)
        except CannotKeep:
            return False
        return True
