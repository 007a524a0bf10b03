"""The number of earlier plans takes in those of the list."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._frames import Frames
from goldenthread.returns.loaded import Loaded


def _finds(tables: Frames, loaded: Loaded) -> pl.LazyFrame:
    earlier = pl.col("started_on").rank("min").over("child_id") - 1
    return tables["cp_plans"].filter(pl.col("previous_plans") < earlier)


check = Check(
    name="earlier-plans-counted-short",
    on=("cp_plans.previous_plans",),
    finds=_finds,
    column="previous_plans",
    what="The list shows more earlier child protection plans of the child than the row counts.",
    do="Correct the number, or take out plans that are listed twice.",
    example={
        "cp_plans": """
            child_id | started_on | previous_plans | fault
            ann      | 2025-01-10 | 0              |
            ann      | 2025-06-10 | 0              | yes
            ben      | 2025-01-10 | 0              |
            ben      | 2025-06-10 | 1              |
            cat      | 2025-06-10 | 0              |
        """,
    },
)
