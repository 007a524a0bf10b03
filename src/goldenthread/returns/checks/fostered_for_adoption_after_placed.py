"""Fostering for adoption comes before the placement it turns into."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="fostered-for-adoption-after-placed",
    on=("permanence.fostered_for_adoption_on", "permanence.placed_on"),
    finds=where("permanence", pl.col("placed_on") < pl.col("fostered_for_adoption_on")),
    column="placed_on",
    what="The child was placed for adoption before being fostered by the adopters.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "permanence": """
            child_id | entered_care_on | fostered_for_adoption_on | placed_on  | fault
            ann      | 2024-01-05      | 2025-06-10               | 2025-06-09 | yes
            ben      | 2024-01-05      | 2025-06-10               | 2025-06-10 |
            cat      | 2024-01-05      | 2025-06-10               |            |
        """,
    },
)
