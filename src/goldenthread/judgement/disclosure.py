"""Small numbers, hidden from those who might know the child: the one place where that is decided.

The rule is the Department for Education's for children in need: numbers from 1 to 5 are hidden. A share is hidden with
either of its parts, and with what is left of the whole, since any two give the third. Where one part alone of a
breakdown is hidden, the smallest of the others is hidden with it, lest it be had by taking the rest from the total.
"""

from __future__ import annotations

import polars as pl

MOST_HIDDEN = 5
HIDDEN = "c"  # what is shown in place of a hidden number, as the Department shows it
_PARTS = ("numerator", "denominator", "value")
_TABLE = ("measure", "authority", "period")


def hide_small(answers: pl.DataFrame, of_children: pl.Expr, shares: pl.Expr) -> pl.DataFrame:
    """Answers with ``hidden``, and nothing in the parts and the value of those that are.

    ``of_children`` says which answers count children or what is theirs: posts and workers are not hidden. ``shares``
    says of which the denominator holds the numerator.
    """
    above, below = pl.col("numerator"), pl.col("denominator")
    small = _is_small(above) | _is_small(below) | (shares & _is_small(below - above))
    marked = answers.with_columns(hidden=(small & of_children).fill_null(False))
    lone = (pl.col("hidden").sum().over(_TABLE) == 1) & (pl.len().over(_TABLE) > 1)
    rank = pl.when(~pl.col("hidden") & (above > 0)).then(above).rank("ordinal").over(_TABLE)
    complement = (lone & (rank == 1)).fill_null(False)
    hidden = marked.with_columns(hidden=pl.col("hidden") | complement)
    return hidden.with_columns(pl.when(~pl.col("hidden")).then(name).alias(name) for name in _PARTS)


def is_small(numerator: float | None, denominator: float | None, share: bool) -> bool:
    """Whether one figure of children is hidden: by a part of it, or by what is left of the whole."""
    rest = denominator - numerator if share and denominator is not None and numerator is not None else None
    return any(0 < part <= MOST_HIDDEN for part in (numerator, denominator, rest) if part is not None)


def _is_small(number: pl.Expr) -> pl.Expr:
    """From 1 to 5; a fraction of a child that is not nothing counts as one."""
    return ((number > 0) & (number <= MOST_HIDDEN)).fill_null(False)
