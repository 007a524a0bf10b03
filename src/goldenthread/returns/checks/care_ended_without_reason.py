"""A time in care ended for a reason."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="care-ended-without-reason",
    on=("cla_episodes.end_reason",),
    finds=where("cla_episodes", pl.col("ended_on").is_not_null() & pl.col("end_reason").is_null()),
    column="end_reason",
    what="The child ceased to be looked after, and no reason is given.",
    do="Record why the child ceased to be looked after.",
    example={
        "cla_episodes": """
            child_id | started_on | ended_on   | end_reason | fault
            ann      | 2025-06-10 | 2025-12-10 |            | yes
            ben      | 2025-06-10 | 2025-12-10 | E4A        |
            cat      | 2025-06-10 |            |            |
        """,
    },
)
