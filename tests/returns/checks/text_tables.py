"""Text tables as a loaded return: a row a line, cells between bars, and what is not given missing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import polars as pl

from goldenthread.returns.complaints import none
from goldenthread.returns.loaded import Loaded, Rows
from goldenthread.tables import Table, Type, table
from goldenthread.tables.frames import shaped

AS_AT = date(2026, 3, 31)
_READ = {
    Type.TEXT: str,
    Type.DATE: date.fromisoformat,
    Type.WHOLE: int,
    Type.NUMBER: float,
    Type.YES_NO: lambda word: {"yes": True, "no": False}[word],
}


def cells(text: str) -> list[dict[str, str]]:
    """The rows of a text table, by heading."""
    heads, *rows = ([cell.strip() for cell in line.split("|")] for line in text.strip().splitlines())
    return [dict(zip(heads, row, strict=True)) for row in rows]


def loaded(example: Mapping[str, str], kind: str) -> Loaded:
    """A return that carries the tables and columns of an example, as at 31 March 2026; rows are numbered from 1."""
    return Loaded(
        kind=kind,
        authority="Exampleshire",
        as_at=AS_AT,
        tables={name: _frame(table(name), text) for name, text in example.items()},
        columns={name: tuple(cells(text)[0]) for name, text in example.items()},
        coverage={name: (AS_AT - timedelta(days=182), AS_AT) for name in example},
        rows={name: Rows(read=len(cells(text)), refused=0) for name, text in example.items()},
        complaints=none(),
    )


def _frame(declared: Table, text: str) -> pl.DataFrame:
    given = {"authority": "Exampleshire", "from_list": declared.name, "observed_on": AS_AT.isoformat()}
    rows = [given | row | {"from_row": str(place)} for place, row in enumerate(cells(text), 1)]
    columns = {name: [_value(declared, name, row[name]) for row in rows] for name in rows[0] if name in declared.names}
    return shaped(pl.DataFrame(columns, strict=False), declared)


def _value(declared: Table, name: str, cell: str) -> Any:
    return _READ[declared.column(name).type](cell) if cell else None
