"""The latest placement of a time in care lies within it."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="placement-before-care",
    on=("cla_status.placed_on",),
    finds=where("cla_status", pl.col("placed_on") < pl.col("started_on")),
    column="placed_on",
    what="The latest placement began before the child was looked after.",
    do="Give the date for this time in care, or correct the day it began.",
    example={
        "cla_status": """
            child_id | started_on | placed_on  | fault
            ann      | 2025-06-10 | 2025-06-09 | yes
            ben      | 2025-06-10 | 2025-06-10 |
            cat      | 2025-06-10 |            |
        """,
    },
)
