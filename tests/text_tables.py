"""Tables as text: a heading row, a row a line, cells between bars; an empty cell is a missing value."""

from __future__ import annotations

import polars as pl

from goldenthread.tables import TABLES
from goldenthread.tables.frames import POLARS, shaped
from goldenthread.tables.shape import Type


def cells(text: str) -> list[dict[str, str | None]]:
    """The rows of a text table, each by its headings."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    return [dict(zip(lines[0], (cell or None for cell in line), strict=True)) for line in lines[1:]]


def frame(name: str, text: str) -> pl.DataFrame:
    """A case table out of text: columns that are not written are missing, but for where the rows came from."""
    table, rows = TABLES[name], cells(text)
    defaults = {"authority": "Exampleshire", "from_list": "test"}
    written = {column: [row.get(column, defaults.get(column)) for row in rows] for column in table.names}
    if "from_row" in table.names:
        written["from_row"] = [row.get("from_row") or str(number) for number, row in enumerate(rows, 1)]
    unknown = {heading for row in rows for heading in row} - set(table.names) - {"fault"}
    assert not unknown, f"{name} has no column {unknown}"
    return shaped(pl.DataFrame({c.name: _typed(written[c.name], c.type) for c in table.columns}), table)


def _typed(values: list[str | None], kind: Type) -> pl.Series:
    series = pl.Series(values, dtype=pl.String)
    if kind is Type.YES_NO:
        return series.replace_strict({"yes": True, "no": False}, return_dtype=pl.Boolean)
    return series.str.to_date() if kind is Type.DATE else series.cast(POLARS[kind])
