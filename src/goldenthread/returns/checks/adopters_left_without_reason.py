"""An adopter left the process for a reason."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adopters-left-without-reason",
    on=("adopters.left_on", "adopters.left_reason"),
    finds=where("adopters", pl.col("left_on").is_not_null() & pl.col("left_reason").is_null()),
    column="left_reason",
    what="The adopter left the process, and no reason is given.",
    do="Record why the adopter left.",
    example={
        "adopters": """
            adopter_id | left_on    | left_reason | fault
            a1         | 2025-06-10 |             | yes
            a2         | 2025-06-10 | moved       |
            a3         |            |             |
        """,
    },
)
