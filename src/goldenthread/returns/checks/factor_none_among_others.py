"""That nothing was found (21) cannot be said beside what was found."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import SAME_ASSESSMENT, matching

check = Check(
    name="factor-none-among-others",
    on=("assessment_factors",),
    finds=matching(
        "assessment_factors",
        "assessment_factors",
        SAME_ASSESSMENT,
        only=pl.col("factor") == "21",
        that=pl.col("other_factor") != "21",
    ),
    column="factor",
    what="The assessment found no factors (21), and other factors are given.",
    do="Take out 21, or the other factors.",
    peer="CIN 8869",
    example={
        "assessment_factors": """
            child_id | started_on | completed_on | factor | fault
            ann      | 2025-06-01 | 2025-07-01   | 21     | yes
            ann      | 2025-06-01 | 2025-07-01   | 4A     |
            ben      | 2025-06-01 | 2025-07-01   | 21     |
            ben      | 2025-08-01 | 2025-09-01   | 4A     |
        """,
    },
)
