"""A case that went on has a primary need."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import in_need, where

check = Check(
    name="episode-without-need",
    on=("cin_episodes.primary_need",),
    finds=where("cin_episodes", lambda loaded: pl.col("primary_need").is_null() & in_need(loaded)),
    column="primary_need",
    what="The primary need is missing, though the referral led to more than a decision to do nothing.",
    do="Record the primary need found when the case was opened or assessed.",
    peer="CIN 8610",
    example={
        "cin_episodes": """
            child_id | started_on | no_further_action | primary_need | fault
            ann      | 2025-06-01 | no                |              | yes
            ben      | 2025-06-01 | yes               |              |
            cat      | 2025-06-01 | no                | N1           |
        """,
    },
)
