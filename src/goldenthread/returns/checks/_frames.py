"""The tables of a return as checks see them: every table there is, and each child with a row of the file."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from goldenthread.returns.loaded import Loaded
from goldenthread.tables import TABLES
from goldenthread.tables.frames import empty

Frames = Mapping[str, pl.LazyFrame]

WITH_CHILDREN = tuple(
    name for name, table in TABLES.items() if {"child_id", "from_row"} <= set(table.names)
)  # tables whose rows are of a child and say where they come from


def frames(loaded: Loaded) -> Frames:
    """Every table of a return, empty where it carries none; ``person`` also says where the child is first named."""
    given = {name: loaded.tables.get(name, empty(table)) for name, table in TABLES.items()}
    return {name: frame.lazy() for name, frame in given.items()} | {"person": _located(given).lazy()}


def _located(given: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """The children, with the list and row of the first row of each; a child with no row is of no row of "person"."""
    places = pl.concat([given[name].select("child_id", "from_list", "from_row") for name in WITH_CHILDREN])
    first = places.unique("child_id", keep="first", maintain_order=True)
    located = given["person"].join(first, on="child_id", how="left", maintain_order="left")
    return located.with_columns(pl.col("from_list").fill_null("person"))
