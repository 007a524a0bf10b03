"""An enquiry follows the referral."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="enquiry-before-referral",
    on=("s47_enquiry.referred_on",),
    finds=where("s47_enquiry", pl.col("started_on") < pl.col("referred_on")),
    column="started_on",
    what="The enquiry began before the referral.",
    do="Correct whichever of the two dates is wrong.",
    peer="CIN 2889",
    example={
        "s47_enquiry": """
            child_id | referred_on | started_on | fault
            ann      | 2025-06-10  | 2025-06-09 | yes
            ben      | 2025-06-10  | 2025-06-10 |
            cat      |             | 2025-06-10 |
        """,
    },
)
