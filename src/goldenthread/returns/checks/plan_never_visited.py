"""In six weeks of a child protection plan the child is visited, whatever the authority's own standard."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import as_it_stands, where

check = Check(
    name="plan-never-visited",
    on=("cp_status.last_visit_on",),
    finds=where(
        "cp_status",
        as_it_stands(
            as_it_stands(
                lambda loaded: (
                    pl.col("ended_on").is_null()
                    & pl.col("last_visit_on").is_null()
                    & (pl.col("started_on") < pl.lit(loaded.as_at).dt.offset_by("-6w"))
                )
            )
        ),
    ),
    column="last_visit_on",
    what="The plan has been in force for more than six weeks, and there is no visit.",
    do="Record the latest visit; if there was none, visit the child.",
    example={
        "cp_status": """
            child_id | started_on | ended_on   | last_visit_on | fault
            ann      | 2025-06-10 |            |               | yes
            ben      | 2025-06-10 |            | 2026-03-02    |
            cat      | 2026-03-02 |            |               |
            dev      | 2025-06-10 | 2025-12-10 |               |
        """,
    },
)
