"""A return knows nothing that came after the day it describes."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="plan-starts-after-return",
    on=("cp_plans",),
    finds=where("cp_plans", lambda loaded: pl.col("started_on") > loaded.as_at),
    column="started_on",
    what="The child protection plan begins after the day the return describes.",
    do="Correct the date, or check that the right day was given for the return.",
    peer="CIN 8720",
    example={
        "cp_plans": """
            child_id | started_on | fault
            ann      | 2026-04-01 | yes
            ben      | 2026-03-31 |
        """,
    },
)
