"""A child was seen alone at a visit, or not."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="seen-alone-without-visit",
    on=("cp_status.last_visit_on", "cp_status.seen_alone"),
    finds=where("cp_status", pl.col("seen_alone") & pl.col("last_visit_on").is_null()),
    column="last_visit_on",
    what="The child is said to have been seen alone, and there is no last visit.",
    do="Give the day of the visit, or take the answer out.",
    example={
        "cp_status": """
            child_id | started_on | last_visit_on | seen_alone | fault
            ann      | 2025-06-10 |               | yes        | yes
            ben      | 2025-06-10 | 2026-03-02    | yes        |
            cat      | 2025-06-10 |               | no         |
        """,
    },
)
