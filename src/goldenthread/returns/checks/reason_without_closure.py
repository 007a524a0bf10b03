"""A case that is open has no reason for being closed."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="reason-without-closure",
    on=("cin_episodes.end_reason",),
    finds=where("cin_episodes", pl.col("ended_on").is_null() & pl.col("end_reason").is_not_null()),
    column="ended_on",
    what="A reason for closing is given, and no date.",
    do="Give the day the case was closed, or take the reason out.",
    peer="CIN 8810",
    example={
        "cin_episodes": """
            child_id | started_on | ended_on   | end_reason | fault
            ann      | 2025-06-01 |            | RC7        | yes
            ben      | 2025-06-01 | 2025-07-01 | RC7        |
            cat      | 2025-06-01 |            |            |
        """,
    },
)
