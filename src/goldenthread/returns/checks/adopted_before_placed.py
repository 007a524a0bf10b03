"""A child lives with the adopters before the court makes the order."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adopted-before-placed",
    on=("permanence.placed_on", "permanence.adopted_on"),
    finds=where("permanence", pl.col("adopted_on") < pl.col("placed_on")),
    column="adopted_on",
    what="The adoption order was made before the child was placed.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "permanence": """
            child_id | entered_care_on | placed_on  | adopted_on | fault
            ann      | 2024-01-05      | 2025-06-10 | 2025-06-09 | yes
            ben      | 2024-01-05      | 2025-06-10 | 2025-06-10 |
            cat      | 2024-01-05      | 2025-06-10 |            |
        """,
    },
)
