"""A child of this list goes missing while looked after."""

from datetime import date

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import unmatched

check = Check(
    name="missing-outside-care",
    on=("missing_episodes", "cla_episodes"),
    finds=unmatched(
        "missing_episodes",
        "cla_episodes",
        that=(pl.col("other_started_on") <= pl.col("started_on"))
        & (pl.col("started_on") <= pl.col("other_ended_on").fill_null(date.max)),
    ),
    column="started_on",
    what="The child went missing on a day on which the child was not looked after.",
    do="Correct the day, or take out what happened outside care.",
    peer="903 578",
    example={
        "cla_episodes": """
            child_id | started_on | ended_on
            ann | 2025-06-10 | 2025-09-10
            ben | 2025-06-10 |
        """,
        "missing_episodes": """
            child_id | started_on | fault
            ann | 2025-06-10 |
            ann | 2025-09-11 | yes
            ben | 2025-06-09 | yes
            ben | 2025-12-01 |
        """,
    },
)
