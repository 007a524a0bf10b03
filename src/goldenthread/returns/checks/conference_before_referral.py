"""A conference follows the referral."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="conference-before-referral",
    on=("s47_enquiry.referred_on",),
    finds=where("s47_enquiry", pl.col("conference_on") < pl.col("referred_on")),
    column="conference_on",
    what="The conference was held before the referral.",
    do="Correct whichever of the two dates is wrong.",
    peer="CIN 1104",
    example={
        "s47_enquiry": """
            child_id | referred_on | started_on | conference_on | fault
            ann      | 2025-06-10  | 2025-06-11 | 2025-06-09    | yes
            ben      | 2025-06-10  | 2025-06-11 | 2025-06-18    |
            cat      | 2025-06-10  | 2025-06-11 |               |
        """,
    },
)
