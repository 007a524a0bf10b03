"""A child is placed with the adopters of the match."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adopters-child-placed-before-match",
    on=("adopters.matched_on", "adopters.placed_on"),
    finds=where("adopters", pl.col("placed_on") < pl.col("matched_on")),
    column="placed_on",
    what="A child was placed with the adopter before the match.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "adopters": """
            adopter_id | matched_on | placed_on  | fault
            a1         | 2025-06-10 | 2025-06-09 | yes
            a2         | 2025-06-10 | 2025-06-10 |
            a3         | 2025-06-10 |            |
        """,
    },
)
