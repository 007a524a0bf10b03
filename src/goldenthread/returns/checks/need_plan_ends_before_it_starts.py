"""A child in need plan cannot end before it starts."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="need-plan-ends-before-it-starts",
    on=("cin_plans",),
    finds=where("cin_plans", pl.col("ended_on") < pl.col("started_on")),
    column="ended_on",
    what="The child in need plan ends before it starts.",
    do="Correct whichever of the two dates is wrong.",
    peer="CIN 4011",
    example={
        "cin_plans": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-10 | 2025-06-09 | yes
            ben      | 2025-06-10 | 2025-06-10 |
            cat      | 2025-06-10 |            |
        """,
    },
)
