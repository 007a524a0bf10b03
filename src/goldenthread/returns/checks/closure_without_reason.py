"""A case that was closed was closed for a reason."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="closure-without-reason",
    on=("cin_episodes.end_reason",),
    finds=where("cin_episodes", pl.col("ended_on").is_not_null() & pl.col("end_reason").is_null()),
    column="end_reason",
    what="The case is closed, and no reason is given.",
    do="Record why the case was closed.",
    peer="CIN 8805",
    example={
        "cin_episodes": """
            child_id | started_on | ended_on   | end_reason | fault
            ann      | 2025-06-01 | 2025-07-01 |            | yes
            ben      | 2025-06-01 | 2025-07-01 | RC7        |
            cat      | 2025-06-01 |            |            |
        """,
    },
)
