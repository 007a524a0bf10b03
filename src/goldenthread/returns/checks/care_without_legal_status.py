"""A child is looked after under some law."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="care-without-legal-status",
    on=("cla_status.legal_status",),
    finds=where("cla_status", pl.col("ended_on").is_null() & pl.col("legal_status").is_null()),
    column="legal_status",
    what="The child is looked after, and no legal status is given.",
    do="Record the legal status.",
    example={
        "cla_status": """
            child_id | started_on | ended_on   | legal_status | fault
            ann      | 2025-06-10 |            |              | yes
            ben      | 2025-06-10 |            | C2           |
            cat      | 2025-06-10 | 2025-12-10 |              |
        """,
    },
)
