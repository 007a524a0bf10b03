"""After a missing episode the child is offered an interview on return."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="missing-without-interview-answer",
    on=("cla_status.missing_in_12_months", "cla_status.interview_offered"),
    finds=where("cla_status", (pl.col("missing_in_12_months") > 0) & pl.col("interview_offered").is_null()),
    column="interview_offered",
    what="The child was missing, and it is not said whether an interview on return was offered.",
    do="Record whether the interview was offered.",
    example={
        "cla_status": """
            child_id | started_on | missing_in_12_months | interview_offered | fault
            ann      | 2025-06-10 | 2                    |                   | yes
            ben      | 2025-06-10 | 2                    | no                |
            cat      | 2025-06-10 | 0                    |                   |
        """,
    },
)
