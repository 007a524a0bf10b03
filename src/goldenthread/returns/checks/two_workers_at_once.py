"""One worker leaves a case before the next takes it."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import clashing

check = Check(
    name="two-workers-at-once",
    on=("involvements.ended_on",),
    finds=clashing(
        "involvements",
        lambda loaded: (
            (pl.col("started_on") >= pl.col("other_started_on"))
            & (pl.col("started_on") < pl.col("other_ended_on").fill_null(loaded.as_at))
        ),
    ),
    column="started_on",
    what="The worker took the case while another held it.",
    do="End the time of the worker before.",
    peer="903 SW10STG2",
    example={
        "involvements": """
            child_id | worker_id | started_on | ended_on | fault
            ann | SW1 | 2025-06-10 | 2025-08-10 |
            ann | SW2 | 2025-08-09 | | yes
            ben | SW1 | 2025-06-10 | 2025-08-10 |
            ben | SW2 | 2025-08-10 | |
        """,
    },
)
