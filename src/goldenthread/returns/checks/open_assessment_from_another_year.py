"""An assessment that is still open began in the census year."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, where, year

check = Check(
    name="open-assessment-from-another-year",
    on=("cin_assessments",),
    finds=where(
        "cin_assessments",
        lambda loaded: pl.col("completed_on").is_null() & ~pl.col("started_on").is_between(*year(loaded)),
    ),
    column="started_on",
    kinds=CENSUS,
    what="The assessment is not completed, and did not begin within the census year.",
    do="Give the day it was authorised, correct the day it began, or take it out.",
    peer="CIN 8736",
    example={
        "cin_assessments": """
            child_id | started_on | completed_on | fault
            ann      | 2025-03-31 |              | yes
            ben      | 2025-04-01 |              |
            cat      | 2025-03-01 | 2025-06-01   |
        """,
    },
)
