"""A child is looked after once at a time."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import repeated

check = Check(
    name="two-open-times-in-care",
    on=("cla_episodes",),
    finds=repeated("cla_episodes", only=pl.col("ended_on").is_null()),
    column="ended_on",
    what="The child has another time in care that has not ended.",
    do="Give the day the first ended, or join the two.",
    example={
        "cla_episodes": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-10 |            | yes
            ann      | 2025-09-10 |            | yes
            ben      | 2025-01-10 | 2025-03-01 |
            ben      | 2025-06-10 |            |
        """,
    },
)
