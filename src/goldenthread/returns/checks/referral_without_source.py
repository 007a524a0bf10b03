"""Who made a referral has been part of the census since April 2013."""

from datetime import date

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="referral-without-source",
    on=("referrals.source",),
    finds=where("referrals", pl.col("source").is_null() & (pl.col("received_on") >= date(2013, 4, 1))),
    column="source",
    what="The source of the referral is missing.",
    do="Record who made the referral, with a code of the list of sources.",
    peer="CIN 8866",
    example={
        "referrals": """
            child_id | received_on | source | fault
            ann      | 2026-01-05  |        | yes
            ben      | 2026-01-05  | 1A     |
            cat      | 2012-01-05  |        |
        """,
    },
)
