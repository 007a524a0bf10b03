"""One child in need plan ends before the next begins."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import clashing

check = Check(
    name="need-plans-overlap",
    on=("cin_plans",),
    finds=clashing(
        "cin_plans",
        lambda loaded: pl.col("started_on").is_between(
            pl.col("other_started_on"), pl.col("other_ended_on").fill_null(loaded.as_at)
        ),
    ),
    column="started_on",
    what="The child in need plan begins while another of the same child is running, or on the day it ends.",
    do="Correct the dates, or join the two plans.",
    peer="CIN 4014",
    example={
        "cin_plans": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-10 | 2025-09-10 |
            ann      | 2025-09-10 | 2025-10-10 | yes
            ben      | 2025-01-10 | 2025-03-01 |
            ben      | 2025-06-10 |            |
            cat      | 2025-06-10 |            |
            cat      | 2025-07-10 | 2025-08-10 | yes
        """,
    },
)
