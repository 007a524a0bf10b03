"""A child protection plan lasts longer than a day."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="plan-starts-and-ends-same-day",
    on=("cp_plans",),
    finds=where("cp_plans", pl.col("started_on") == pl.col("ended_on")),
    column="ended_on",
    what="The plan begins and ends on the same day.",
    do="Correct whichever of the two dates is wrong; take the plan out if there was none.",
    peer="CIN 8840",
    example={
        "cp_plans": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-10 | 2025-06-10 | yes
            ben      | 2025-06-10 | 2025-06-11 |
            cat      | 2025-06-10 |            |
        """,
    },
)
