"""Why a child needs protection is given from the first day of a plan."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="plan-without-first-category",
    on=("cp_plans.initial_category",),
    finds=where("cp_plans", pl.col("initial_category").is_null()),
    column="initial_category",
    what="The category of abuse at the start of the plan is missing.",
    do="Record the category agreed at the initial conference.",
    peer="CIN 8905",
    example={
        "cp_plans": """
            child_id | started_on | initial_category | fault
            ann      | 2025-06-10 |                  | yes
            ben      | 2025-06-10 | NEG              |
        """,
    },
)
