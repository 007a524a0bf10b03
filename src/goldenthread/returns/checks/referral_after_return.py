"""A return knows nothing that came after the day it describes."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="referral-after-return",
    on=("referrals",),
    finds=where("referrals", lambda loaded: pl.col("received_on") > loaded.as_at),
    column="received_on",
    what="The referral is dated after the day the return describes.",
    do="Correct the date, or check that the right day was given for the return.",
    peer="CIN 8600",
    example={
        "referrals": """
            child_id | received_on | fault
            ann      | 2026-04-01  | yes
            ben      | 2026-03-31  |
        """,
    },
)
