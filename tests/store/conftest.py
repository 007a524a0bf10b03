"""Returns to keep, from tables in text: what a reader would give back, without a reader."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

import polars as pl
import pytest

from goldenthread.returns import Loaded, Rows
from goldenthread.returns.complaints import none
from goldenthread.store import Snapshot, Store
from tests.text_tables import frame

Keep = Callable[..., Snapshot]


def loaded(
    as_at: date,
    *,
    since: date | None = None,
    kind: str = "annex-a",
    authority: str = "Exampleshire",
    without: tuple[str, ...] = (),
    **texts: str,
) -> Loaded:
    """A return that lists the rows of ``texts`` by table, whole from ``since`` (1 January of the year, unless said)."""
    tables = {name: frame(name, text).with_columns(authority=pl.lit(authority)) for name, text in texts.items()}
    return Loaded(
        kind=kind,
        authority=authority,
        as_at=as_at,
        tables=tables,
        columns={name: tuple(set(rows.columns) - set(without)) for name, rows in tables.items()},
        coverage={name: (since or as_at.replace(month=1, day=1), as_at) for name in tables},
        rows={name: Rows(read=rows.height, refused=0) for name, rows in tables.items()},
        complaints=none(),
    )


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


@pytest.fixture
def keep(store: Store) -> Keep:
    """``keep(date(2026, 6, 30), referrals=text)`` keeps a return loaded on the day it describes, or ``on`` another."""

    def keep(as_at: date, *, on: date | None = None, by: str = "Asha Rowe", **said: object) -> Snapshot:
        read = loaded(as_at, **said)  # type: ignore[arg-type]
        day = on or as_at
        return store.keep(
            read,
            by=by,
            file_name=f"{read.kind}.xlsx",
            file_hash=sha256(repr((said, as_at)).encode()).hexdigest(),
            loaded_at=datetime(day.year, day.month, day.day, 12),
        )

    return keep
