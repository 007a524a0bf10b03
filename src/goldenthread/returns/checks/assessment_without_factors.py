"""A completed assessment says what it found, if only that it found nothing."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, SAME_ASSESSMENT, unmatched, year

check = Check(
    name="assessment-without-factors",
    on=("cin_assessments",),
    finds=unmatched(
        "cin_assessments",
        "assessment_factors",
        SAME_ASSESSMENT,
        only=lambda loaded: pl.col("completed_on") >= year(loaded)[0],
    ),
    kinds=CENSUS,
    what="The assessment is completed, and no factors are given.",
    do="Record the factors found, or that there were none (21).",
    peer="CIN 8897Q",
    example={
        "cin_assessments": """
            child_id | started_on | completed_on | fault
            ann      | 2025-06-01 | 2025-07-01   | yes
            ben      | 2025-06-01 | 2025-07-01   |
            cat      | 2025-06-01 |              |
            dev      | 2025-02-01 | 2025-03-31   |
        """,
        "assessment_factors": """
            child_id | started_on | completed_on | factor
            ben      | 2025-06-01 | 2025-07-01   | 4A
        """,
    },
)
