"""A child looked after on the last day has a worker then."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import unmatched

check = Check(
    name="in-care-without-worker",
    on=("involvements.ended_on", "cla_episodes.ended_on"),
    finds=unmatched(
        "cla_episodes",
        "involvements",
        that=lambda loaded: pl.col("other_ended_on").is_null() | (pl.col("other_ended_on") > loaded.as_at),
        only=pl.col("ended_on").is_null(),
    ),
    column="started_on",
    what="The child is looked after, and no worker holds the case on the last day.",
    do="Add the worker, or take out the end of the last one.",
    peer="903 SW17STG2",
    example={
        "cla_episodes": """
            child_id | started_on | ended_on | fault
            ann | 2025-06-10 | | yes
            ben | 2025-06-10 | |
            cat | 2025-06-10 | 2025-09-10 |
        """,
        "involvements": """
            child_id | worker_id | started_on | ended_on
            ann | SW1 | 2025-06-10 | 2025-08-10
            ben | SW1 | 2025-06-10 |
        """,
    },
)
