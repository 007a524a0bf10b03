"""Only approved adopters are matched."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adopters-matched-before-approved",
    on=("adopters.approved_on", "adopters.matched_on"),
    finds=where("adopters", pl.col("matched_on") < pl.col("approved_on")),
    column="matched_on",
    what="The adopter was matched before being approved.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "adopters": """
            adopter_id | approved_on | matched_on | fault
            a1         | 2025-06-10  | 2025-06-09 | yes
            a2         | 2025-06-10  | 2025-06-10 |
            a3         | 2025-06-10  |            |
        """,
    },
)
