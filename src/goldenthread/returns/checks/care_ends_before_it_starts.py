"""A time in care ends on the day it began or later."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="care-ends-before-it-starts",
    on=("cla_episodes",),
    finds=where("cla_episodes", pl.col("ended_on") < pl.col("started_on")),
    column="ended_on",
    what="The child ceased to be looked after before it began.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "cla_episodes": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-10 | 2025-06-09 | yes
            ben      | 2025-06-10 | 2025-06-10 |
            cat      | 2025-06-10 |            |
        """,
    },
)
