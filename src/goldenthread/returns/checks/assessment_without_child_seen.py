"""Whether the child was seen is part of a completed assessment."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="assessment-without-child-seen",
    on=("cin_assessments.child_seen",),
    finds=where("cin_assessments", pl.col("completed_on").is_not_null() & pl.col("child_seen").is_null()),
    column="child_seen",
    what="It is not said whether the child was seen during the assessment.",
    do="Record whether the child was seen.",
    example={
        "cin_assessments": """
            child_id | started_on | completed_on | child_seen | fault
            ann      | 2026-01-05 | 2026-02-05   |            | yes
            ben      | 2026-01-05 | 2026-02-05   | yes        |
            cat      | 2026-01-05 |              |            |
        """,
    },
)
