"""Whether the authority is in touch is said of every care leaver."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="care-leaver-in-touch-missing",
    on=("care_leavers.in_touch",),
    finds=where("care_leavers", pl.col("in_touch").is_null()),
    column="in_touch",
    what="It is not said whether the authority is in touch with the care leaver.",
    do="Record it: yes, no, or the reason why not.",
    example={
        "care_leavers": """
            child_id | in_touch | fault
            ann      |          | yes
            ben      | NO       |
        """,
    },
)
