"""Why a child needs protection is given as it last stood."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="plan-without-latest-category",
    on=("cp_plans.category",),
    finds=where("cp_plans", pl.col("category").is_null()),
    column="category",
    what="The latest category of abuse is missing.",
    do="Record the category agreed at the latest conference.",
    peer="CIN 8910",
    example={
        "cp_plans": """
            child_id | started_on | category | fault
            ann      | 2025-06-10 |          | yes
            ben      | 2025-06-10 | NEG      |
        """,
    },
)
