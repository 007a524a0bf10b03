"""A review conference ends a plan or leaves it in force."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="review-after-plan",
    on=("cp_reviews.plan_started_on", "cp_plans"),
    finds=matching(
        "cp_reviews",
        "cp_plans",
        {"child_id": "child_id", "plan_started_on": "started_on"},
        that=pl.col("reviewed_on") > pl.col("other_ended_on"),
    ),
    column="reviewed_on",
    what="The review was held after the plan ended.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "cp_plans": """
            child_id | started_on | ended_on
            ann      | 2025-06-10 | 2025-12-10
            ben      | 2025-06-10 | 2025-12-10
            cat      | 2025-06-10 |
        """,
        "cp_reviews": """
            child_id | plan_started_on | reviewed_on | fault
            ann      | 2025-06-10      | 2025-12-11  | yes
            ben      | 2025-06-10      | 2025-12-10  |
            cat      | 2025-06-10      | 2025-12-11  |
        """,
    },
)
