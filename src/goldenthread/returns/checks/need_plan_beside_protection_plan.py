"""A child on a child protection plan has no child in need plan."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="need-plan-beside-protection-plan",
    on=("cin_plans", "cp_plans"),
    finds=matching("cin_plans", "cp_plans", only=pl.col("ended_on").is_null(), that=pl.col("other_ended_on").is_null()),
    column="ended_on",
    what="The child has an open child in need plan and an open child protection plan.",
    do="End the child in need plan on the day the child protection plan began.",
    peer="CIN 4001",
    example={
        "cin_plans": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-10 |            | yes
            ben      | 2025-06-10 | 2025-09-01 |
            cat      | 2025-06-10 |            |
        """,
        "cp_plans": """
            child_id | started_on | ended_on
            ann      | 2025-09-10 |
            ben      | 2025-09-10 |
            cat      | 2025-01-10 | 2025-06-10
        """,
    },
)
