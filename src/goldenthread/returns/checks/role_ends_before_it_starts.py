"""A worker leaves a role on the day it began or later."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="role-ends-before-it-starts",
    on=("professionals",),
    finds=where("professionals", pl.col("ended_on") < pl.col("started_on")),
    column="ended_on",
    what="The role ended before it began.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "professionals": """
            worker_id | started_on | ended_on   | fault
            w1        | 2025-06-10 | 2025-06-09 | yes
            w2        | 2025-06-10 | 2025-06-10 |
            w3        | 2025-06-10 |            |
        """,
    },
)
