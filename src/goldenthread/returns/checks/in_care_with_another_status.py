"""The status of a looked after child's case is looked after, before any other."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import as_it_stands, matching

check = Check(
    name="in-care-with-another-status",
    on=("cla_episodes", "cin_status.status"),
    finds=matching(
        "cin_status",
        "cla_episodes",
        only=as_it_stands(pl.col("ended_on").is_null() & (pl.col("status") != "looked after")),
        that=pl.col("other_ended_on").is_null(),
    ),
    column="status",
    what="The child is looked after now, and the open case has another status.",
    do="Correct the status of the case, or end the time in care on the day it ceased.",
    example={
        "cla_episodes": """
            child_id | started_on | ended_on
            ann      | 2025-06-01 |
            ben      | 2025-06-01 |
            cat      | 2025-06-01 | 2025-09-01
        """,
        "cin_status": """
            child_id | started_on | ended_on | status                | fault
            ann      | 2025-06-01 |          | child protection plan | yes
            ben      | 2025-06-01 |          | looked after          |
            cat      | 2025-06-01 |          | child in need plan    |
        """,
    },
)
