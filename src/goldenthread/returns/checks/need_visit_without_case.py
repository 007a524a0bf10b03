"""A visit to a child in need belongs to a case."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import unmatched

check = Check(
    name="need-visit-without-case",
    on=("cin_visits", "cin_episodes"),
    finds=unmatched("cin_visits", "cin_episodes", that=pl.col("visited_on") >= pl.col("other_started_on")),
    column="visited_on",
    what="The child was visited, and had no case by then.",
    do="Correct the date of the visit, or add the case.",
    example={
        "cin_visits": """
            child_id | visited_on | fault
            ann      | 2025-06-01 | yes
            ben      | 2025-06-02 |
        """,
        "cin_episodes": """
            child_id | started_on
            ann      | 2025-06-02
            ben      | 2025-06-02
        """,
    },
)
