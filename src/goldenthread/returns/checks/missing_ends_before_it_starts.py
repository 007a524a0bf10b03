"""A time missing ends on its first day or later."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="missing-ends-before-it-starts",
    on=("missing_episodes.ended_on",),
    finds=where("missing_episodes", pl.col("ended_on") < pl.col("started_on")),
    column="ended_on",
    what="The child was back before the day the child went missing.",
    do="Correct the dates.",
    peer="903 567",
    example={
        "missing_episodes": """
            child_id | started_on | ended_on | fault
            ann | 2025-06-10 | 2025-06-09 | yes
            ben | 2025-06-10 | 2025-06-10 |
            cat | 2025-06-10 | |
        """,
    },
)
