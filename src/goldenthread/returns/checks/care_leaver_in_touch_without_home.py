"""Being in touch means knowing where the care leaver lives."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="care-leaver-in-touch-without-home",
    on=("care_leavers.in_touch", "care_leavers.accommodation"),
    finds=where("care_leavers", (pl.col("in_touch") == "YES") & pl.col("accommodation").is_null()),
    column="accommodation",
    what="The authority is said to be in touch, and the accommodation is missing.",
    do="Record where the care leaver lives.",
    example={
        "care_leavers": """
            child_id | in_touch | accommodation | fault
            ann      | YES      |               | yes
            ben      | YES      | B             |
            cat      | NO       |               |
        """,
    },
)
