"""The day a child was last seen lies in the case it is given for."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="last-seen-before-case",
    on=("cin_status.last_seen_on",),
    finds=where("cin_status", pl.col("last_seen_on") < pl.col("started_on")),
    column="last_seen_on",
    what="The child was last seen before the case was opened.",
    do="Record the latest visit of this case, or leave the date empty if there was none.",
    example={
        "cin_status": """
            child_id | started_on | last_seen_on | fault
            ann      | 2025-06-01 | 2025-05-31   | yes
            ben      | 2025-06-01 | 2025-06-01   |
            cat      | 2025-06-01 |              |
        """,
    },
)
