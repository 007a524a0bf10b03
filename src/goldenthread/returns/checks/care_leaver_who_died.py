"""Nobody who has died is entitled to support on the day of an Annex A; the SSDA903 lists the year's leavers."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="care-leaver-who-died",
    on=("care_leavers.in_touch",),
    kinds=("annex-a",),
    finds=where("care_leavers", pl.col("in_touch") == "DIED"),
    column="in_touch",
    what="The care leaver is recorded as having died, and is listed as entitled to support.",
    do="Take the row out if it is so; correct the answer if it is not.",
    example={
        "care_leavers": """
            child_id | in_touch | fault
            ann      | DIED     | yes
            ben      | YES      |
            cat      |          |
        """,
    },
)
