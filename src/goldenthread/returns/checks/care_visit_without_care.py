"""A statutory visit to a looked after child is made while the child is looked after."""

from datetime import date

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import unmatched

check = Check(
    name="care-visit-without-care",
    on=("cla_visits", "cla_episodes"),
    finds=unmatched(
        "cla_visits",
        "cla_episodes",
        that=pl.col("visited_on").is_between(pl.col("other_started_on"), pl.col("other_ended_on").fill_null(date.max)),
    ),
    column="visited_on",
    what="The child was visited as looked after, and was not looked after on that day.",
    do="Correct the date of the visit, record it as a visit of another kind, or add the time in care.",
    example={
        "cla_episodes": """
            child_id | started_on | ended_on
            ann      | 2025-06-10 | 2025-12-10
            ben      | 2025-06-10 |
        """,
        "cla_visits": """
            child_id | visited_on | fault
            ann      | 2025-12-11 | yes
            ann      | 2025-12-10 |
            ben      | 2026-03-02 |
        """,
    },
)
