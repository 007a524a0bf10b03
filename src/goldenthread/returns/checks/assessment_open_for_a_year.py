"""An assessment that is open for a year has ended unrecorded, or was forgotten."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where, year

check = Check(
    name="assessment-open-for-a-year",
    on=("cin_assessments",),
    finds=where(
        "cin_assessments", lambda loaded: pl.col("completed_on").is_null() & (pl.col("started_on") < year(loaded)[0])
    ),
    column="completed_on",
    what="The assessment has been open for more than a year.",
    do="Record the day it was authorised; if it was not, see to the child today.",
    example={
        "cin_assessments": """
            child_id | started_on | completed_on | fault
            ann      | 2025-03-31 |              | yes
            ben      | 2025-04-01 |              |
            cat      | 2025-01-05 | 2025-02-05   |
        """,
    },
)
