"""The first review conference is held within three months of the initial one."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import as_it_stands, where

check = Check(
    name="plan-never-reviewed",
    on=("cp_status.last_review_on",),
    finds=where(
        "cp_status",
        as_it_stands(
            lambda loaded: (
                pl.col("ended_on").is_null()
                & pl.col("last_review_on").is_null()
                & (pl.col("started_on") < pl.lit(loaded.as_at).dt.offset_by("-3mo"))
            )
        ),
    ),
    column="last_review_on",
    what="The plan has been in force for more than three months, and there is no review.",
    do="Record the latest review; if there was none, arrange it.",
    example={
        "cp_status": """
            child_id | started_on | ended_on   | last_review_on | fault
            ann      | 2025-06-10 |            |                | yes
            ben      | 2025-06-10 |            | 2025-09-01     |
            cat      | 2026-01-05 |            |                |
            dev      | 2025-06-10 | 2025-12-10 |                |
        """,
    },
)
