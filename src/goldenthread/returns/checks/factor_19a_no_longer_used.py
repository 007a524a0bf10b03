"""Factor 19A was split in two for the census of 2024 to 2025."""

from datetime import date

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import CENSUS, where

check = Check(
    name="factor-19a-no-longer-used",
    on=("assessment_factors",),
    finds=where(
        "assessment_factors", lambda loaded: (pl.col("factor") == "19A") & pl.lit(loaded.as_at >= date(2025, 3, 31))
    ),
    column="factor",
    kinds=CENSUS,
    what="Factor 19A is no longer used.",
    do="Use 19B or 19C instead.",
    peer="CIN 8950Q",
    example={
        "assessment_factors": """
            child_id | started_on | completed_on | factor | fault
            ann      | 2025-06-01 | 2025-07-01   | 19A    | yes
            ben      | 2025-06-01 | 2025-07-01   | 19B    |
        """,
    },
)
