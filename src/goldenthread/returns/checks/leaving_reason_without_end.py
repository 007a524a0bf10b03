"""A worker who is still in post has no reason for leaving."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="leaving-reason-without-end",
    on=("professionals.leaving_reason",),
    finds=where("professionals", pl.col("ended_on").is_null() & pl.col("leaving_reason").is_not_null()),
    column="ended_on",
    what="A reason for leaving is given, and the role has not ended.",
    do="Give the day the role ended, or take the reason out.",
    example={
        "professionals": """
            worker_id | ended_on   | leaving_reason | fault
            w1        |            | RES            | yes
            w2        | 2025-12-10 | RES            |
            w3        |            |                |
        """,
    },
)
