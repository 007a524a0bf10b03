"""A child protection plan cannot end before it starts."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="plan-ends-before-it-starts",
    on=("cp_plans",),
    finds=where("cp_plans", pl.col("ended_on") < pl.col("started_on")),
    column="ended_on",
    what="The plan ends before it starts.",
    do="Correct whichever of the two dates is wrong.",
    peer="CIN 8925",
    example={
        "cp_plans": """
            child_id | started_on | ended_on   | fault
            ann      | 2026-03-01 | 2026-02-01 | yes
            ben      | 2026-03-01 | 2026-03-01 |
            cat      | 2026-03-01 |            |
        """
    },
)
