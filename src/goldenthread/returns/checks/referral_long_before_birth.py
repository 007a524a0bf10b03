"""A child can be referred before birth, at most 40 weeks before; where two days are given, before either."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="referral-long-before-birth",
    on=("referrals", "person.born_on"),
    finds=matching(
        "referrals",
        "person",
        that=pl.col("received_on") < pl.max_horizontal("other_born_on", "other_expected_on").dt.offset_by("-280d"),
    ),
    column="received_on",
    what="The referral is more than 40 weeks before the child's birth or expected birth.",
    do="Correct the date of the referral, or the date of birth.",
    peer="CIN 8606",
    example={
        "person": """
            child_id | born_on    | expected_on
            ann      | 2026-01-01 |
            ben      |            | 2026-06-01
            cat      | 2026-01-01 |
            dev      | 2026-01-01 | 2026-02-01
        """,
        "referrals": """
            child_id | received_on | fault
            ann      | 2025-03-01  | yes
            ben      | 2025-08-01  | yes
            cat      | 2025-12-01  |
            dev      | 2025-04-20  | yes
        """,
    },
)
