"""A return knows nothing that came after the day it describes."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="need-plan-starts-after-return",
    on=("cin_plans",),
    finds=where("cin_plans", lambda loaded: pl.col("started_on") > loaded.as_at),
    column="started_on",
    what="The child in need plan begins after the day the return describes.",
    do="Correct the date, or check that the right day was given for the return.",
    peer="CIN 4010",
    example={
        "cin_plans": """
            child_id | started_on | fault
            ann      | 2026-04-01 | yes
            ben      | 2026-03-31 |
        """,
    },
)
