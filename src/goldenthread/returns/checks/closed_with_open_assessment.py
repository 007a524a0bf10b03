"""An assessment is completed before the case is closed."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import EPISODE, matching

check = Check(
    name="closed-with-open-assessment",
    on=("cin_assessments", "cin_episodes"),
    finds=matching(
        "cin_assessments",
        "cin_episodes",
        EPISODE,
        only=pl.col("completed_on").is_null(),
        that=pl.col("other_ended_on").is_not_null(),
    ),
    column="completed_on",
    what="The case is closed, and the assessment is not completed.",
    do="Give the day the assessment was completed, or open the case again.",
    peer="CIN 8867",
    example={
        "cin_episodes": """
            child_id | started_on | ended_on
            ann      | 2025-06-01 | 2025-07-01
            ben      | 2025-06-01 |
            cat      | 2025-06-01 | 2025-07-01
        """,
        "cin_assessments": """
            child_id | referred_on | started_on | completed_on | fault
            ann      | 2025-06-01  | 2025-06-02 |              | yes
            ben      | 2025-06-01  | 2025-06-02 |              |
            cat      | 2025-06-01  | 2025-06-02 | 2025-06-30   |
        """,
    },
)
