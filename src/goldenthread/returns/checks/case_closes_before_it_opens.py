"""A case is closed on the day it was opened or later."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="case-closes-before-it-opens",
    on=("cin_episodes",),
    finds=where("cin_episodes", pl.col("ended_on") < pl.col("started_on")),
    column="ended_on",
    what="The case is closed before it was opened.",
    do="Correct whichever of the two dates is wrong.",
    peer="CIN 8630",
    example={
        "cin_episodes": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-02 | 2025-06-01 | yes
            ben      | 2025-06-01 | 2025-06-01 |
            cat      | 2025-06-01 |            |
        """,
    },
)
