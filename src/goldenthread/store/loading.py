"""A file into a store: whose return it is, read, checked and kept, all of it or nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from goldenthread.returns import Loaded, read
from goldenthread.store.snapshot import Snapshot
from goldenthread.store.store import Store

if TYPE_CHECKING:
    from goldenthread.returns.mapped_table import TableMapping

LOCK = "~$"  # how Excel begins the names of its locks
READING, KEEPING = "Reading and checking every row", "Keeping it"


@dataclass(frozen=True)
class Given:
    """A return as it is given: a file or a folder, and what it does not say itself."""

    kind: str
    path: Path
    authorities: Sequence[str]
    as_at: date | None = None
    since: date | None = None
    mapping: TableMapping | None = field(default=None)

    def read(self) -> list[Loaded]:
        """The return of each authority; `CannotLoad` where any cannot be read."""
        how = {"as_at": self.as_at, "since": self.since, "mapping": self.mapping}
        return [read(self.kind, self.path, authority=each, **how) for each in self.authorities]  # type: ignore[arg-type]


def _silent(step: str) -> None:
    """Nobody wants to know how far it is."""


def load(
    given: Given, store: Store, *, by: str, file_name: str, tell: Callable[[str], None] = _silent
) -> list[tuple[Loaded, Snapshot]]:
    """Read a return for each authority in it, and only then keep them; ``tell`` is called as each step begins.

    Raises `CannotLoad`, `CannotKeep` or `CannotOpen` with a sentence.
    """
    tell(READING)
    file_hash = hash_of(given.path)
    loaded = given.read()
    tell(KEEPING)
    return [(each, store.keep(each, by=by, file_name=file_name, file_hash=file_hash)) for each in loaded]


def authorities_of(kind: str, path: Path, store: Store, otherwise: str) -> Sequence[str]:
    """Whose return it is: as tables say themselves, else as the store's settings do, else the one given."""
    from goldenthread.returns import plain_tables

    said = plain_tables.authorities(path) if kind == "plain-tables" else ()
    return said or [store.authority or otherwise]


def hash_of(path: Path) -> str:
    """The SHA-256 of a file, or of all the files of a folder in the order of their names."""
    digest = hashlib.sha256()
    inside = (each for each in path.rglob("*") if each.is_file() and not each.name.startswith(LOCK))
    for file in [path] if path.is_file() else sorted(inside):
        with file.open("rb") as opened:
            digest.update(hashlib.file_digest(opened, "sha256").digest())
    return digest.hexdigest()
