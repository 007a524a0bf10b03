"""Nobody holds cases after leaving."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="cases-held-by-leaver",
    on=("professionals.cases",),
    finds=where("professionals", (pl.col("cases") > 0) & (pl.col("ended_on") < pl.col("observed_on"))),
    column="cases",
    what="The worker has left, and holds cases on the census day.",
    do="Allocate the cases to someone else, or correct the day the role ended.",
    example={
        "professionals": """
            worker_id | cases | ended_on   | fault
            w1        | 12    | 2025-12-10 | yes
            w2        | 12    |            |
            w3        | 0     | 2025-12-10 |
        """,
    },
)
