"""Cases of a worker who is absent are held by someone else meanwhile."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="cases-held-while-absent",
    on=("professionals.cases", "professionals.absent"),
    finds=where("professionals", (pl.col("cases") > 0) & pl.col("absent")),
    column="cases",
    what="The worker is absent on the census day, and holds cases.",
    do="Allocate the cases to someone else, or correct the absence.",
    example={
        "professionals": """
            worker_id | cases | absent | fault
            w1        | 12    | yes    | yes
            w2        | 12    | no     |
            w3        | 0     | yes    |
        """,
    },
)
