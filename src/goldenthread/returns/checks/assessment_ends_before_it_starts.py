"""An assessment is authorised on the day it began or later."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="assessment-ends-before-it-starts",
    on=("cin_assessments",),
    finds=where("cin_assessments", pl.col("completed_on") < pl.col("started_on")),
    column="completed_on",
    what="The assessment was authorised before it began.",
    do="Correct whichever of the two dates is wrong.",
    peer="CIN 8608",
    example={
        "cin_assessments": """
            child_id | started_on | completed_on | fault
            ann      | 2025-06-02 | 2025-06-01   | yes
            ben      | 2025-06-02 | 2025-06-02   |
            cat      | 2025-06-01 |              |
        """,
    },
)
