"""Every case in the list of children in need has a status."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="case-status-missing",
    on=("cin_status.status",),
    finds=where("cin_status", pl.col("status").is_null()),
    column="status",
    what="The status of the case is missing.",
    do="Record what the case is: looked after, child protection plan, child in need plan, open assessment or closed.",
    example={
        "cin_status": """
            child_id | started_on | status             | fault
            ann      | 2025-06-01 |                    | yes
            ben      | 2025-06-01 | child in need plan |
        """,
    },
)
