"""A worker holds a case from a day to a later one."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="worker-leaves-before-coming",
    on=("involvements.ended_on",),
    finds=where("involvements", pl.col("ended_on") <= pl.col("started_on")),
    column="ended_on",
    what="The worker held the case for less than a day.",
    do="Correct the days, or take the row out.",
    peer="903 SW09STG2",
    example={
        "involvements": """
            child_id | worker_id | started_on | ended_on | fault
            ann | SW1 | 2025-06-10 | 2025-06-10 | yes
            ann | SW2 | 2025-06-10 | 2025-06-11 |
            ben | SW2 | 2025-06-10 | |
        """,
    },
)
