"""A review conference comes after the day the plan began."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="review-before-plan",
    on=("cp_reviews.plan_started_on",),
    finds=where("cp_reviews", pl.col("reviewed_on") <= pl.col("plan_started_on")),
    column="reviewed_on",
    what="The review was held on the day the plan began, or before.",
    do="Correct the date; do not record the initial conference as a review.",
    peer="CIN 8841",
    example={
        "cp_reviews": """
            child_id | plan_started_on | reviewed_on | fault
            ann      | 2025-06-10      | 2025-06-10  | yes
            ben      | 2025-06-10      | 2025-09-01  |
        """,
    },
)
