"""An assessment is completed before the case is closed.

A list of cases that stands beside it says so where the return does not link the two."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="open-assessment-of-closed-case",
    on=("cin_assessments", "cin_status.status"),
    finds=matching(
        "cin_assessments",
        "cin_status",
        only=pl.col("completed_on").is_null() & pl.col("referred_on").is_null(),
        that=(pl.col("other_status") == "closed") & (pl.col("other_ended_on") >= pl.col("started_on")),
    ),
    column="completed_on",
    what="The assessment is open, and the case is listed as closed since.",
    do="Give the day the assessment was completed, or open the case again.",
    example={
        "cin_assessments": """
            child_id | started_on | completed_on | fault
            ann      | 2026-01-05 |              | yes
            ben      | 2026-01-05 | 2026-02-05   |
            cat      | 2026-01-05 |              |
        """,
        "cin_status": """
            child_id | started_on | ended_on   | status
            ann      | 2026-01-05 | 2026-03-05 | closed
            ben      | 2026-01-05 | 2026-03-05 | closed
            cat      | 2026-01-05 |            | open assessment
        """,
    },
)
