"""A child has one open assessment at a time."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import repeated

check = Check(
    name="two-open-assessments",
    on=("cin_assessments",),
    finds=repeated("cin_assessments", ("child_id", "referred_on"), only=pl.col("completed_on").is_null()),
    column="completed_on",
    what="The child has another open assessment.",
    do="Record the day the first was authorised, or join the two.",
    peer="CIN 8896",
    example={
        "cin_assessments": """
            child_id | started_on | completed_on | fault
            ann      | 2026-01-05 |              | yes
            ann      | 2026-02-05 |              | yes
            ben      | 2026-01-05 | 2026-02-01   |
            ben      | 2026-02-05 |              |
        """,
    },
)
