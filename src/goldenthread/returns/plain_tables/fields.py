"""How the values of a plain table are read, by the type that its column declares."""

from __future__ import annotations

import polars as pl

from goldenthread.returns import _values
from goldenthread.returns._values import Field
from goldenthread.tables import Column, Type
from goldenthread.tables.frames import POLARS


def field(column: Column) -> Field:
    """How the texts of a column are read."""
    if column.codes:
        allowed = list(column.codes)
        return Field(
            column.name,
            lambda text: pl.when(text.is_in(allowed)).then(text),
            "not-a-code",
            f"is none of the values it may be ({', '.join(allowed)})",
        )
    return _TYPED[column.type](column.name)


def as_declared_or_text(rows: pl.DataFrame, column: Column) -> pl.Expr:
    """A column as its declaration types it where nothing can be lost by that, else as text without spaces around it."""
    value, given, wanted = pl.col(column.name), rows.schema[column.name], POLARS[column.type]
    if given == wanted != pl.String:
        return value.fill_nan(None) if wanted == pl.Float64 else value
    if (wanted == pl.Date and given == pl.Datetime) or (wanted == pl.Int64 and given.is_integer()):
        return value.cast(wanted)
    if wanted == pl.Float64 and given.is_numeric():
        return value.cast(wanted).fill_nan(None)
    text = value.cast(pl.String).str.strip_chars()
    return pl.when(text != "").then(text)


def _whole(name: str) -> Field:
    """A whole number; tables written by others may hold 3 as 3.0, since their column has gaps."""
    plain = _values.whole(name)
    return Field(name, lambda text: plain.typed(text.str.replace(r"\.0$", "")), plain.rule, plain.what)


_TYPED = {
    Type.TEXT: Field,
    Type.DATE: _values.day,
    Type.WHOLE: _whole,
    Type.NUMBER: _values.number,
    Type.YES_NO: _values.yes_no,
}
