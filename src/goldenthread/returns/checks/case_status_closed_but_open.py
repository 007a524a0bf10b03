"""A case listed as closed was closed on a day."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="case-status-closed-but-open",
    on=("cin_status.status",),
    finds=where("cin_status", (pl.col("status") == "closed") & pl.col("ended_on").is_null()),
    column="ended_on",
    what="The case is listed as closed, and has no closing date.",
    do="Give the day the case was closed, or correct its status.",
    example={
        "cin_status": """
            child_id | started_on | ended_on   | status             | fault
            ann      | 2025-06-01 |            | closed             | yes
            ben      | 2025-06-01 | 2026-01-05 | closed             |
            cat      | 2025-06-01 |            | child in need plan |
        """,
    },
)
