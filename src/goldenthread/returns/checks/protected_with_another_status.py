"""The status of a case with a child protection plan says so, unless the child is looked after."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import as_it_stands, matching

check = Check(
    name="protected-with-another-status",
    on=("cp_plans", "cin_status.status"),
    finds=matching(
        "cin_status",
        "cp_plans",
        only=as_it_stands(
            pl.col("ended_on").is_null() & ~pl.col("status").is_in(["looked after", "child protection plan"])
        ),
        that=pl.col("other_ended_on").is_null(),
    ),
    column="status",
    what="The child has a child protection plan in force, and the open case has another status.",
    do="Correct the status of the case, or end the plan on the day it ended.",
    example={
        "cp_plans": """
            child_id | started_on | ended_on
            ann      | 2025-06-01 |
            ben      | 2025-06-01 |
            cat      | 2025-06-01 | 2025-09-01
        """,
        "cin_status": """
            child_id | started_on | ended_on | status             | fault
            ann      | 2025-06-01 |          | child in need plan | yes
            ben      | 2025-06-01 |          | looked after       |
            cat      | 2025-06-01 |          | child in need plan |
        """,
    },
)
