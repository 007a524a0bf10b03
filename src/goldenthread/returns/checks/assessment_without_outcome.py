"""A completed assessment says whether the child needs support."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="assessment-without-outcome",
    on=("cin_assessments.needs_support",),
    finds=where("cin_assessments", pl.col("completed_on").is_not_null() & pl.col("needs_support").is_null()),
    column="needs_support",
    what="It is not said whether the assessment found that the child needs support.",
    do="Record the outcome of the assessment.",
    example={
        "cin_assessments": """
            child_id | started_on | completed_on | needs_support | fault
            ann      | 2026-01-05 | 2026-02-05   |               | yes
            ben      | 2026-01-05 | 2026-02-05   | no            |
            cat      | 2026-01-05 |              |               |
        """,
    },
)
