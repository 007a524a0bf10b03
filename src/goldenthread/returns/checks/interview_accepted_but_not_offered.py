"""Only an interview that was offered can be accepted."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="interview-accepted-but-not-offered",
    on=("cla_status.interview_offered", "cla_status.interview_accepted"),
    finds=where("cla_status", pl.col("interview_accepted") & ~pl.col("interview_offered").fill_null(False)),
    column="interview_accepted",
    what="An interview on return was accepted, and none was offered.",
    do="Correct whichever of the two answers is wrong.",
    example={
        "cla_status": """
            child_id | started_on | interview_offered | interview_accepted | fault
            ann      | 2025-06-10 | no                | yes                | yes
            ben      | 2025-06-10 | yes               | yes                |
            cat      | 2025-06-10 | yes               | no                 |
            dev      | 2025-06-10 |                   | yes                | yes
        """,
    },
)
