"""Nobody is looked after from the age of 18."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="care-of-adult",
    on=("cla_episodes", "person.born_on"),
    finds=matching(
        "cla_episodes",
        "person",
        only=pl.col("ended_on").is_null(),
        that=lambda loaded: pl.col("other_born_on").dt.offset_by("18y") <= loaded.as_at,
    ),
    column="ended_on",
    what="The person is 18 or older, and is still looked after.",
    do="Correct the date of birth, or end the time in care on the 18th birthday.",
    example={
        "person": """
            child_id | born_on
            ann      | 2008-03-31
            ben      | 2008-04-01
            cat      | 2008-03-31
        """,
        "cla_episodes": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-10 |            | yes
            ben      | 2025-06-10 |            |
            cat      | 2025-06-10 | 2025-12-10 |
        """,
    },
)
