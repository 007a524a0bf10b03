"""A case listed as an open assessment has one."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import as_it_stands, unmatched

check = Check(
    name="case-status-assessment-but-none-open",
    on=("cin_status.status", "cin_assessments"),
    finds=unmatched(
        "cin_status",
        "cin_assessments",
        only=as_it_stands(pl.col("status") == "open assessment"),
        that=pl.col("other_completed_on").is_null(),
    ),
    column="status",
    what="The case is listed as an open assessment, and the child has no assessment that is open.",
    do="Correct the status of the case, or add the assessment.",
    example={
        "cin_status": """
            child_id | started_on | status             | fault
            ann      | 2025-06-01 | open assessment    | yes
            ben      | 2025-06-01 | open assessment    |
            cat      | 2025-06-01 | child in need plan |
        """,
        "cin_assessments": """
            child_id | started_on | completed_on
            ann      | 2025-06-01 | 2025-07-01
            ben      | 2026-03-01 |
        """,
    },
)
