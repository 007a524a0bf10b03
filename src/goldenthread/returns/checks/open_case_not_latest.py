"""A case that is open is the child's latest."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import in_need, where

check = Check(
    name="open-case-not-latest",
    on=("cin_episodes",),
    finds=where(
        "cin_episodes",
        lambda loaded: (
            pl.col("ended_on").is_null()
            & in_need(loaded)
            & (pl.col("started_on") < pl.col("started_on").max().over("child_id"))
        ),
    ),
    column="ended_on",
    what="The case is open, and there is a later one of the same child.",
    do="Close this case on the day it ended, or join the two.",
    peer="CIN 8816",
    example={
        "cin_episodes": """
            child_id | started_on | ended_on   | no_further_action | fault
            ann      | 2025-06-01 |            | no                | yes
            ann      | 2025-09-01 | 2025-10-01 | no                |
            ben      | 2025-06-01 | 2025-07-01 | no                |
            ben      | 2025-09-01 |            | no                |
        """,
    },
)
