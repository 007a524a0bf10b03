"""Stage 2 ends on the day it began or later."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adopters-stage-2-ends-before-it-starts",
    on=("adopters.stage_2_started_on", "adopters.stage_2_ended_on"),
    finds=where("adopters", pl.col("stage_2_ended_on") < pl.col("stage_2_started_on")),
    column="stage_2_ended_on",
    what="Stage 2 ended before it began.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "adopters": """
            adopter_id | stage_2_started_on | stage_2_ended_on | fault
            a1         | 2025-06-10         | 2025-06-09       | yes
            a2         | 2025-06-10         | 2025-06-10       |
            a3         | 2025-06-10         |                  |
        """,
    },
)
