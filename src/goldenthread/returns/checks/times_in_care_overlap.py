"""One time in care ends before the next begins."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import clashing

check = Check(
    name="times-in-care-overlap",
    on=("cla_episodes",),
    finds=clashing(
        "cla_episodes",
        lambda loaded: (
            (pl.col("started_on") >= pl.col("other_started_on"))
            & (pl.col("started_on") < pl.col("other_ended_on").fill_null(loaded.as_at))
        ),
    ),
    column="started_on",
    what="The child began to be looked after while already looked after.",
    do="Correct the dates, or join the two times.",
    example={
        "cla_episodes": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-10 | 2025-09-10 |
            ann      | 2025-09-09 | 2025-10-10 | yes
            ben      | 2025-01-10 | 2025-03-01 |
            ben      | 2025-03-01 |            |
        """,
    },
)
