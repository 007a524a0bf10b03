"""Every child looked after or on a plan has an open case in the list of children in need."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import unmatched

check = Check(
    name="in-care-but-no-case",
    on=("cla_episodes", "cin_episodes"),
    finds=unmatched(
        "cla_episodes", "cin_episodes", only=pl.col("ended_on").is_null(), that=pl.col("other_ended_on").is_null()
    ),
    column="ended_on",
    what="The child is looked after, and has no open case.",
    do="Open the case again or add it to the list, or give the day this ended.",
    example={
        "cla_episodes": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-01 |            | yes
            ben      | 2025-06-01 |            |
            cat      | 2025-06-01 | 2025-09-01 |
            dev      | 2025-06-01 |            | yes
        """,
        "cin_episodes": """
            child_id | started_on | ended_on
            ann      | 2025-05-01 | 2026-01-05
            ben      | 2025-05-01 |
        """,
    },
)
