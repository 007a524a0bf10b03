"""A child was adopted, or is no longer to be placed."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adopted-and-reversed",
    on=("permanence.adopted_on", "permanence.reversed_on"),
    finds=where("permanence", pl.col("adopted_on").is_not_null() & pl.col("reversed_on").is_not_null()),
    column="reversed_on",
    what="The child was adopted, and the decision for adoption was reversed.",
    do="Take out whichever of the two did not happen.",
    example={
        "permanence": """
            child_id | entered_care_on | adopted_on | reversed_on | fault
            ann      | 2024-06-10      | 2026-01-10 | 2025-12-10  | yes
            ben      | 2024-06-10      | 2026-01-10 |             |
            cat      | 2024-06-10      |            | 2025-12-10  |
        """,
    },
)
