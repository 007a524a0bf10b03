"""An early help assessment is completed on the day it began or later."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="early-help-ends-before-it-starts",
    on=("early_help_episodes",),
    finds=where("early_help_episodes", pl.col("completed_on") < pl.col("started_on")),
    column="completed_on",
    what="The early help assessment was completed before it began.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "early_help_episodes": """
            child_id | started_on | completed_on | fault
            ann      | 2026-01-05 | 2026-01-04   | yes
            ben      | 2026-01-05 | 2026-01-05   |
            cat      | 2026-01-05 |              |
        """,
    },
)
