"""Eligible young people are 16 or 17 and still looked after."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import as_it_stands, unmatched

check = Check(
    name="eligible-but-not-in-care",
    on=("care_leavers.eligibility", "cla_episodes"),
    finds=unmatched(
        "care_leavers",
        "cla_episodes",
        only=as_it_stands(pl.col("eligibility") == "eligible"),
        that=pl.col("other_ended_on").is_null(),
    ),
    column="eligibility",
    what="The young person is listed as eligible, and is not looked after now.",
    do="Correct the eligibility, or add the time in care.",
    example={
        "care_leavers": """
            child_id | eligibility     | fault
            ann      | eligible        | yes
            ben      | eligible        |
            cat      | former relevant |
        """,
        "cla_episodes": """
            child_id | started_on | ended_on
            ann      | 2024-06-10 | 2025-12-10
            ben      | 2024-06-10 |
        """,
    },
)
