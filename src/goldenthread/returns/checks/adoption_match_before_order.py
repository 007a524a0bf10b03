"""A child with a placement order is matched after it."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adoption-match-before-order",
    on=("permanence.placement_order_on", "permanence.matched_on"),
    finds=where("permanence", pl.col("matched_on") < pl.col("placement_order_on")),
    column="matched_on",
    what="The child was matched before the placement order.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "permanence": """
            child_id | entered_care_on | placement_order_on | matched_on | fault
            ann      | 2024-01-05      | 2025-06-10         | 2025-06-09 | yes
            ben      | 2024-01-05      | 2025-06-10         | 2025-06-10 |
            cat      | 2024-01-05      | 2025-06-10         |            |
        """,
    },
)
