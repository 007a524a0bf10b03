"""A child who is looked after is placed, so has had a placement in the year."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="placements-counted-as-none",
    on=("cla_status.placements_in_12_months",),
    finds=where("cla_status", pl.col("ended_on").is_null() & (pl.col("placements_in_12_months") < 1)),
    column="placements_in_12_months",
    what="The child is looked after, and has had no placement in the last 12 months.",
    do="Count the placement the child is in.",
    example={
        "cla_status": """
            child_id | started_on | ended_on   | placements_in_12_months | fault
            ann      | 2025-06-10 |            | 0                       | yes
            ben      | 2025-06-10 |            | 1                       |
            cat      | 2025-01-10 | 2025-02-10 | 0                       |
        """,
    },
)
