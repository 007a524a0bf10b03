"""An assessment follows the referral."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="assessment-before-referral",
    on=("cin_assessments.referred_on",),
    finds=where("cin_assessments", pl.col("started_on") < pl.col("referred_on")),
    column="started_on",
    what="The assessment began before the referral.",
    do="Correct whichever of the two dates is wrong.",
    peer="CIN 1103",
    example={
        "cin_assessments": """
            child_id | referred_on | started_on | fault
            ann      | 2025-06-02  | 2025-06-01 | yes
            ben      | 2025-06-02  | 2025-06-02 |
            cat      |             | 2025-06-01 |
        """,
    },
)
