"""Stage 2 follows stage 1."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adopters-stage-2-before-stage-1-ends",
    on=("adopters.stage_1_ended_on", "adopters.stage_2_started_on"),
    finds=where("adopters", pl.col("stage_2_started_on") < pl.col("stage_1_ended_on")),
    column="stage_2_started_on",
    what="Stage 2 began before stage 1 ended.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "adopters": """
            adopter_id | stage_1_ended_on | stage_2_started_on | fault
            a1         | 2025-06-10       | 2025-06-09         | yes
            a2         | 2025-06-10       | 2025-06-10         |
            a3         | 2025-06-10       |                    |
        """,
    },
)
