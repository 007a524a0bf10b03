"""A placement with an adopter is of one child or more."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adopters-placement-without-children",
    on=("adopters.placed_on", "adopters.children_placed"),
    finds=where("adopters", pl.col("placed_on").is_not_null() & (pl.col("children_placed").fill_null(0) < 1)),
    column="children_placed",
    what="A child was placed with the adopter, and the number of children placed is missing or 0.",
    do="Record how many children were placed.",
    example={
        "adopters": """
            adopter_id | placed_on  | children_placed | fault
            a1         | 2025-06-10 | 0               | yes
            a2         | 2025-06-10 | 2               |
            a3         |            |                 |
            a4         | 2025-06-10 |                 | yes
        """,
    },
)
