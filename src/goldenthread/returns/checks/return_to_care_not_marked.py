"""A child looked after again within 12 months is marked as such."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import clashing

check = Check(
    name="return-to-care-not-marked",
    on=("cla_episodes.again_in_12_months",),
    finds=clashing(
        "cla_episodes",
        pl.col("other_ended_on").is_between(pl.col("started_on").dt.offset_by("-12mo"), pl.col("started_on"))
        & ~pl.col("again_in_12_months")
        & (pl.col("other_started_on") < pl.col("started_on")),
    ),
    column="again_in_12_months",
    what="The child was looked after within the 12 months before, as the list shows, and the row says not.",
    do="Mark it as a second or later time in the last 12 months.",
    example={
        "cla_episodes": """
            child_id | started_on | ended_on   | again_in_12_months | fault
            ann      | 2025-03-10 | 2025-06-10 | no                 |
            ann      | 2025-09-10 |            | no                 | yes
            ben      | 2025-03-10 | 2025-06-10 | no                 |
            ben      | 2025-09-10 |            | yes                |
            cat      | 2025-09-10 |            | no                 |
        """,
    },
)
