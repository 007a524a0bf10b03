"""Children placed with an adopter were placed on a day."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adopters-children-without-placement",
    on=("adopters.placed_on", "adopters.children_placed"),
    finds=where("adopters", pl.col("placed_on").is_null() & (pl.col("children_placed") > 0)),
    column="placed_on",
    what="Children are said to be placed with the adopter, and there is no day of the placement.",
    do="Record the day of the placement, or correct the number.",
    example={
        "adopters": """
            adopter_id | placed_on  | children_placed | fault
            a1         |            | 1               | yes
            a2         | 2025-06-10 | 1               |
            a3         |            | 0               |
        """,
    },
)
