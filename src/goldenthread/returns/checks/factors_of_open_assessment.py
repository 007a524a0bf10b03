"""Factors are what an assessment found at its end."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="factors-of-open-assessment",
    on=("assessment_factors.completed_on",),
    finds=where("assessment_factors", pl.col("completed_on").is_null()),
    column="completed_on",
    what="Factors are given for an assessment that is not completed.",
    do="Give the day the assessment was authorised, or take the factors out.",
    peer="CIN 8614",
    example={
        "assessment_factors": """
            child_id | started_on | completed_on | factor | fault
            ann      | 2025-06-01 |              | 4A     | yes
            ben      | 2025-06-01 | 2025-07-01   | 4A     |
        """,
    },
)
