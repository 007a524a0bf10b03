"""A child who was placed for adoption was first matched."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="placed-without-match",
    on=("permanence.matched_on", "permanence.placed_on"),
    finds=where("permanence", pl.col("placed_on").is_not_null() & pl.col("matched_on").is_null()),
    column="matched_on",
    what="The child was placed for adoption, and there is no day of the match.",
    do="Record the day of the match.",
    example={
        "permanence": """
            child_id | entered_care_on | matched_on | placed_on  | fault
            ann      | 2024-06-10      |            | 2025-06-10 | yes
            ben      | 2024-06-10      | 2025-05-10 | 2025-06-10 |
            cat      | 2024-06-10      |            |            |
        """,
    },
)
