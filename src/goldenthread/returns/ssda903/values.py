"""How the texts of the SSDA903 are read where the censuses' ways do not do."""

from __future__ import annotations

import polars as pl

from goldenthread.returns import _values
from goldenthread.returns._values import Field, code
from goldenthread.returns.ssda903.years import codes_of_any_year

_BRITISH = r"^(\d{1,2})/(\d{1,2})/(\d{4})(?: 0?0:00(?::00)?)?$"  # Excel drops noughts and may add midnight
_ACCOMMODATION = ("B", "C", "D", "E", "G", "H", "K", "R", "S", "T", "U", "V", "W", "X", "Y", "Z")


def day(column: str) -> Field:
    """A day written 31/03/2026 or 2026-03-31."""
    plain = _values.day(column)
    return Field(column, lambda text: plain.typed(_with_noughts(text)), plain.rule, plain.what)


def coded(column: str, heading: str) -> Field:
    """A code of a heading in any year."""
    return code(column, codes_of_any_year(heading))


def score(column: str, most: int) -> Field:
    """A whole number from 0 to ``most``."""
    plain = _values.whole(column)

    def typed(text: pl.Expr) -> pl.Expr:
        return pl.when(plain.typed(text) <= most).then(plain.typed(text))

    return Field(column, typed, "not-a-number", f"is not a whole number from 0 to {most}")


def outside(column: str) -> Field:
    """Where the placement is: IN or OUT of the authority."""
    wanted = {"IN": False, "OUT": True}
    return Field(
        column,
        lambda text: text.str.to_uppercase().replace_strict(wanted, default=None, return_dtype=pl.Boolean),
        "not-a-code",
        "is neither IN nor OUT",
    )


def accommodation(column: str) -> Field:
    """A letter for the kind of accommodation and a figure for its suitability, kept together until they are parted."""
    return code(column, [f"{letter}{figure}" for letter in _ACCOMMODATION for figure in "12"])


def _with_noughts(text: pl.Expr) -> pl.Expr:
    parts = text.str.extract_groups(_BRITISH)
    padded = pl.concat_str(
        parts.struct.field("1").str.zfill(2),
        parts.struct.field("2").str.zfill(2),
        parts.struct.field("3"),
        separator="/",
    )
    return pl.coalesce(padded, text)
