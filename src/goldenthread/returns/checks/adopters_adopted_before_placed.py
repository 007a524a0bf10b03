"""A child lives with the adopters before the court makes the order."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adopters-adopted-before-placed",
    on=("adopters.placed_on", "adopters.adopted_on"),
    finds=where("adopters", pl.col("adopted_on") < pl.col("placed_on")),
    column="adopted_on",
    what="The adoption order was made before the child was placed with the adopter.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "adopters": """
            adopter_id | placed_on  | adopted_on | fault
            a1         | 2025-06-10 | 2025-06-09 | yes
            a2         | 2025-06-10 | 2025-06-10 |
            a3         | 2025-06-10 |            |
        """,
    },
)
