"""A worker who holds cases works some hours."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="cases-without-fte",
    on=("professionals.cases", "professionals.caseload_fte"),
    finds=where("professionals", (pl.col("cases") > 0) & (pl.col("caseload_fte").fill_null(0) <= 0)),
    column="caseload_fte",
    what="The worker holds cases, and the full-time equivalent on the census day is missing or 0.",
    do="Record the full-time equivalent, or allocate the cases to someone who is there.",
    example={
        "professionals": """
            worker_id | cases | caseload_fte | fault
            w1        | 12    | 0            | yes
            w2        | 12    | 1            |
            w3        | 0     | 0            |
            w4        | 12    |              | yes
        """,
    },
)
