"""Being in touch means knowing what the care leaver does."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="care-leaver-in-touch-without-activity",
    on=("care_leavers.in_touch", "care_leavers.activity"),
    finds=where("care_leavers", (pl.col("in_touch") == "YES") & pl.col("activity").is_null()),
    column="activity",
    what="The authority is said to be in touch, and the activity is missing.",
    do="Record whether the care leaver is in education, employment or training.",
    example={
        "care_leavers": """
            child_id | in_touch | activity | fault
            ann      | YES      |          | yes
            ben      | YES      | F1       |
            cat      | NO       |          |
        """,
    },
)
