"""An adopted child is no longer looked after."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="adopted-and-still-in-care",
    on=("permanence.adopted_on", "cla_episodes"),
    finds=matching(
        "cla_episodes",
        "permanence",
        only=pl.col("ended_on").is_null(),
        that=pl.col("other_adopted_on") >= pl.col("started_on"),
    ),
    column="ended_on",
    what="The child was adopted, and is still looked after.",
    do="End the time in care on the day of the adoption order, or correct that day.",
    example={
        "cla_episodes": """
            child_id | started_on | ended_on   | fault
            ann      | 2024-06-10 |            | yes
            ben      | 2024-06-10 | 2026-01-10 |
            cat      | 2024-06-10 |            |
        """,
        "permanence": """
            child_id | entered_care_on | adopted_on
            ann      | 2024-06-10      | 2026-01-10
            ben      | 2024-06-10      | 2026-01-10
            cat      | 2024-06-10      |
        """,
    },
)
