"""One time missing ends before the next begins."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import clashing

check = Check(
    name="times-missing-overlap",
    on=("missing_episodes.ended_on",),
    finds=clashing(
        "missing_episodes",
        lambda loaded: (
            (pl.col("started_on") >= pl.col("other_started_on"))
            & (pl.col("started_on") < pl.col("other_ended_on").fill_null(loaded.as_at))
        ),
    ),
    column="started_on",
    what="The child went missing while already missing.",
    do="End the time before, or join the two.",
    peer="903 574",
    example={
        "missing_episodes": """
            child_id | started_on | ended_on | fault
            ann | 2025-06-10 | 2025-06-12 |
            ann | 2025-06-11 | 2025-06-13 | yes
            ben | 2025-06-10 | 2025-06-12 |
            ben | 2025-06-12 | |
            cat | 2025-06-10 | |
            cat | 2025-07-10 | 2025-07-11 | yes
        """,
    },
)
