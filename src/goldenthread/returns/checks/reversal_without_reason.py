"""A decision for adoption was reversed for a reason."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="reversal-without-reason",
    on=("permanence.reversed_on", "permanence.reversal_reason"),
    finds=where("permanence", pl.col("reversed_on").is_not_null() & pl.col("reversal_reason").is_null()),
    column="reversal_reason",
    what="The decision for adoption was reversed, and no reason is given.",
    do="Record the reason, RD1 to RD4.",
    example={
        "permanence": """
            child_id | entered_care_on | reversed_on | reversal_reason | fault
            ann      | 2024-06-10      | 2025-12-10  |                 | yes
            ben      | 2024-06-10      | 2025-12-10  | RD1             |
            cat      | 2024-06-10      |             |                 |
        """,
    },
)
