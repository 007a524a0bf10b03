"""A case that was closed is listed as closed."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="case-status-open-but-closed",
    on=("cin_status.status",),
    finds=where("cin_status", (pl.col("status") != "closed") & pl.col("ended_on").is_not_null()),
    column="status",
    what="The case has a closing date, and its status is not closed.",
    do="Correct the status, or take the date out.",
    example={
        "cin_status": """
            child_id | started_on | ended_on   | status             | fault
            ann      | 2025-06-01 | 2026-01-05 | child in need plan | yes
            ben      | 2025-06-01 | 2026-01-05 | closed             |
            cat      | 2025-06-01 |            | child in need plan |
        """,
    },
)
