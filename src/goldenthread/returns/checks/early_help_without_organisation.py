"""A completed early help assessment was completed by someone."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="early-help-without-organisation",
    on=("early_help_episodes.organisation",),
    finds=where("early_help_episodes", pl.col("completed_on").is_not_null() & pl.col("organisation").is_null()),
    column="organisation",
    what="The organisation that completed the early help assessment is missing.",
    do="Record who completed it.",
    example={
        "early_help_episodes": """
            child_id | started_on | completed_on | organisation | fault
            ann      | 2026-01-05 | 2026-02-05   |              | yes
            ben      | 2026-01-05 | 2026-02-05   | school       |
            cat      | 2026-01-05 |              |              |
        """,
    },
)
