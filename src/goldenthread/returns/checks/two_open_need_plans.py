"""A child has one child in need plan at a time."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import repeated

check = Check(
    name="two-open-need-plans",
    on=("cin_plans",),
    finds=repeated("cin_plans", only=pl.col("ended_on").is_null()),
    column="ended_on",
    what="The child has another open child in need plan.",
    do="Give the day the first ended, or join the two.",
    peer="CIN 4004",
    example={
        "cin_plans": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-10 |            | yes
            ann      | 2025-09-10 |            | yes
            ben      | 2025-01-10 | 2025-03-01 |
            ben      | 2025-06-10 |            |
        """,
    },
)
