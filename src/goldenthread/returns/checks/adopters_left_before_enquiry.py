"""Nobody leaves a process before entering it."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adopters-left-before-enquiry",
    on=("adopters.enquired_on", "adopters.left_on"),
    finds=where("adopters", pl.col("left_on") < pl.col("enquired_on")),
    column="left_on",
    what="The adopter left the process before the enquiry was received.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "adopters": """
            adopter_id | enquired_on | left_on    | fault
            a1         | 2025-06-10  | 2025-06-09 | yes
            a2         | 2025-06-10  | 2025-06-10 |
            a3         | 2025-06-10  |            |
        """,
    },
)
