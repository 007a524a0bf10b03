"""How many plans came before is given for every plan, if only as 0."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="plan-without-number-of-earlier-plans",
    on=("cp_plans.previous_plans",),
    finds=where("cp_plans", pl.col("previous_plans").is_null() | (pl.col("previous_plans") < 0)),
    column="previous_plans",
    what="The number of earlier child protection plans is missing or less than 0.",
    do="Give how many plans the child had before this one; 0 if it is the first.",
    peer="CIN 8730",
    example={
        "cp_plans": """
            child_id | started_on | previous_plans | fault
            ann      | 2025-06-10 |                | yes
            ben      | 2025-06-10 | 0              |
            cat      | 2025-06-10 | 2              |
        """,
    },
)
