"""An assessment follows a referral that went on.

Where the return does not say which referral that was, it is the child's latest."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._frames import Frames
from goldenthread.returns.loaded import Loaded


def _finds(tables: Frames, loaded: Loaded) -> pl.LazyFrame:
    referrals = tables["referrals"].select("child_id", "received_on", "no_further_action").sort("received_on")
    assessments = tables["cin_assessments"].filter(pl.col("referred_on").is_null()).sort("started_on")
    followed = assessments.join_asof(
        referrals, left_on="started_on", right_on="received_on", by="child_id", check_sortedness=False
    )
    return followed.filter("no_further_action")


check = Check(
    name="assessment-after-no-further-action",
    on=("referrals.no_further_action", "cin_assessments"),
    finds=_finds,
    what="The latest referral before the assessment is marked as no further action.",
    do="Mark the referral no, or record the referral that the assessment follows.",
    example={
        "referrals": """
            child_id | received_on | no_further_action | fault
            ann      | 2026-01-05  | yes               |
            ben      | 2026-01-05  | yes               |
            ben      | 2026-02-05  | no                |
            cat      | 2026-01-05  | no                |
        """,
        "cin_assessments": """
            child_id | started_on | fault
            ann      | 2026-01-06 | yes
            ben      | 2026-02-06 |
            cat      | 2026-01-06 |
            dev      | 2026-01-06 |
        """,
    },
)
