"""The example of a check as a loaded return."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import polars as pl

from goldenthread.returns.complaints import none
from goldenthread.returns.loaded import Loaded, Rows
from tests.text_tables import cells, frame

AS_AT = date(2026, 3, 31)


def loaded(example: Mapping[str, str], kind: str) -> Loaded:
    """A return that carries the tables and columns of an example, as at 31 March 2026; rows are numbered from 1."""
    return Loaded(
        kind=kind,
        authority="Exampleshire",
        as_at=AS_AT,
        tables={name: _listed(name, text) for name, text in example.items()},
        columns={name: tuple(cells(text)[0]) for name, text in example.items()},
        coverage={name: (AS_AT - timedelta(days=182), AS_AT) for name in example},
        rows={name: Rows(read=len(cells(text)), refused=0) for name, text in example.items()},
        complaints=none(),
    )


def _listed(name: str, text: str) -> pl.DataFrame:
    """A table whose list has its name, and which is of the day of the return where it does not say of which."""
    rows = frame(name, text).with_columns(from_list=pl.lit(name))
    return rows.with_columns(pl.col("^observed_on$").fill_null(AS_AT))
