"""A temporary placement for no given reason ends within a week."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="temporary-placement-of-over-a-week",
    on=("cla_placements.placement_type",),
    finds=where(
        "cla_placements",
        lambda loaded: (
            (pl.col("placement_type") == "T4")
            & (pl.col("ended_on").fill_null(loaded.as_at) > pl.col("started_on").dt.offset_by("7d"))
        ),
    ),
    column="ended_on",
    what="A temporary placement for no given reason (T4) lasts for more than seven days.",
    do="Record it as the placement that it is.",
    peer="903 379",
    example={
        "cla_placements": """
            child_id | started_on | ended_on | placement_type | fault
            ann | 2025-06-10 | 2025-06-17 | T4 |
            ben | 2025-06-10 | 2025-06-18 | T4 | yes
            cat | 2025-06-10 | | T4 | yes
            dan | 2025-06-10 | | U6 |
        """,
    },
)
