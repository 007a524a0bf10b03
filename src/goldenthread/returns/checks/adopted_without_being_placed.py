"""A child who was adopted was first placed for adoption."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adopted-without-being-placed",
    on=("permanence.placed_on", "permanence.adopted_on"),
    finds=where("permanence", pl.col("adopted_on").is_not_null() & pl.col("placed_on").is_null()),
    column="placed_on",
    what="The child was adopted, and there is no day of being placed for adoption.",
    do="Record the day the child was placed for adoption.",
    example={
        "permanence": """
            child_id | entered_care_on | placed_on  | adopted_on | fault
            ann      | 2024-06-10      |            | 2026-01-10 | yes
            ben      | 2024-06-10      | 2025-06-10 | 2026-01-10 |
            cat      | 2024-06-10      |            |            |
        """,
    },
)
