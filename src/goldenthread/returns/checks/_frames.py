"""The tables of a return as checks see them: every table there is, and each child with a row of the file."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from goldenthread.returns.loaded import Loaded
from goldenthread.tables import TABLES, Kind
from goldenthread.tables.frames import empty

Frames = Mapping[str, pl.LazyFrame]

WITH_CHILDREN = tuple(
    name for name, table in TABLES.items() if "child_id" in table.names and table.kind is not Kind.REFERENCE
)  # tables whose rows are of a child and say where they come from


def frames(loaded: Loaded) -> Frames:
    """Every table of a return, empty where it carries none; ``person`` always says where each child is named."""
    given = {name: loaded.tables.get(name, empty(table)) for name, table in TABLES.items()}
    return {name: frame.lazy() for name, frame in given.items()} | {"person": _located(given).lazy()}


def _located(given: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """The children, each with the list and row of its own or, where it has none, the first row there is of it."""
    places = pl.concat([given[name].select("child_id", "from_list", "from_row") for name in WITH_CHILDREN])
    first = places.unique("child_id", keep="first", maintain_order=True)
    beside = given["person"].join(first, on="child_id", how="left", maintain_order="left", suffix="_first")
    own = pl.col("from_row").is_not_null()
    return beside.with_columns(
        pl.when(own).then(name).otherwise(f"{name}_first").alias(name) for name in ("from_list", "from_row")
    ).with_columns(pl.col("from_list").fill_null("person"))
