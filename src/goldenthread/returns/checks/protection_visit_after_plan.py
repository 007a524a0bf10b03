"""The last statutory visit to a plan is made while it is in force."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="protection-visit-after-plan",
    on=("cp_status.last_visit_on",),
    finds=where("cp_status", pl.col("last_visit_on") > pl.col("ended_on")),
    column="last_visit_on",
    what="The last visit was made after the plan ended.",
    do="Give the latest visit under this plan, or correct the day it ended.",
    example={
        "cp_status": """
            child_id | started_on | ended_on   | last_visit_on | fault
            ann      | 2025-06-10 | 2025-12-10 | 2025-12-11    | yes
            ben      | 2025-06-10 | 2025-12-10 | 2025-12-10    |
            cat      | 2025-06-10 |            | 2026-03-02    |
        """,
    },
)
