"""A case listed with a child protection plan is of a child in the list of plans."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import as_it_stands, unmatched

check = Check(
    name="case-status-protected-but-no-plan",
    on=("cin_status.status", "cp_plans"),
    finds=unmatched(
        "cin_status",
        "cp_plans",
        only=as_it_stands(pl.col("status") == "child protection plan"),
        that=pl.col("other_ended_on").is_null(),
    ),
    column="status",
    what="The case is listed with a child protection plan, and the child has none in force.",
    do="Correct the status of the case, or add the plan to the list of plans.",
    example={
        "cin_status": """
            child_id | started_on | status                | fault
            ann      | 2025-06-01 | child protection plan | yes
            ben      | 2025-06-01 | child protection plan |
            cat      | 2025-06-01 | child in need plan    |
        """,
        "cp_plans": """
            child_id | started_on | ended_on
            ann      | 2025-01-01 | 2025-05-01
            ben      | 2025-06-01 |
        """,
    },
)
