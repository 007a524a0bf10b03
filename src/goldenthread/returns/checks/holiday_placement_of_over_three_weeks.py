"""A temporary placement for a holiday of the carers ends within three weeks."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="holiday-placement-of-over-three-weeks",
    on=("cla_placements.placement_type",),
    finds=where(
        "cla_placements",
        lambda loaded: (
            (pl.col("placement_type") == "T3")
            & (pl.col("ended_on").fill_null(loaded.as_at) > pl.col("started_on").dt.offset_by("21d"))
        ),
    ),
    column="ended_on",
    what="A temporary placement for a holiday of the carers (T3) lasts for more than three weeks.",
    do="Record it as the placement that it is.",
    peer="903 376",
    example={
        "cla_placements": """
            child_id | started_on | ended_on | placement_type | fault
            ann | 2025-06-10 | 2025-07-01 | T3 |
            ben | 2025-06-10 | 2025-07-02 | T3 | yes
            dan | 2025-06-10 | | U6 |
        """,
    },
)
