"""Stage 1 follows the enquiry."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adopters-stage-1-before-enquiry",
    on=("adopters.enquired_on", "adopters.stage_1_started_on"),
    finds=where("adopters", pl.col("stage_1_started_on") < pl.col("enquired_on")),
    column="stage_1_started_on",
    what="Stage 1 began before the enquiry was received.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "adopters": """
            adopter_id | enquired_on | stage_1_started_on | fault
            a1         | 2025-06-10  | 2025-06-09         | yes
            a2         | 2025-06-10  | 2025-06-10         |
            a3         | 2025-06-10  |                    |
        """,
    },
)
