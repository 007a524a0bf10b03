"""A review conference ends a plan or leaves it in force."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="latest-review-after-plan",
    on=("cp_status.last_review_on",),
    finds=where("cp_status", pl.col("last_review_on") > pl.col("ended_on")),
    column="last_review_on",
    what="The latest review was held after the plan ended.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "cp_status": """
            child_id | started_on | ended_on   | last_review_on | fault
            ann      | 2025-06-10 | 2025-12-10 | 2025-12-11     | yes
            ben      | 2025-06-10 | 2025-12-10 | 2025-12-10     |
            cat      | 2025-06-10 |            | 2025-12-11     |
        """,
    },
)
