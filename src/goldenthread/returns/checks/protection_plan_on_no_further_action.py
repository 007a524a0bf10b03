"""A referral with no further action led to no child protection plan."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import EPISODE, matching

check = Check(
    name="protection-plan-on-no-further-action",
    on=("cp_plans", "cin_episodes.no_further_action"),
    finds=matching("cp_plans", "cin_episodes", EPISODE, that=pl.col("other_no_further_action")),
    column="referred_on",
    what="The plan follows a referral marked as no further action.",
    do="Mark the referral no, or move the plan to the episode it belongs to.",
    peer="CIN 8832",
    example={
        "cin_episodes": """
            child_id | started_on | no_further_action
            ann      | 2025-06-01 | yes
            ben      | 2025-06-01 | no
        """,
        "cp_plans": """
            child_id | referred_on | started_on | fault
            ann      | 2025-06-01  | 2025-07-01 | yes
            ben      | 2025-06-01  | 2025-07-01 |
        """,
    },
)
