"""Complaints: what is wrong with a return, where, and what to do; kept as a frame, since there may be thousands."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

COMPLAINTS = {
    "rule": pl.String,  # name of the check or of the reader's own rule
    "list": pl.String,  # list, sheet or module of the return
    "row": pl.Int64,  # as the file shows it; missing where the complaint is of the whole list
    "column": pl.String,  # as the file heads it; missing where the complaint is of the whole row
    "what": pl.String,  # what is wrong: a sentence, with no child's name or date of birth
    "do": pl.String,  # what to do about it: a sentence
    "refused": pl.Boolean,  # whether the row was left out of the tables because of it
}


def complain(
    rows: pl.DataFrame, *, rule: str, what: str | pl.Expr, do: str, column: str | None = None, refused: bool = False
) -> pl.DataFrame:
    """A complaint about each of some rows, which hold ``from_list`` and ``from_row``; ``what`` may be built of them."""
    return rows.select(
        rule=pl.lit(rule),
        list=pl.col("from_list"),
        row=pl.col("from_row"),
        column=pl.lit(column, pl.String),
        what=pl.lit(what) if isinstance(what, str) else what,
        do=pl.lit(do),
        refused=pl.lit(refused),
    ).cast(COMPLAINTS)  # type: ignore[arg-type]


def none() -> pl.DataFrame:
    """No complaints."""
    return pl.DataFrame(schema=COMPLAINTS)


def headed(complaints: pl.DataFrame, headings: Mapping[tuple[str, str], str]) -> pl.DataFrame:
    """Complaints with the columns of case tables called what the file heads them."""
    rows = [(of, column, heading) for (of, column), heading in headings.items()]
    names = pl.DataFrame(rows, schema=dict.fromkeys(("list", "column", "heading"), pl.String), orient="row")
    found = complaints.join(names, on=["list", "column"], how="left", maintain_order="left")
    return found.with_columns(column=pl.coalesce("heading", "column")).select(*COMPLAINTS)
