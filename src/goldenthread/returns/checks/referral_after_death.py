"""A child who has died is not referred."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="referral-after-death",
    on=("referrals", "person.died_on"),
    finds=matching("referrals", "person", that=pl.col("other_died_on") < pl.col("received_on")),
    column="received_on",
    what="The referral is dated after the child's death.",
    do="Correct whichever of the two dates is wrong.",
    peer="CIN 8555Q",
    example={
        "person": """
            child_id | died_on
            ann      | 2026-01-04
            ben      | 2026-01-06
            cat      |
        """,
        "referrals": """
            child_id | received_on | fault
            ann      | 2026-01-05  | yes
            ben      | 2026-01-06  |
            cat      | 2026-01-07  |
        """,
    },
)
