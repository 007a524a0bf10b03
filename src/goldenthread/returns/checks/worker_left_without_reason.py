"""A worker who is not an agency worker left for a reason."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="worker-left-without-reason",
    on=("professionals.leaving_reason", "professionals.agency"),
    finds=where(
        "professionals",
        pl.col("ended_on").is_not_null() & pl.col("leaving_reason").is_null() & ~pl.col("agency").fill_null(False),
    ),
    column="leaving_reason",
    what="The worker left, and no reason is given.",
    do="Record why the worker left.",
    example={
        "professionals": """
            worker_id | agency | ended_on   | leaving_reason | fault
            w1        | no     | 2025-12-10 |                | yes
            w2        | no     | 2025-12-10 | RES            |
            w3        | no     |            |                |
            w4        | yes    | 2025-12-10 |                |
        """,
    },
)
