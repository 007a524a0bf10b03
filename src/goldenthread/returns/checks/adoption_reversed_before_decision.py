"""Only a decision that was made can be reversed."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adoption-reversed-before-decision",
    on=("permanence.decided_on", "permanence.reversed_on"),
    finds=where("permanence", pl.col("reversed_on") < pl.col("decided_on")),
    column="reversed_on",
    what="The decision was reversed before it was made.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "permanence": """
            child_id | entered_care_on | decided_on | reversed_on | fault
            ann      | 2024-01-05      | 2025-06-10 | 2025-06-09  | yes
            ben      | 2024-01-05      | 2025-06-10 | 2025-06-10  |
            cat      | 2024-01-05      | 2025-06-10 |             |
        """,
    },
)
