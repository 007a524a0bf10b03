"""A child is on one child protection plan at a time."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import repeated

check = Check(
    name="two-open-plans",
    on=("cp_plans",),
    finds=repeated("cp_plans", only=pl.col("ended_on").is_null()),
    column="ended_on",
    what="The child has another open child protection plan.",
    do="Give the day the first ended, or join the two.",
    peer="CIN 8935",
    example={
        "cp_plans": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-10 |            | yes
            ann      | 2025-09-10 |            | yes
            ben      | 2025-01-10 | 2025-03-01 |
            ben      | 2025-06-10 |            |
        """,
    },
)
