"""A review conference comes after the day the plan began."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="latest-review-before-plan",
    on=("cp_status.last_review_on",),
    finds=where("cp_status", pl.col("last_review_on") <= pl.col("started_on")),
    column="last_review_on",
    what="The latest review was held on the day the plan began, or before.",
    do="Give the latest review of this plan; do not give the initial conference.",
    example={
        "cp_status": """
            child_id | started_on | last_review_on | fault
            ann      | 2025-06-10 | 2025-06-10     | yes
            ben      | 2025-06-10 | 2025-09-01     |
            cat      | 2025-06-10 |                |
        """,
    },
)
