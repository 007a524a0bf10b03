"""An enquiry led to a conference or to the decision that none was needed before the case was closed."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import EPISODE, matching

check = Check(
    name="closed-with-open-enquiry",
    on=("s47_enquiry.conference_not_needed", "cin_episodes"),
    finds=matching(
        "s47_enquiry",
        "cin_episodes",
        EPISODE,
        only=pl.col("conference_on").is_not_null() == pl.col("conference_not_needed").fill_null(False),
        that=pl.col("other_ended_on").is_not_null(),
    ),
    column="conference_on",
    what=(
        "The case is closed, and the enquiry has neither a conference nor the decision that none was needed, or "
        "has both."
    ),
    do="Give the day of the conference, or mark that none was needed: one of the two.",
    peer="CIN 8868",
    example={
        "cin_episodes": """
            child_id | started_on | ended_on
            ann      | 2025-06-01 | 2025-07-01
            ben      | 2025-06-01 |
            cat      | 2025-06-01 | 2025-07-01
            dev      | 2025-06-01 | 2025-07-01
        """,
        "s47_enquiry": """
            child_id | referred_on | started_on | conference_on | conference_not_needed | fault
            ann      | 2025-06-01  | 2025-06-02 |               | no                    | yes
            ben      | 2025-06-01  | 2025-06-02 |               | no                    |
            cat      | 2025-06-01  | 2025-06-02 |               | yes                   |
            dev      | 2025-06-01  | 2025-06-02 | 2025-06-10    | yes                   | yes
        """,
    },
)
