"""How the texts of a census are read: each kind of value, and what is said of a text that is not one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

_FIRST_DAY = date(1900, 1, 1)
_ISO_DAY = r"^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d|T.*)?$"  # XML allows a time zone; some systems write a time
_BRITISH_DAY = r"^(\d\d/\d\d/\d{4})$"
_YES_NO = {"1": True, "TRUE": True, "YES": True, "Y": True, "0": False, "FALSE": False, "NO": False, "N": False}


@dataclass(frozen=True, eq=False)
class Field:
    """Where the text of an element goes, and how it is read.

    ``typed`` makes the column's value of a text, missing where it is none; ``rule`` and ``what`` then say so.
    """

    column: str
    typed: Callable[[pl.Expr], pl.Expr] = lambda text: text
    rule: str = ""
    what: str = ""


def day(column: str) -> Field:
    """A day from 1900 on."""
    return Field(column, _day, "not-a-day", "is not a day from 1900 on")


def code(column: str, codes: Sequence[str], also: Mapping[str, str] | None = None) -> Field:
    """One of a closed list of codes, in any case; ``also`` gives the codes of earlier years."""
    known = {each: each for each in codes} | dict(also or {})
    return Field(
        column, lambda text: _looked_up(text, known, pl.String), "not-a-code", "is none of the codes it may be"
    )


def yes_no(column: str) -> Field:
    """True or false, 1 or 0."""
    return Field(column, lambda text: _looked_up(text, _YES_NO, pl.Boolean), "not-yes-or-no", "is neither 1 nor 0")


def whole(column: str) -> Field:
    """A whole number, none below nought."""
    return Field(column, lambda text: _within(text.cast(pl.Int64, strict=False)), "not-a-number", "is not a count")


def number(column: str, most: float | None = None) -> Field:
    """A number from nought, to ``most`` where that is given."""
    span = f"a number from 0 to {most:g}" if most else "a number from 0 on"
    return Field(
        column, lambda text: _within(text.cast(pl.Float64, strict=False), most), "not-a-number", f"is not {span}"
    )


def _day(text: pl.Expr) -> pl.Expr:
    iso = text.str.extract(_ISO_DAY).str.to_date("%Y-%m-%d", strict=False)
    british = text.str.extract(_BRITISH_DAY).str.to_date("%d/%m/%Y", strict=False)
    read = pl.coalesce(iso, british)
    return pl.when(read >= _FIRST_DAY).then(read)


def _looked_up(text: pl.Expr, known: Mapping[str, object], kind: type[pl.DataType]) -> pl.Expr:
    return text.str.to_uppercase().replace_strict(known, default=None, return_dtype=kind)


def _within(value: pl.Expr, most: float | None = None) -> pl.Expr:
    held = value.is_finite() & (value >= 0)
    return pl.when(held if most is None else held & (value <= most)).then(value)
