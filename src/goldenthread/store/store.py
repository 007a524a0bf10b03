"""The store: returns kept whole, one snapshot a load, and what they say together as known on a day."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import polars as pl

from goldenthread.returns import Loaded
from goldenthread.store import authority_settings
from goldenthread.store.derived import Derived
from goldenthread.store.keys import FILE as KEY_FILE
from goldenthread.store.keys import Key, begun, key_of
from goldenthread.store.known import Known
from goldenthread.store.parquet import File
from goldenthread.store.snapshot import MANIFEST, Snapshot, last_of_same, made, read, written
from goldenthread.store.writing import alone, place, whole
from goldenthread.tables import TABLES, Kind, Table
from goldenthread.tables.frames import empty, shaped

COMPLAINTS = "complaints"


def usual_folder() -> Path:
    """The folder of the store: ``GOLDENTHREAD_STORE``, else ``store`` in Golden Thread's home."""
    named = os.environ.get("GOLDENTHREAD_STORE")
    return Path(named) if named else Path(os.environ.get("GOLDENTHREAD_HOME") or "var") / "store"


class Store:
    """Dated snapshots of returns in a folder, encrypted where a key is given.

    ``key`` is any secret text; without one the store takes what ``GOLDENTHREAD_STORE_KEY`` says. A store begun with a
    key is read and written with that key only. A folder that is not there is an empty store.
    """

    def __init__(self, folder: Path, key: str | None = None) -> None:
        self.folder = Path(folder).absolute()
        self._secret = key or os.environ.get("GOLDENTHREAD_STORE_KEY") or None

    def keep(
        self, loaded: Loaded, *, by: str, file_name: str, file_hash: str, loaded_at: datetime | None = None
    ) -> Snapshot:
        """Keep a return as a snapshot of its own: all of it, or nothing.

        The same file read the same way is not kept twice: what comes back is the snapshot there is, with
        ``kept_before``. Another load of the same return of the same day is a correction; it, and a return that comes
        after one of a later day, is known from the day of ``loaded_at`` (now, unless said). Raises `CannotKeep` where
        it cannot be written, `CannotOpen` without the key.
        """
        with alone(self.folder):
            loaded = _with_empty_tables(loaded)
            key = self._key_to_write_with()
            kept = [each for each in self.snapshots() if each.authority == loaded.authority]
            last = last_of_same(kept, loaded)
            now = made(
                loaded,
                kept=kept,
                loaded_at=loaded_at or datetime.now().astimezone(),
                by=by,
                file_name=file_name,
                file_hash=file_hash,
            )
            frames = _as_kept(loaded)
            if last and self._holds(last, now, frames, key):
                return replace(last, kept_before=True)
            self._write(now, frames, key)
            Derived(self.folder, key).forget()
            return now

    def snapshots(self) -> list[Snapshot]:
        """Every snapshot, in the order in which they are heard."""
        return sorted((read(path) for path in self._snapshots.glob(f"*/{MANIFEST}")), key=lambda each: each.order)

    def complaints(self, snapshot: Snapshot) -> pl.DataFrame:
        """The complaints about the return of a snapshot, as `goldenthread.returns.COMPLAINTS` shapes them."""
        return self._file(snapshot, COMPLAINTS, self._key()).frame()

    @property
    def authority(self) -> str | None:
        """The authority that the store's own settings name; none where there are none."""
        return next((authority_settings.named(path) for path in authority_settings.files(self.folder)), None)

    def known_on(self, day: date | None = None) -> Known:
        """What was known on a day: the snapshots known from that day or an earlier one, together; all without a day."""
        heard = [each for each in self.snapshots() if day is None or each.known_from <= day]
        return Known(self.folder, heard, self._key())

    @property
    def _snapshots(self) -> Path:
        return self.folder / "snapshots"

    @property
    def _in_use(self) -> bool:
        return any(self._snapshots.glob(f"*/{MANIFEST}"))

    def _key(self) -> Key | None:
        return key_of(self.folder, self._secret, in_use=self._in_use)

    def _key_to_write_with(self) -> Key | None:
        if self._secret and not self._in_use and not (self.folder / KEY_FILE).exists():
            place(self.folder, self.folder / KEY_FILE, begun(self._secret))
        return self._key()

    def _holds(self, snapshot: Snapshot, now: Snapshot, frames: Mapping[str, pl.DataFrame], key: Key | None) -> bool:
        """Whether a snapshot holds just what was read now: another version of a reader may read a file otherwise."""
        return snapshot.says_the_same(now) and all(
            self._file(snapshot, name, key).frame().equals(frame) for name, frame in frames.items()
        )

    def _write(self, snapshot: Snapshot, frames: Mapping[str, pl.DataFrame], key: Key | None) -> None:
        with whole(self.folder, self._snapshots / snapshot.id) as folder:
            for name, frame in frames.items():
                File(folder / f"{name}.parquet", key.of(snapshot.id) if key else None).write(frame)
            (folder / MANIFEST).write_text(written(snapshot), encoding="utf-8")

    def _file(self, snapshot: Snapshot, name: str, key: Key | None) -> File:
        return File(self._snapshots / snapshot.id / f"{name}.parquet", key.of(snapshot.id) if key else None)


def _with_empty_tables(loaded: Loaded) -> Loaded:
    """The return with a frame of every table that it covers: of those it has no row of, an empty one."""
    return replace(loaded, tables={**{name: empty(TABLES[name]) for name in loaded.coverage}, **loaded.tables})


def _as_kept(loaded: Loaded) -> dict[str, pl.DataFrame]:
    """The frames of a snapshot by the names of their files."""
    tables = {name: _sorted(shaped(frame, TABLES[name]), TABLES[name]) for name, frame in loaded.tables.items()}
    return {**tables, COMPLAINTS: loaded.complaints}


def _sorted(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """Rows in the order of their days, so that engines skip the groups of rows that a period does not touch."""
    by_day = [] if table.kind is Kind.REFERENCE or not table.begins else [table.begins]
    return frame.sort([*by_day, *table.key], nulls_last=True, maintain_order=True)
