"""A mapping and a file of bars as text, read into a case table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from goldenthread.returns import Loaded
from goldenthread.returns.mapped_table import read, understood

JUNE = date(2026, 6, 30)
Reads = Callable[..., Loaded]


@pytest.fixture
def table(tmp_path: Path) -> Reads:
    """``table(mapping, text)`` reads a CSV file written with bars between its cells, drawn on 30 June 2026."""

    def reads(mapping: str, text: str, *, as_at: date | None = JUNE, since: date | None = None) -> Loaded:
        lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
        file = tmp_path / "table.csv"
        file.write_text("\n".join(",".join(f'"{cell}"' for cell in line) for line in lines), encoding="utf-8")
        return read(file, authority="Exampleshire", as_at=as_at, since=since, mapping=understood(mapping))

    return reads
