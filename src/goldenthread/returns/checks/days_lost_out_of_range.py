"""A year has at most 254 working days to lose."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="days-lost-out-of-range",
    on=("professionals.working_days_lost",),
    finds=where("professionals", ~pl.col("working_days_lost").is_between(0, 254)),
    column="working_days_lost",
    what="The working days lost to sickness are fewer than 0 or more than the year has.",
    do="Count working days, not calendar days, of the year of the return only.",
    example={
        "professionals": """
            worker_id | working_days_lost | fault
            w1        | 300               | yes
            w2        | 254               |
            w3        | 0                 |
            w4        |                   |
        """,
    },
)
