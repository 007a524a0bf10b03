"""Whether a referral was closed with no further action must be said."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="referral-without-decision",
    on=("referrals.no_further_action",),
    finds=where("referrals", pl.col("no_further_action").is_null()),
    column="no_further_action",
    what="It is not said whether the referral was closed with no further action.",
    do="Record the decision on the referral: yes or no.",
    peer="CIN 8568",
    example={
        "referrals": """
            child_id | received_on | no_further_action | fault
            ann      | 2026-01-05  |                   | yes
            ben      | 2026-01-05  | yes               |
            cat      | 2026-01-05  | no                |
        """,
    },
)
