"""Whether the child was seen alone is part of a statutory visit."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="visit-without-seen-alone",
    on=("cp_status.last_visit_on", "cp_status.seen_alone"),
    finds=where("cp_status", pl.col("seen_alone").is_null() & pl.col("last_visit_on").is_not_null()),
    column="seen_alone",
    what="It is not said whether the child was seen alone at the last visit.",
    do="Record whether the child was seen alone.",
    example={
        "cp_status": """
            child_id | started_on | last_visit_on | seen_alone | fault
            ann      | 2025-06-10 | 2026-03-02    |            | yes
            ben      | 2025-06-10 | 2026-03-02    | no         |
            cat      | 2025-06-10 |               |            |
        """,
    },
)
