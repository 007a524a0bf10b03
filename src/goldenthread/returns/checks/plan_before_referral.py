"""A child protection plan follows the referral."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="plan-before-referral",
    on=("cp_plans.referred_on",),
    finds=where("cp_plans", pl.col("started_on") < pl.col("referred_on")),
    column="started_on",
    what="The plan began before the referral.",
    do="Correct whichever of the two dates is wrong.",
    peer="CIN 1105",
    example={
        "cp_plans": """
            child_id | referred_on | started_on | fault
            ann      | 2025-06-10  | 2025-06-09 | yes
            ben      | 2025-06-10  | 2025-06-25 |
            cat      |             | 2025-06-25 |
        """,
    },
)
