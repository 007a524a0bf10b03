"""Case tables as Polars frames: the types a frame must have, and an empty frame of every table."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from goldenthread.tables.shape import Table, Type

POLARS: Mapping[Type, type[pl.DataType]] = {
    Type.TEXT: pl.String,
    Type.DATE: pl.Date,
    Type.WHOLE: pl.Int64,
    Type.NUMBER: pl.Float64,
    Type.YES_NO: pl.Boolean,
}


def schema(table: Table) -> dict[str, type[pl.DataType]]:
    """The names of a table's columns, in order, with their Polars types."""
    return {column.name: POLARS[column.type] for column in table.columns}


def empty(table: Table) -> pl.DataFrame:
    """A frame of a table with no rows."""
    return pl.DataFrame(schema=schema(table))


def shaped(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """A frame with exactly a table's columns in order; those it does not have are missing throughout.

    Raises polars.exceptions.PolarsError where a value is not of its column's type.
    """
    return frame.select(
        (pl.col(name) if name in frame.columns else pl.lit(None, kind).alias(name)).cast(kind)
        for name, kind in schema(table).items()
    )
