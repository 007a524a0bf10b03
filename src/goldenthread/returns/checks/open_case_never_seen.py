"""In 45 working days a child is assessed, so seen."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._days import working_days_before
from goldenthread.returns.checks._finders import as_it_stands, where

check = Check(
    name="open-case-never-seen",
    on=("cin_status.last_seen_on",),
    finds=where(
        "cin_status",
        as_it_stands(
            lambda loaded: (
                pl.col("ended_on").is_null()
                & pl.col("last_seen_on").is_null()
                & (pl.col("started_on") < working_days_before(loaded.as_at, 45))
            )
        ),
    ),
    column="last_seen_on",
    what="The case has been open for more than 45 working days, and there is no day the child was seen.",
    do="Record the latest visit; if there was none, see the child.",
    example={
        "cin_status": """
            child_id | started_on | ended_on   | last_seen_on | fault
            ann      | 2025-06-01 |            |              | yes
            ben      | 2025-06-01 |            | 2026-03-02   |
            cat      | 2026-03-02 |            |              |
            dev      | 2025-06-01 | 2025-12-01 |              |
        """,
    },
)
