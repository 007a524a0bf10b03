"""A snapshot: what one load kept, described by the manifest that lies beside its tables."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from goldenthread.returns import Loaded, Rows
from goldenthread.store.problems import CannotOpen
from goldenthread.tables import TABLES, Table

FORMAT = 1  # of the manifest and of the files beside it; a store of a later one is refused
MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Snapshot:
    """One return as it was kept, for ever.

    ``known_from`` is the day from which its figures count as known: the day the return describes, or for one that came
    after a return of a later day, and for a correction
    (``version`` 2 and later of the same return of the same day) the day it was loaded. ``rows`` is the account of each
    list of the file and ``complaints`` the number of complaints by rule. By table, ``columns`` are those that the
    return carries, ``coverage`` the first and last day for which it is whole, ``tables`` the number of rows, and
    ``shapes`` the `shape` of the table when it was written. ``kept_before`` says that a load kept nothing, since this
    snapshot holds the same file read the same way.
    """

    id: str
    kind: str
    authority: str
    as_at: date
    version: int
    known_from: date
    loaded_at: datetime
    by: str
    file_name: str
    file_hash: str
    rows: Mapping[str, Rows]
    complaints: Mapping[str, int]
    columns: Mapping[str, tuple[str, ...]]
    coverage: Mapping[str, tuple[date, date]]
    tables: Mapping[str, int]
    shapes: Mapping[str, str]
    kept_before: bool = field(default=False, compare=False)

    @property
    def is_correction(self) -> bool:
        """Whether it stands in place of an earlier load of the same return of the same day."""
        return self.version > 1

    @property
    def order(self) -> tuple[date, str, int, str]:
        """Its place among the others: of two that say something of the same row, the one that sorts later is heard."""
        return (self.as_at, self.kind, self.version, self.id)

    def of_same_return(self, authority: str, kind: str, as_at: date) -> bool:
        """Whether it is a load of this return of this day."""
        return (self.authority, self.kind, self.as_at) == (authority, kind, as_at)

    def says_the_same(self, other: Snapshot) -> bool:
        """Whether both were read from the same file, with the same account, columns, coverage and shapes."""
        return _read(self) == _read(other)


def made(
    loaded: Loaded, *, kept: Sequence[Snapshot], loaded_at: datetime, by: str, file_name: str, file_hash: str
) -> Snapshot:
    """The snapshot that a load makes beside those kept of its authority, in place of one that it corrects."""
    corrects = last_of_same(kept, loaded)
    version = corrects.version + 1 if corrects else 1
    counts = loaded.complaints["rule"].value_counts().sort("rule").iter_rows()
    return Snapshot(
        id=_id(loaded, version, file_hash),
        kind=loaded.kind,
        authority=loaded.authority,
        as_at=loaded.as_at,
        version=version,
        known_from=_known_from(loaded.as_at, loaded_at.date(), corrects, kept),
        loaded_at=loaded_at,
        by=by,
        file_name=file_name,
        file_hash=file_hash,
        rows=dict(loaded.rows),
        complaints=dict(counts),
        columns={name: tuple(columns) for name, columns in loaded.columns.items()},
        coverage=dict(loaded.coverage),
        tables={name: frame.height for name, frame in loaded.tables.items()},
        shapes={name: shape(TABLES[name]) for name in loaded.tables},
    )


def last_of_same(kept: Sequence[Snapshot], loaded: Loaded) -> Snapshot | None:
    """The latest load of the same return of the same day, if there is one."""
    same = [each for each in kept if each.of_same_return(loaded.authority, loaded.kind, loaded.as_at)]
    return max(same, key=lambda each: each.version, default=None)


def _known_from(as_at: date, loaded_on: date, corrects: Snapshot | None, kept: Sequence[Snapshot]) -> date:
    """The day it describes; for a correction, or one that came after a return of a later day, the day it was loaded."""
    if corrects:
        return max(loaded_on, corrects.known_from)
    late = any(each.as_at > as_at for each in kept)
    return max(loaded_on, as_at) if late else as_at


def _read(each: Snapshot) -> tuple[object, ...]:
    account = (each.rows, each.complaints, each.tables)
    return (each.file_hash, *account, each.columns, each.coverage, each.shapes)


def shape(table: Table) -> str:
    """A digest of a table's columns: a file written when it had others is not read as it stands."""
    columns = "\n".join(f"{column.name} {column.type}" for column in table.columns)
    return hashlib.sha256(columns.encode()).hexdigest()[:8]


def _id(loaded: Loaded, version: int, file_hash: str) -> str:
    said = "\n".join((loaded.authority, loaded.kind, loaded.as_at.isoformat(), str(version), file_hash))
    plain = re.sub(r"[^a-z0-9]+", "-", loaded.authority.lower()).strip("-")[:40]
    return f"{loaded.as_at}-{loaded.kind}-{plain}-{hashlib.sha256(said.encode()).hexdigest()[:8]}"


def written(snapshot: Snapshot) -> str:
    """The text of its manifest; it holds no row of anybody."""
    said = {
        "format": FORMAT,
        "id": snapshot.id,
        "kind": snapshot.kind,
        "authority": snapshot.authority,
        "as_at": snapshot.as_at.isoformat(),
        "version": snapshot.version,
        "known_from": snapshot.known_from.isoformat(),
        "loaded_at": snapshot.loaded_at.isoformat(),
        "by": snapshot.by,
        "file": {"name": snapshot.file_name, "sha256": snapshot.file_hash},
        "rows": {
            name: {"read": rows.read, "kept": rows.kept, "refused": rows.refused}
            for name, rows in snapshot.rows.items()
        },
        "complaints": snapshot.complaints,
        "tables": snapshot.tables,
        "shapes": snapshot.shapes,
        "columns": snapshot.columns,
        "coverage": {name: [day.isoformat() for day in days] for name, days in snapshot.coverage.items()},
    }
    return json.dumps(said, indent=1, ensure_ascii=False) + "\n"


def read(path: Path) -> Snapshot:
    """The snapshot that a manifest describes; CannotOpen where the manifest is damaged or of a later format."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        if said["format"] <= FORMAT:
            return _understood(said)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        raise CannotOpen(
            f"The manifest {path} is damaged. Put the folder it lies in back from a copy of the store, or move the"
            " folder elsewhere and load the return again."
        ) from problem
    raise CannotOpen(f"The snapshot {path.parent} was kept by a later Golden Thread: bring this one up to date.")


def _understood(said: dict[str, Any]) -> Snapshot:
    return Snapshot(
        id=said["id"],
        kind=said["kind"],
        authority=said["authority"],
        as_at=date.fromisoformat(said["as_at"]),
        version=said["version"],
        known_from=date.fromisoformat(said["known_from"]),
        loaded_at=datetime.fromisoformat(said["loaded_at"]),
        by=said["by"],
        file_name=said["file"]["name"],
        file_hash=said["file"]["sha256"],
        rows={name: Rows(read=rows["read"], refused=rows["refused"]) for name, rows in said["rows"].items()},
        complaints=said["complaints"],
        columns={name: tuple(columns) for name, columns in said["columns"].items()},
        coverage={
            name: (date.fromisoformat(first), date.fromisoformat(last))
            for name, (first, last) in said["coverage"].items()
        },
        tables=said["tables"],
        shapes=said["shapes"],
    )
