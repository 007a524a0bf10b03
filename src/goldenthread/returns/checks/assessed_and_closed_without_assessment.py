"""A case closed after assessment was assessed."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import ACTIVITY, CENSUS, unmatched

check = Check(
    name="assessed-and-closed-without-assessment",
    on=("cin_episodes.end_reason",),
    finds=unmatched("cin_episodes", "cin_assessments", ACTIVITY, only=pl.col("end_reason").is_in(["RC8", "RC9"])),
    column="end_reason",
    kinds=CENSUS,
    what="The case was closed after assessment (RC8 or RC9), and it has no assessment.",
    do="Add the assessment, or correct the reason for closing.",
    peer="CIN 8825Q",
    example={
        "cin_episodes": """
            child_id | started_on | ended_on   | end_reason | fault
            ann      | 2025-06-01 | 2025-07-01 | RC8        | yes
            ben      | 2025-06-01 | 2025-07-01 | RC9        |
            cat      | 2025-06-01 | 2025-07-01 | RC7        |
        """,
        "cin_assessments": """
            child_id | referred_on | started_on
            ben      | 2025-06-01  | 2025-06-02
        """,
    },
)
