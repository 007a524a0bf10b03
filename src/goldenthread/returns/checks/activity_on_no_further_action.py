"""A referral with no further action led to no assessment, enquiry or conference."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import ACTIVITY, any_of, matching

check = Check(
    name="activity-on-no-further-action",
    on=("cin_episodes.no_further_action",),
    finds=any_of(
        *(
            matching("cin_episodes", table, ACTIVITY, only=pl.col("no_further_action"))
            for table in ("cin_assessments", "s47_enquiry", "initial_cp_conference")
        )
    ),
    column="no_further_action",
    what="The referral is marked as no further action, and there was an assessment, enquiry or conference.",
    do="Mark the referral no, or move the activity to the episode it belongs to.",
    peer="CIN 8831",
    example={
        "cin_episodes": """
            child_id | started_on | no_further_action | fault
            ann      | 2025-06-01 | yes               | yes
            ben      | 2025-06-01 | yes               | yes
            cat      | 2025-06-01 | yes               |
            dev      | 2025-06-01 | no                |
        """,
        "cin_assessments": """
            child_id | referred_on | started_on
            ann      | 2025-06-01  | 2025-06-02
            dev      | 2025-06-01  | 2025-06-02
        """,
        "s47_enquiry": """
            child_id | referred_on | started_on
            ben      | 2025-06-01  | 2025-06-02
        """,
    },
)
