"""An assessment takes at most 45 working days, so one open for longer may have ended unrecorded.

The published validator starts complaining a working day sooner than the guide."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._days import working_days_before
from goldenthread.returns.checks._finders import CENSUS, where

check = Check(
    name="old-open-assessment",
    on=("cin_assessments",),
    finds=where(
        "cin_assessments",
        lambda loaded: (
            pl.col("completed_on").is_null() & (pl.col("started_on") < working_days_before(loaded.as_at, 45))
        ),
    ),
    column="completed_on",
    kinds=CENSUS,
    what="The assessment began more than 45 working days before the end of the census year, and is not completed.",
    do="Record the day it was authorised, or say why it is still open.",
    peer="CIN 8670Q",
    example={
        "cin_assessments": """
            child_id | started_on | completed_on | fault
            ann      | 2026-01-26 |              | yes
            ben      | 2026-01-27 |              |
            cat      | 2025-06-01 | 2025-07-01   |
        """,
    },
)
