"""A child is matched after adoption has been decided on."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adoption-match-before-decision",
    on=("permanence.decided_on", "permanence.matched_on"),
    finds=where("permanence", pl.col("matched_on") < pl.col("decided_on")),
    column="matched_on",
    what="The child was matched before the decision for adoption.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "permanence": """
            child_id | entered_care_on | decided_on | matched_on | fault
            ann      | 2024-01-05      | 2025-06-10 | 2025-06-09 | yes
            ben      | 2024-01-05      | 2025-06-10 | 2025-06-10 |
            cat      | 2024-01-05      | 2025-06-10 |            |
        """,
    },
)
