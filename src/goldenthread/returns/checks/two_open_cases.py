"""A child has one open case at a time."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import in_need, repeated

check = Check(
    name="two-open-cases",
    on=("cin_episodes",),
    finds=repeated("cin_episodes", only=lambda loaded: pl.col("ended_on").is_null() & in_need(loaded)),
    column="ended_on",
    what="The child has another open case.",
    do="Close the one that ended, or join the two.",
    peer="CIN 8815",
    example={
        "cin_episodes": """
            child_id | started_on | ended_on   | no_further_action | fault
            ann      | 2025-06-01 |            | no                | yes
            ann      | 2025-09-01 |            | no                | yes
            ben      | 2025-06-01 |            | no                |
            ben      | 2025-07-01 |            | yes               |
            cat      | 2025-06-01 | 2025-07-01 | no                |
            cat      | 2025-08-01 |            | no                |
        """,
    },
)
