"""The latest placement of a time in care lies within it."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="placement-after-care",
    on=("cla_status.placed_on",),
    finds=where("cla_status", pl.col("placed_on") > pl.col("ended_on")),
    column="placed_on",
    what="The latest placement began after the child ceased to be looked after.",
    do="Give the date for this time in care, or correct the day it ceased.",
    example={
        "cla_status": """
            child_id | started_on | ended_on   | placed_on  | fault
            ann      | 2025-06-10 | 2025-12-10 | 2025-12-11 | yes
            ben      | 2025-06-10 | 2025-12-10 | 2025-12-10 |
            cat      | 2025-06-10 |            | 2025-12-11 |
        """,
    },
)
