"""A child who has left care is no longer recorded as missing from it."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="still-missing-after-care",
    on=("missing_episodes.ended_on", "cla_episodes.ended_on"),
    finds=matching(
        "missing_episodes",
        "cla_episodes",
        that=(pl.col("other_started_on") <= pl.col("started_on")) & (pl.col("other_ended_on") >= pl.col("started_on")),
        only=pl.col("ended_on").is_null(),
    ),
    column="ended_on",
    what="The child has ceased to be looked after, and the time missing has no end.",
    do="Give the day it ended: the day care ceased, if the child was not found before.",
    peer="903 577",
    example={
        "cla_episodes": """
            child_id | started_on | ended_on
            ann | 2025-06-10 | 2025-09-10
            ben | 2025-06-10 |
        """,
        "missing_episodes": """
            child_id | started_on | ended_on | fault
            ann | 2025-06-10 | 2025-06-12 |
            ann | 2025-09-01 | | yes
            ben | 2025-07-01 | |
        """,
    },
)
