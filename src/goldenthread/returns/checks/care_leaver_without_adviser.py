"""A care leaver has a personal adviser."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="care-leaver-without-adviser",
    on=("care_leavers.adviser_id",),
    finds=where("care_leavers", pl.col("adviser_id").is_null()),
    column="adviser_id",
    what="The personal adviser is missing.",
    do="Record the personal adviser, or allocate one.",
    example={
        "care_leavers": """
            child_id | adviser_id | fault
            ann      |            | yes
            ben      | w1         |
        """,
    },
)
