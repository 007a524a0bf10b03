"""A case closed after assessment had no enquiry, conference or plan."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import ACTIVITY, any_of, matching

check = Check(
    name="activity-on-assessed-and-closed",
    on=("cin_episodes.end_reason",),
    finds=any_of(
        *(
            matching("cin_episodes", table, ACTIVITY, only=pl.col("end_reason").is_in(["RC8", "RC9"]))
            for table in ("s47_enquiry", "initial_cp_conference", "cp_plans", "cin_plans")
        )
    ),
    column="end_reason",
    what="The case was closed after assessment (RC8 or RC9), and there was an enquiry, a conference or a plan.",
    do="Correct the reason for closing, or move the activity to the episode it belongs to.",
    peer="CIN 2990",
    example={
        "cin_episodes": """
            child_id | started_on | ended_on   | end_reason | fault
            ann      | 2025-06-01 | 2025-07-01 | RC8        | yes
            ben      | 2025-06-01 | 2025-07-01 | RC7        |
            cat      | 2025-06-01 | 2025-07-01 | RC9        |
            dev      | 2025-06-01 | 2025-07-01 | RC9        | yes
        """,
        "s47_enquiry": """
            child_id | referred_on | started_on
            ann      | 2025-06-01  | 2025-06-02
            ben      | 2025-06-01  | 2025-06-02
        """,
        "cin_plans": """
            child_id | referred_on | started_on
            dev      | 2025-06-01  | 2025-06-02
        """,
    },
)
