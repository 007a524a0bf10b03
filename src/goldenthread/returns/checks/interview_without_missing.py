"""An interview on return follows a missing episode."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="interview-without-missing",
    on=("cla_status.missing_in_12_months", "cla_status.interview_offered"),
    finds=where("cla_status", (pl.col("missing_in_12_months") == 0) & pl.col("interview_offered")),
    column="missing_in_12_months",
    what="An interview on return was offered, and the child has no missing episode in the last 12 months.",
    do="Correct the number of missing episodes, or take the answer out.",
    example={
        "cla_status": """
            child_id | started_on | missing_in_12_months | interview_offered | fault
            ann      | 2025-06-10 | 0                    | yes               | yes
            ben      | 2025-06-10 | 1                    | yes               |
            cat      | 2025-06-10 | 0                    | no                |
        """,
    },
)
