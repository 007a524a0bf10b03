"""A statutory visit to a child on a plan is made while the plan is in force."""

from datetime import date

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import unmatched

check = Check(
    name="protection-visit-without-plan",
    on=("cp_visits", "cp_plans"),
    finds=unmatched(
        "cp_visits",
        "cp_plans",
        that=pl.col("visited_on").is_between(pl.col("other_started_on"), pl.col("other_ended_on").fill_null(date.max)),
    ),
    column="visited_on",
    what="The child was visited under a child protection plan, and had none on that day.",
    do="Correct the date of the visit, record it as a visit of another kind, or add the plan.",
    example={
        "cp_plans": """
            child_id | started_on | ended_on
            ann      | 2025-06-10 | 2025-12-10
            ben      | 2025-06-10 |
        """,
        "cp_visits": """
            child_id | visited_on | fault
            ann      | 2025-12-11 | yes
            ann      | 2025-12-10 |
            ben      | 2026-03-02 |
        """,
    },
)
