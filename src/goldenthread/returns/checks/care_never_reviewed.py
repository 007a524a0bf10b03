"""The first review of a looked after child is held within 20 working days."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._days import working_days_before
from goldenthread.returns.checks._finders import as_it_stands, where

check = Check(
    name="care-never-reviewed",
    on=("cla_status.last_review_on",),
    finds=where(
        "cla_status",
        as_it_stands(
            lambda loaded: (
                pl.col("ended_on").is_null()
                & pl.col("last_review_on").is_null()
                & (pl.col("started_on") < working_days_before(loaded.as_at, 20))
            )
        ),
    ),
    column="last_review_on",
    what="The child has been looked after for more than 20 working days, and there is no review.",
    do="Record the latest review; if there was none, arrange it.",
    example={
        "cla_status": """
            child_id | started_on | ended_on   | last_review_on | fault
            ann      | 2025-06-10 |            |                | yes
            ben      | 2025-06-10 |            | 2025-07-01     |
            cat      | 2026-03-16 |            |                |
            dev      | 2025-06-10 | 2025-12-10 |                |
        """,
    },
)
